import type { Span } from '../model/span';
import type { Entry, Located } from './located';

/**
 * The same content with every place moved by `delta` UTF-16 code units; shared subtrees stay shared. Cheaper than parsing
 * a document again that only moved because the text above it changed.
 */
export function shift(node: Located, delta: number): Located {
  return new Shifter(delta).node(node);
}

class Shifter {
  private readonly done = new Map<Located, Located>();

  constructor(private readonly delta: number) {}

  node(node: Located): Located {
    const known = this.done.get(node);
    if (known !== undefined) return known;
    const moved = this.move(node);
    this.done.set(node, moved);
    return moved;
  }

  private move(node: Located): Located {
    if (node.type === 'scalar') return { ...node, at: this.span(node.at) };
    if (node.type === 'seq') {
      return {
        ...node,
        at: this.span(node.at),
        extent: this.span(node.extent),
        items: node.items.map((item) => this.node(item)),
      };
    }
    const entries = new Map<string, Entry>();
    for (const [key, entry] of node.entries) entries.set(key, this.entry(entry));
    return { ...node, at: this.span(node.at), extent: this.span(node.extent), entries };
  }

  private entry(entry: Entry): Entry {
    const moved = { ...entry, at: this.span(entry.at), value: this.node(entry.value) };
    return entry.via === undefined ? moved : { ...moved, via: this.span(entry.via) };
  }

  private span(span: Span): Span {
    return { file: span.file, start: span.start + this.delta, end: span.end + this.delta };
  }
}
