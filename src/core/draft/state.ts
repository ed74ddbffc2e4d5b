import type { Entrusted, Component } from '../model/system';
import type { StateItem, StateWhere } from '../model/evidence';
import { scalarToken } from '../yaml/style';
import { statedTechnology } from './kind';
import { remark, type Where } from './source';

/** The native words for where state stands. */
const kept: Readonly<Record<StateWhere, 'memory' | 'ephemeral-disk' | 'volume'>> = {
  memory: 'memory',
  tmpfs: 'memory',
  'container-layer': 'ephemeral-disk',
  ephemeral: 'ephemeral-disk',
  'anonymous-volume': 'ephemeral-disk',
  volume: 'volume',
  'host-path': 'volume',
  template: 'volume',
  operator: 'volume',
};

/** Something a component keeps in another one. */
export interface KeptElsewhere extends Entrusted {
  /** Key of the component it is kept in. */
  readonly in: string;
}

/**
 * The lines of `state`, without indentation: what the component was seen to keep, and what it was seen to keep elsewhere.
 * What its technology keeps anyway goes without saying, and of a guess only what stands on
 * lasting storage is worth a line.
 */
export function stateLines(component: Component, elsewhere: readonly KeptElsewhere[], where: Where): readonly string[] {
  const home = component.at.file;
  const lines = [
    ...ownItems(component).map(({ holds, kind, where: place, at }) => {
      const item = `{ holds: ${scalarToken(holds)}, kind: ${kind}, kept: ${kept[place]} }`;
      return `${item}${remark(where(at, home), 'loss: tolerable or not-tolerable?')}`;
    }),
    ...elsewhere.map((item) => {
      const kind = item.what === 'sessions' ? 'session' : 'queue';
      return `{ holds: ${item.what}, kind: ${kind}, kept: { in: ${scalarToken(item.in)} } }${remark(item.says, where(item.at, home))}`;
    }),
  ];
  return lines.length === 0 ? [] : ['state:', ...lines.map((line) => `  - ${line}`)];
}

/** What it keeps itself, each thing once. */
export function ownItems(component: Component): readonly StateItem[] {
  const { verdict } = component;
  if (verdict.class !== 'stateful') return [];
  const usual = usualPlace(component);
  const said = new Set<string>();
  const items = verdict.state.filter((item) => {
    if (verdict.confidence === 'low' && item.lost !== false) return false;
    const words = `${item.holds} ${item.kind} ${kept[item.where]}`;
    return !said.has(words) && said.add(words);
  });
  return items.length === 1 && usual !== undefined && items.every((item) => kept[item.where] === usual) ? [] : items;
}

/** Where the native format takes the data of a technology to be when nothing else is said. */
function usualPlace(component: Component): 'memory' | 'volume' | undefined {
  const technology = statedTechnology(component);
  if (technology?.class !== 'stateful') return undefined;
  return technology.keeps?.where === 'memory' ? 'memory' : 'volume';
}
