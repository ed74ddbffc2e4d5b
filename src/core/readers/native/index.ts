import { isStoreKind } from '../../knowledge/store';
import type { ComponentFacts } from '../../model/component';
import type { Link } from '../../model/link';
import type { Pin } from '../../model/pin';
import type { Problem } from '../../model/problem';
import type { Span } from '../../model/span';
import type { SystemFacts } from '../../model/system';
import { architecture } from '../../schema/architecture';
import { checkContent } from '../../schema/check';
import { entriesAt, get, itemsAt, type Entry, type Located } from '../../yaml/located';
import type { ParsedFile } from '../../yaml/parse';
import type { Group, Reader } from '../reader';
import { balancers, readAffinity } from './affinity';
import { readComponent } from './component';
import { readDecisions } from './decisions';
import { reversedRanges } from './ranges';
import { unresolved } from './references';
import { textOf } from './text';
import { readUses } from './uses';
import { unknownWords } from './words';

const fileName = /\.arch\.ya?ml$/i;
const topLevel = /^(?:architecture|"architecture"|'architecture')[ \t]*:[ \t]*1\b/m;

/** Reads Statewise's own format: `*.arch.yaml`, and any YAML with a top-level `architecture: 1`. */
export const nativeReader: Reader = {
  id: 'native',
  suspects: (path, text) => fileName.test(path) || (text.includes('architecture') && topLevel.test(text)),
  accepts: (path, file) => fileName.test(path) || file.documents.some(({ root }) => versionOf(root) === '1'),
  read: (group) => readSystem(group),
};

function readSystem(group: Group): SystemFacts {
  const broken = group.files.some((file) => file.problems.length > 0);
  const partial = group.partial || broken;
  const problems: Problem[] = [];
  const components = new Map<string, ComponentFacts>();
  const names = new Map<string, Span>();
  const links: Link[] = [];
  const pins: { readonly on: string; readonly own: boolean; readonly pin: Pin }[] = [];
  const roots = group.files.flatMap((file) => file.documents.flatMap(({ root }) => (root ? [{ file, root }] : [])));
  for (const { file, root } of roots) {
    // While the syntax is broken, what the schema misses may only be what the parser lost.
    if (file.problems.length === 0)
      problems.push(...checkContent(root, architecture), ...unknownWords(root), ...reversedRanges(root));
    problems.push(...missingImports(group, file, root));
    for (const component of entriesAt(root, 'components')) {
      const first = names.get(component.key);
      if (first) {
        problems.push(duplicate(component.key, component.at, first));
        continue;
      }
      names.set(component.key, component.at);
      if (!isDescribed(component)) continue;
      const facts = readComponent(component);
      const uses = readUses(component);
      const pin = readAffinity(component, file.text);
      components.set(component.key, facts);
      links.push(...uses);
      if (pin) pins.push(...pinned(facts, uses).map((on) => ({ on, own: on === facts.id, pin })));
    }
  }
  const decisions = roots.flatMap(({ root }) => readDecisions(root));
  if (!partial) problems.push(...unresolved(links, decisions, new Set(names.keys())));
  return {
    id: group.id,
    kind: 'native',
    files: group.files.map((file) => file.file),
    components: [...components.values()].map((facts) => ({
      ...facts,
      pins: pins.filter(({ on, own }) => on === facts.id && (own || !standsBehind(facts))).map(({ pin }) => pin),
    })),
    links: links.filter((link) => components.has(link.to)),
    decisions,
    problems,
    partial,
  };
}

/** What a balancer uses beside the services it balances over. */
function standsBehind(component: ComponentFacts): boolean {
  return isStoreKind(component) || component.kind === 'external' || component.kind === 'cdn';
}

/** A balancer pins the services it hands requests to; any other component pins itself. */
function pinned(component: ComponentFacts, uses: readonly Link[]): string[] {
  return balancers.has(component.kind) ? uses.map((link) => link.to) : [component.id];
}

function missingImports(group: Group, file: ParsedFile, root: Located): Problem[] {
  return itemsAt(root, 'imports').flatMap((item) => {
    const path = textOf(item);
    if (!path) return [];
    const key = group.resolve(file.file, path.text);
    if (group.files.some((known) => known.file === key)) return [];
    const message = `The import \`${path.text}\` leads to no architecture file that can be read; correct the path or remove it.`;
    return [{ rule: 'unresolved-reference', message, at: path.at } as const];
  });
}

/** A mapping, or nothing yet; what else stands there tells nothing, and the schema says that it is wrong. */
function isDescribed({ value }: Entry): boolean {
  return value.type === 'map' || (value.type === 'scalar' && value.value === null);
}

function duplicate(name: string, at: Span, first: Span): Problem {
  const elsewhere = first.file === at.file ? 'in this file' : 'in another file of this system';
  return {
    rule: 'duplicate-component',
    message: `\`${name}\` already stands ${elsewhere}; only the first one is read, so rename one of them.`,
    at,
    component: name,
  };
}

function versionOf(root: Located | undefined): string {
  return textOf(get(root, 'architecture'))?.text ?? '';
}
