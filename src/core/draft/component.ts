import { balancers } from '../readers/native/affinity';
import type { Pin } from '../model/pin';
import type { Component } from '../model/system';
import { isStore } from '../knowledge/store';
import { scalarToken } from '../yaml/style';
import { kindOf, statedTechnology } from './kind';
import { plain, remark, type Where } from './source';
import { ownItems, stateLines, type KeptElsewhere } from './state';
import { usesLines } from './uses';
import type { Link } from '../model/link';

/** What the lines of one component are made of. */
export interface Part {
  readonly component: Component;
  readonly key: string;
  /** Its links, of which both ends have a key. */
  readonly links: readonly Link[];
  readonly elsewhere: readonly KeptElsewhere[];
  /** Whether users' requests come in here, as the files say; never for an entry that is only assumed. */
  readonly entry: boolean;
  keyOf(id: string): string;
  byId(id: string): Component | undefined;
  readonly where: Where;
}

/** The lines of one component, indented below `components`: where it was read, what it is, what a person must still say. */
export function componentLines(part: Part): readonly string[] {
  const { component, key, links, elsewhere, where } = part;
  const technology = statedTechnology(component);
  const passesOn = links.some(({ to }) => !isStore(part.byId(to)?.technology));
  const kind = kindOf(component, passesOn);
  const lines = [
    `kind: ${kind}`,
    ...(technology === undefined ? [] : [`technology: ${scalarToken(technology.id)}`]),
    ...replicasLines(component, where),
    ...zonesLines(component, where),
    ...(part.entry ? [`entry: true${remark(...entrance(component, where))}`] : []),
    ...affinityLines(component, kind, where),
    ...stateLines(component, elsewhere, where),
    ...usesLines(component, links, part.keyOf, where),
    ...questions(component),
  ];
  return [`  # ${origin(component, where)}`, `  ${scalarToken(key)}:`, ...lines.map((line) => `    ${line}`)];
}

/** Where it stands, what it is called there and what it runs. */
function origin(
  { at, kind, format, containers, lifecycle, optional, technology, verdict }: Component,
  where: Where,
): string {
  const main = containers.find(({ role }) => role === 'main') ?? containers[0];
  const image = main?.image?.text;
  const runs =
    main?.built === true ? 'built from source' : image === undefined || image === '' ? undefined : `image ${image}`;
  const idle =
    technology?.class === 'stateful' && verdict.class === 'stateless' ? 'in a role that keeps nothing' : undefined;
  const life = {
    service: undefined,
    'one-shot': 'ends when its work is done',
    scheduled: 'started by the clock',
    'per-node': 'one per machine',
  };
  const parts = [
    where(at),
    format === 'kubernetes' ? kind : undefined,
    runs,
    idle,
    life[lifecycle],
    optional ? 'started only on request' : undefined,
  ];
  return plain(parts.filter((part) => part !== undefined).join(', '));
}

/** A count that the format takes for granted is left out; one that nobody can tell is said to be unknown. */
function replicasLines({ instances, at }: Component, where: Where): readonly string[] {
  const { min, max, source, explicit } = instances;
  if (!explicit && min === 1 && max === 1) return [];
  const place = explicit ? where(instances.at, at.file) : undefined;
  const count = min !== null && max !== null && min !== max && max > 0 ? `{ min: ${min}, max: ${max} }` : (min ?? max);
  if (count === null) return [`replicas: unknown${remark(source)}`];
  const half = min === null ? 'at most' : max === null ? 'at least' : undefined;
  return [`replicas: ${count}${remark(half, source, place)}`];
}

function zonesLines({ constraints, zones: allowed = [], at }: Component, where: Where): readonly string[] {
  const pinned = constraints.filter(({ kind }) => kind === 'pinned-to-zone');
  const named = [...pinned.map(({ says }) => plain(says).replace(/^zone /, '')), ...allowed.map(({ text }) => text)];
  const zones = [...new Set(named.map((name) => scalarToken(name)))];
  const [first = allowed[0]] = pinned;
  return first === undefined ? [] : [`zones: [${zones.join(', ')}]${remark(where(first.at, at.file))}`];
}

function entrance({ exposures, at }: Component, where: Where): readonly string[] {
  const exposure = exposures.find(({ audience }) => audience === 'users');
  return exposure === undefined ? [] : [exposure.says, where(exposure.at, at.file)];
}

const words: Readonly<Record<Pin['by'], string | undefined>> = {
  cookie: 'cookie',
  'client-ip': 'client-ip',
  header: 'header',
  identity: undefined,
  other: undefined,
};

/** The pin that reaches an instance; where the native format has no word for it, a comment. */
function affinityLines({ pins, at }: Component, kind: string, where: Where): readonly string[] {
  const pin = pins.find(({ to, certain, undone }) => certain && to !== 'group' && undone === undefined);
  if (pin === undefined) return [];
  const word = balancers.has(kind) ? undefined : words[pin.by];
  const place = where(pin.at, at.file);
  return [
    word === undefined ? `# affinity: ${plain(pin.says)}, ${place}` : `affinity: ${word}${remark(pin.says, place)}`,
  ];
}

/** What no file shows and a review needs to know. What ends by itself is asked nothing. */
function questions(component: Component): readonly string[] {
  const { verdict, lifecycle, technology } = component;
  if (lifecycle === 'one-shot' || lifecycle === 'scheduled') return [];
  const guess = verdict.confidence === 'low';
  if (verdict.class === 'stateless')
    return guess ? ['# For a person to answer: does it keep anything between requests?'] : [];
  const signs = verdict.evidence.find(({ towards }) => towards === 'stateful')?.says ?? '';
  return [
    '# For a person to answer:',
    ...(guess && ownItems(component).length === 0
      ? [`# state: what it keeps, if anything. Seen: ${plain(signs)}`]
      : []),
    ...(isStore(technology) ? ['# consistency: strong | eventual'] : []),
    '# recovery: { failover: none | manual | automatic, backup: none | hourly | daily | continuous }',
  ];
}
