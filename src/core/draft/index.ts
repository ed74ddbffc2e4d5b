import { groupBy } from '../grouping';
import type { Link } from '../model/link';
import type { Component, System } from '../model/system';
import { scalarToken } from '../yaml/style';
import { componentLines } from './component';
import { decisionLines } from './decisions';
import { uniqueKeys } from './names';
import { placesOf, plain, type Source } from './source';
import type { KeptElsewhere } from './state';

export type { Source } from './source';

/** What a draft says beside its components. */
export interface DraftOptions {
  /** What the system is called. */
  readonly name: string;
  /** ISO date (UTC) for the decisions to fill in. */
  readonly today: string;
}

/** A native file with what was counted while writing it. */
export interface Draft {
  readonly text: string;
  readonly systems: number;
  readonly components: number;
  readonly stateful: number;
}

/**
 * Writes a native file from systems of other formats, for a team to start from. It states what the files show, with the
 * place of each thing, asks what they do not show, and claims neither a class nor a decision. Undefined when there is
 * nothing to write from; the same systems give the same text.
 */
export function draftNative(sources: readonly Source[], options: DraftOptions): Draft | undefined {
  const foreign = sources.filter(({ review: { system } }) => system.kind !== 'native' && system.components.length > 0);
  if (foreign.length === 0) return undefined;
  const keys = uniqueKeys(foreign.map(({ review: { system }, nameOf }) => ({ ...system, path: nameOf(system.id) })));
  const all = foreign.flatMap(({ review }) => review.system.components);
  const stateful = all.filter(({ verdict }) => verdict.class === 'stateful');
  const recorded = stateful.filter(({ lifecycle }) => lifecycle !== 'one-shot' && lifecycle !== 'scheduled');
  const lines = [
    '# A draft from the files of this workspace: correct what is wrong, answer what is asked, then keep it beside them.',
    'architecture: 1',
    `name: ${scalarToken(plain(options.name))}`,
    '',
    'components:',
    ...foreign.flatMap((source, index) => systemLines(source, keys, foreign.length > 1, index > 0)),
    '',
    ...decisionLines(
      recorded.map((component) => keys.get(component) ?? component.name),
      options.today,
    ),
  ];
  return {
    text: `${lines.join('\n').trimEnd()}\n`,
    systems: foreign.length,
    components: all.length,
    stateful: stateful.length,
  };
}

function systemLines(
  source: Source,
  keys: ReadonlyMap<Component, string>,
  titled: boolean,
  apart: boolean,
): readonly string[] {
  const { system } = source.review;
  const where = placesOf(source);
  const ids = new Map(system.components.map((component) => [component.id, keys.get(component) ?? component.name]));
  const keyOf = (id: string): string => ids.get(id) ?? id;
  const links = linksByOrigin(system);
  const elsewhere = elsewhereOf(system, keyOf);
  const { entries, assumedEntries } = system.availability;
  const entrances = new Set(assumedEntries ? [] : entries);
  const blocks = system.components.map((component) =>
    componentLines({
      component,
      key: keyOf(component.id),
      links: links.get(component.id) ?? [],
      elsewhere: elsewhere.get(component.id) ?? [],
      entry: entrances.has(component.id),
      keyOf,
      byId: (id) => system.byId.get(id),
      where,
    }),
  );
  return [
    ...(apart ? [''] : []),
    ...(titled ? [`  # ---- ${plain(source.nameOf(system.id))} ----`] : []),
    ...blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block])),
  ];
}

/** Links between components of the system; a component's need for itself says nothing. */
function linksByOrigin({ links, byId }: System): ReadonlyMap<string, readonly Link[]> {
  return groupBy(
    links.filter(({ from, to }) => from !== to && byId.has(to)),
    ({ from }) => from,
  );
}

/** What each component keeps in another, each thing once. */
function elsewhereOf(system: System, keyOf: (id: string) => string): ReadonlyMap<string, readonly KeptElsewhere[]> {
  const found = new Map<string, KeptElsewhere[]>();
  for (const store of system.components) {
    for (const entrusted of store.entrusted ?? []) {
      const known = found.get(entrusted.by) ?? [];
      const item = { ...entrusted, in: keyOf(store.id) };
      if (!known.some((other) => other.what === item.what && other.in === item.in)) known.push(item);
      found.set(entrusted.by, known);
    }
  }
  return found;
}
