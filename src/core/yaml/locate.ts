import { isAlias, isMap, isPair, isScalar, isSeq, type Document, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../model/span';
import type { Entry, Located, LocatedMap, LocatedScalar, LocatedSeq } from './located';
import type { YamlProblem } from './parse';

export interface Location {
  readonly root: Located | undefined;
  readonly problems: readonly YamlProblem[];
  /** Whether a mapping has a collection as key. */
  readonly collectionKeys: boolean;
}

/**
 * Turns a parsed document into located content: aliases and merge keys resolved, each value with its place.
 * Aliased nodes are converted once and shared, so an alias bomb costs no more than its text.
 * @param shift added to every offset: where the parsed stretch begins in the file
 * @param end offset just behind the stretch
 */
export function locate(document: Document.Parsed, file: string, shift: number, end: number): Location {
  const locator = new Locator(file, shift, end);
  const start = (document.range?.[0] ?? 0) + shift;
  const root = document.contents ? locator.node(document.contents, locator.firstToken(start)) : undefined;
  return { root, problems: locator.problems, collectionKeys: locator.collectionKeys };
}

class Locator {
  readonly problems: YamlProblem[] = [];
  collectionKeys = false;
  private readonly anchors = new Map<string, Located | 'open'>();

  constructor(
    private readonly file: string,
    private readonly shift: number,
    private readonly limit: number,
  ) {}

  /** A one-character place for content that has no token of its own. */
  firstToken(start: number): Span {
    return { file: this.file, start, end: Math.min(start + 1, Math.max(start, this.limit)) };
  }

  /** @param owner the token to underline when the value has none: its key, or the place of the parent */
  node(node: Node | null | undefined, owner: Span): Located {
    if (node === null || node === undefined) return this.empty(owner);
    if (isAlias(node)) return this.alias(node.source, this.span(node) ?? owner);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor !== undefined) this.anchors.set(anchor, 'open');
    const located = isMap(node) ? this.map(node, owner) : isSeq(node) ? this.seq(node, owner) : this.scalar(node as Scalar, owner);
    if (anchor !== undefined) this.anchors.set(anchor, located);
    return located;
  }

  private alias(name: string, at: Span): Located {
    const target = this.anchors.get(name);
    if (target === 'open') {
      this.problems.push({ message: `The alias \`*${name}\` lies inside its own anchor; a value cannot contain itself.`, at });
      return this.empty(at);
    }
    // An alias without an anchor is already among the parser's errors.
    return target ?? this.empty(at);
  }

  private map(node: YAMLMap, owner: Span): LocatedMap {
    const entries = new Map<string, Entry>();
    const merges: { value: Located; via: Span }[] = [];
    let first: Span | undefined;
    for (const item of node.items) {
      if (!isPair(item)) continue;
      const key = this.key(item as Pair<Node | null, Node | null>);
      if (key === undefined) continue;
      first ??= key.at;
      const value = this.node((item as Pair<Node | null, Node | null>).value, key.at);
      if (key.plainMerge) merges.push({ value, via: key.at });
      else if (entries.has(key.name)) {
        this.problems.push({ message: `The key \`${key.name}\` is given twice in this mapping.`, at: key.at });
      } else entries.set(key.name, { key: key.name, at: key.at, value });
    }
    for (const merge of merges) mergeInto(entries, merge.value, merge.via);
    const extent = this.span(node) ?? owner;
    return { type: 'map', entries, at: owner, extent, flow: node.flow === true };
  }

  private key(pair: Pair<Node | null, Node | null>): { name: string; at: Span; plainMerge: boolean } | undefined {
    const key = pair.key;
    if (isScalar(key)) {
      const at = this.span(key);
      if (at === undefined) return undefined;
      const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value ?? ''));
      return { name, at, plainMerge: name === '<<' && key.type === 'PLAIN' };
    }
    if (isMap(key) || isSeq(key)) this.collectionKeys = true;
    if (isAlias(key)) {
      const target = this.anchors.get(key.source);
      const at = this.span(key);
      if (target !== undefined && target !== 'open' && target.type === 'scalar' && at) return { name: target.text, at, plainMerge: false };
    }
    return undefined;
  }

  private seq(node: YAMLSeq, owner: Span): LocatedSeq {
    const items = node.items.map((item) => this.node(item as Node | null, this.span(item as Node) ?? owner));
    return { type: 'seq', items, at: owner, extent: this.span(node) ?? owner, flow: node.flow === true };
  }

  private scalar(node: Scalar, owner: Span): LocatedScalar {
    const at = this.span(node);
    const visible = at === undefined || at.end <= at.start ? owner : at;
    const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    const raw = node.value;
    const value = typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' ? raw : null;
    const text = typeof raw === 'string' ? raw : value === null ? '' : (node.source ?? String(value));
    return { type: 'scalar', value, text, at: block ? owner : visible, block };
  }

  private empty(owner: Span): LocatedScalar {
    return { type: 'scalar', value: null, text: '', at: owner, block: false };
  }

  private span(node: Node | null | undefined): Span | undefined {
    const range = node?.range;
    return range ? { file: this.file, start: range[0] + this.shift, end: range[1] + this.shift } : undefined;
  }
}

/** YAML merge: a mapping, or a list of mappings of which the earlier wins; keys already there stay. */
function mergeInto(entries: Map<string, Entry>, value: Located, via: Span): void {
  const sources = value.type === 'seq' ? value.items : [value];
  for (const source of sources) {
    if (source.type !== 'map') continue;
    for (const [key, found] of source.entries) if (!entries.has(key)) entries.set(key, { ...found, via });
  }
}
