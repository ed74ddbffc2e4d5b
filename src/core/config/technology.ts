import type { Technology, TechnologyRole } from '../knowledge/technology';
import { get, isFalse, isTrue, itemsAt, textAt, type Located } from '../yaml/located';
import { storeRoles } from '../knowledge/store';
import { stateKinds } from '../model/stateKind';
import type { Text } from '../model/text';
import { isPattern } from './pattern';

const roles: readonly TechnologyRole[] = [
  ...storeRoles,
  ...([
    'application',
    'cms',
    'ci',
    'identity',
    'registry',
    'game',
    'proxy',
    'load-balancer',
    'cdn',
    'dns',
    'vpn',
  ] as const),
  ...(['runtime', 'framework', 'ai', 'worker', 'scheduler', 'stream-processing', 'monitoring', 'admin'] as const),
  ...(['mail-catcher', 'mail', 'load-generator', 'agent', 'sidecar', 'operator', 'tool'] as const),
];
/** Reads one entry of `technologies`; what may be left out gets the cautious value. */
export function readTechnology(item: Located): Technology | undefined {
  const id = textAt(item, 'id');
  const role = word(item, 'role', roles);
  const kept = word(item, 'class', ['stateful', 'stateless']);
  if (id === undefined || role === undefined || kept === undefined) return undefined;
  const keeps = readKeeps(item);
  const quorum = word(item, 'quorum', ['majority', 'none']);
  const audience = word(item, 'audience', ['users', 'operators', 'nobody']);
  const name = textAt(item, 'name') ?? id;
  return {
    id,
    name,
    role,
    class: kept,
    images: words(item, 'images'),
    aliases: words(item, 'aliases'),
    ...(keeps ? { keeps } : {}),
    externalisedBy: words(item, 'externalisedBy').filter(isPattern),
    lossTolerable: word(item, 'lossTolerable', ['no', 'unknown', 'yes']) ?? 'unknown',
    replication: word(item, 'replication', ['built-in', 'configured', 'none']) ?? 'none',
    ...(quorum ? { quorum } : {}),
    ...(isTrue(get(item, 'sessionsInProcess')) ? { sessionsInProcess: true } : {}),
    ...(audience ? { audience } : {}),
    says: textAt(item, 'says') ?? `${name} is described in \`.statewise.yaml\` as ${kept}.`,
  };
}

function readKeeps(item: Located): Technology['keeps'] {
  const keeps = get(item, 'keeps');
  const what = textAt(keeps, 'what');
  const where = word(keeps, 'where', ['disk', 'memory']);
  if (what === undefined || where === undefined) return undefined;
  return {
    what,
    kind: word(keeps, 'kind', stateKinds) ?? 'data',
    where,
    paths: words(keeps, 'paths'),
    persistsByDefault: where === 'disk' && !isFalse(get(keeps, 'persistsByDefault')),
  };
}

function words(node: Located | undefined, key: string): string[] {
  return itemsAt(node, key).flatMap((item) => (item.type === 'scalar' && item.text !== '' ? [item.text] : []));
}

function word<Word extends string>(node: Located | undefined, key: string, known: readonly Word[]): Word | undefined {
  return known.find((candidate) => candidate === textAt(node, key));
}

/** The patterns of a technology that are not used, with their places. */
export function refusedPatterns(item: Located): readonly Text[] {
  return itemsAt(item, 'externalisedBy').flatMap((pattern) =>
    pattern.type === 'scalar' && pattern.text !== '' && !isPattern(pattern.text)
      ? [{ text: pattern.text, at: pattern.at }]
      : [],
  );
}
