import type { System } from '../../core/model/system';
import { componentsCalled } from '../../core/query/called';
import { nearest } from '../../core/readers/suggest';
import { canFail, nodesOf, unnamedPlace, zonesOf, type Failure } from '../../core/scenario';
import type { ReviewedSystem } from '../../workspace/workspace';
import { UsageError } from '../usageError';
import type { Request } from './request';

/** A failure in one of the systems. */
export interface Chosen {
  readonly reviewed: ReviewedSystem;
  readonly failure: Failure;
}

/** The failures that a request means: one, or for a node or zone one in each system that names it. */
export function chosenBy(
  request: Exclude<Request, { kind: 'all' }>,
  systems: readonly ReviewedSystem[],
): readonly Chosen[] {
  if (systems.length === 0) throw new UsageError('No architecture file was found, so there is nothing to fail.');
  switch (request.kind) {
    case 'component': {
      const { reviewed, id } = findComponent('--fail', request.component, systems);
      const { instances } = request;
      return [
        {
          reviewed,
          failure:
            instances === undefined
              ? { kind: 'component', component: id }
              : { kind: 'instance', component: id, count: instances },
        },
      ];
    }
    case 'node':
      return placed({ kind: 'node', node: request.node }, request.node, 'node', nodesOf, systems);
    case 'zone':
      return placed({ kind: 'zone', zone: request.zone }, request.zone, 'zone', zonesOf, systems);
    case 'partition':
      return [parted(request.between, systems)];
  }
}

function placed(
  failure: Failure,
  name: string,
  what: 'node' | 'zone',
  namesOf: (system: System) => readonly string[],
  systems: readonly ReviewedSystem[],
): readonly Chosen[] {
  const found = systems.filter(({ system }) => canFail(system, failure)).map((reviewed) => ({ reviewed, failure }));
  if (found.length > 0) return found;
  const known = [...new Set(systems.flatMap(({ system }) => namesOf(system)))].sort();
  if (known.length === 0)
    throw new UsageError(
      `--${what}: ${unnamedPlace(
        what,
        systems.map(({ system }) => system),
      )}`,
    );
  const list = known
    .slice(0, 8)
    .map((one) => `\`${one}\``)
    .join(', ');
  throw new UsageError(`--${what}: no file names \`${name}\`. ${meant(name, known) ?? `They name ${list}.`}`);
}

/** Both ends in one system; the first that has both by id, else by name. */
function parted([a, b]: readonly [string, string], systems: readonly ReviewedSystem[]): Chosen {
  const both = systems.filter(({ system }) => [a, b].every((name) => componentsCalled(system, name).length > 0));
  const among = both.length > 0 ? both : systems;
  const first = findComponent('--partition', a, among);
  const second = findComponent('--partition', b, [first.reviewed]);
  return { reviewed: first.reviewed, failure: { kind: 'partition', between: [first.id, second.id] } };
}

/** The one component that the word means; throws a `UsageError` where there is none or no single one. */
function findComponent(
  option: string,
  name: string,
  systems: readonly ReviewedSystem[],
): { readonly reviewed: ReviewedSystem; readonly id: string } {
  const found = systems.flatMap((reviewed) =>
    componentsCalled(reviewed.system, name).map(({ id }) => ({ reviewed, id })),
  );
  const [first, ...more] = found;
  if (first === undefined) {
    const known = systems.flatMap(({ system }) => system.components.flatMap(({ id, name: called }) => [id, called]));
    throw new UsageError(`${option}: there is no component \`${name}\`.${prefixed(meant(name, known))}`);
  }
  if (more.length === 0) return first;
  const within = found.every(({ reviewed }) => reviewed === first.reviewed);
  const words = within
    ? `give its id: ${found.map(({ id }) => `\`${id}\``).join(', ')}`
    : `give the path of one system: ${[...new Set(found.map(({ reviewed }) => reviewed.system.id))].slice(0, 5).join(', ')}`;
  throw new UsageError(`${option}: \`${name}\` may mean ${found.length} components; ${words}.`);
}

function prefixed(text: string | undefined): string {
  return text === undefined ? '' : ` ${text}`;
}

/** "Did you mean `x`?" for a name close enough. */
function meant(name: string, known: readonly string[]): string | undefined {
  const best = nearest(name, known);
  return best === undefined ? undefined : `Did you mean \`${best}\`?`;
}
