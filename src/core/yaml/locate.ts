import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Span } from '../model/span';
import { MAX_DEPTH } from './depth';
import type { Entry, Located, LocatedMap, LocatedScalar, LocatedSeq } from './located';
import type { YamlProblem } from './problem';

export interface Location {
  readonly root: Located | undefined;
  readonly problems: readonly YamlProblem[];
  /** Whether a mapping has a collection as key. */
  readonly collectionKeys: boolean;
}

/**
 * Values that the aliases of one document may stand for together. No real file comes near; a bomb of aliases of aliases
 * is over it at once, so that whoever walks the content is safe.
 */
export const MAX_ALIASED = 250_000;

/**
 * Turns a parsed document into located content: aliases and merge keys resolved, each value with its place.
 * Aliased nodes are converted once and shared, so an alias bomb costs no more than its text.
 * @param shift added to every offset: where the parsed stretch begins in the file
 * @param end offset just behind the stretch
 */
export function locate(document: Document.Parsed, file: string, shift: number, end: number): Location {
  const locator = new Locator(file, shift);
  const start = (document.range?.[0] ?? 0) + shift;
  const first = { file, start, end: Math.min(start + 1, Math.max(start, end)) };
  const root = document.contents ? locator.node(document.contents, first, false) : undefined;
  return { root, problems: locator.problems, collectionKeys: locator.collectionKeys };
}

/** The content of an anchor with how many values it spells out and how many levels it has. */
interface Anchored {
  readonly content: Located;
  readonly values: number;
  readonly height: number;
}

class Locator {
  readonly problems: YamlProblem[] = [];
  collectionKeys = false;
  private readonly anchors = new Map<string, Anchored | 'open'>();
  private readonly reported = new Set<string>();
  private values = 0;
  private aliased = 0;
  private level = 0;
  private lowest = 0;

  constructor(
    private readonly file: string,
    private readonly shift: number,
  ) {}

  /**
   * @param owner the token to underline when the value has none: its key, or the place of the parent
   * @param keyed whether the owner is the value's own key, which then stands for a collection
   */
  node(node: Node | null | undefined, owner: Span, keyed: boolean): Located {
    this.values++;
    if (node === null || node === undefined) return this.empty(owner);
    if (isAlias(node)) return this.alias(node.source, this.span(node) ?? owner);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    return anchor === undefined ? this.content(node, owner, keyed) : this.anchored(anchor, node, owner, keyed);
  }

  private content(node: Node, owner: Span, keyed: boolean): Located {
    if (this.level >= MAX_DEPTH)
      return this.refuse('', owner, `The document nests more than ${MAX_DEPTH} levels deep; the rest is not read.`);
    this.level++;
    this.lowest = Math.max(this.lowest, this.level);
    const located = isMap(node)
      ? this.map(node, owner, keyed)
      : isSeq(node)
        ? this.seq(node, owner, keyed)
        : this.scalar(node as Scalar, owner);
    this.level--;
    return located;
  }

  private anchored(name: string, node: Node, owner: Span, keyed: boolean): Located {
    const { lowest, values } = this;
    this.anchors.set(name, 'open');
    this.lowest = this.level;
    const content = this.content(node, owner, keyed);
    this.anchors.set(name, { content, values: this.values - values + 1, height: this.lowest - this.level });
    this.lowest = Math.max(lowest, this.lowest);
    return content;
  }

  private alias(name: string, at: Span): Located {
    const target = this.anchors.get(name);
    if (target === undefined)
      return this.refuse(
        name,
        at,
        `The alias \`*${name}\` stands for nothing: no anchor \`&${name}\` comes before it.`,
      );
    if (target === 'open')
      return this.refuse(name, at, `The alias \`*${name}\` lies inside its own anchor; a value cannot contain itself.`);
    this.values += target.values;
    this.aliased += target.values;
    this.lowest = Math.max(this.lowest, this.level + target.height);
    if (this.aliased > MAX_ALIASED)
      return this.refuse(
        '',
        at,
        `The aliases of this document stand for more than ${MAX_ALIASED} values; the rest is not read.`,
      );
    if (this.level + target.height > MAX_DEPTH)
      return this.refuse(
        '',
        at,
        `Aliases make this document more than ${MAX_DEPTH} levels deep; the rest is not read.`,
      );
    return target.content;
  }

  /** An alias that is read as nothing, said once per cause. */
  private refuse(cause: string, at: Span, message: string): Located {
    if (!this.reported.has(cause)) this.problems.push({ message, at });
    this.reported.add(cause);
    return this.empty(at);
  }

  private map(node: YAMLMap, owner: Span, keyed: boolean): LocatedMap {
    const entries = new Map<string, Entry>();
    const merges: { value: Located; via: Span }[] = [];
    let first: Span | undefined;
    for (const item of node.items) {
      if (!isPair(item)) continue;
      const key = this.key(item as Pair<Node | null, Node | null>);
      if (key === undefined) continue;
      first ??= key.at;
      const value = this.node((item as Pair<Node | null, Node | null>).value, key.at, true);
      if (key.plainMerge) merges.push({ value, via: key.at });
      else if (entries.has(key.name)) {
        this.problems.push({
          message: `The key \`${key.name}\` is given twice in this mapping; keep one of them.`,
          at: key.at,
        });
      } else entries.set(key.name, { key: key.name, at: key.at, value });
    }
    for (const merge of merges) mergeInto(entries, merge.value, merge.via);
    const extent = this.extent(node, owner);
    return {
      type: 'map',
      entries,
      at: keyed ? owner : (first ?? extent),
      extent,
      flow: node.flow === true,
      ...tagOf(node),
    };
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
      const at = this.span(key);
      const target = at === undefined ? undefined : this.alias(key.source, at);
      if (at && target?.type === 'scalar' && target.value !== null) return { name: target.text, at, plainMerge: false };
    }
    return undefined;
  }

  private seq(node: YAMLSeq, owner: Span, keyed: boolean): LocatedSeq {
    const items = node.items.map((item) => this.node(item as Node | null, owner, false));
    const extent = this.extent(node, owner);
    return {
      type: 'seq',
      items,
      at: keyed ? owner : (items[0]?.at ?? extent),
      extent,
      flow: node.flow === true,
      ...tagOf(node),
    };
  }

  private scalar(node: Scalar, owner: Span): LocatedScalar {
    const at = this.span(node);
    const visible = at === undefined || at.end <= at.start ? owner : at;
    const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    const raw = node.value;
    const value = typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' ? raw : null;
    const text = typeof raw === 'string' ? raw : value === null ? '' : (node.source ?? String(value));
    return { type: 'scalar', value, text, at: block ? owner : visible, block, ...tagOf(node) };
  }

  private empty(owner: Span): LocatedScalar {
    return { type: 'scalar', value: null, text: '', at: owner, block: false };
  }

  private extent(node: Node, owner: Span): Span {
    const span = this.span(node);
    return span === undefined || span.end <= span.start ? owner : span;
  }

  private span(node: Node | null | undefined): Span | undefined {
    const range = node?.range;
    return range ? { file: this.file, start: range[0] + this.shift, end: range[1] + this.shift } : undefined;
  }
}

/** A local tag such as `!reset`; those of YAML itself are in the value already. */
function tagOf(node: Node): { tag?: string } {
  return 'tag' in node && typeof node.tag === 'string' && node.tag.startsWith('!') && node.tag.length > 1
    ? { tag: node.tag }
    : {};
}

/** YAML merge: a mapping, or a list of mappings of which the earlier wins; keys already there stay. */
function mergeInto(entries: Map<string, Entry>, value: Located, via: Span): void {
  const sources = value.type === 'seq' ? value.items : [value];
  for (const source of sources) {
    if (source.type !== 'map') continue;
    for (const [key, found] of source.entries) if (!entries.has(key)) entries.set(key, { ...found, via });
  }
}
