import type { Link } from '../../model/link';
import type { Problem } from '../../model/problem';
import type { Span } from '../../model/span';
import { entry, get, isFalse, itemsAt, textAt, type LocatedMap } from '../../yaml/located';
import { nearest, orWrite, renaming } from '../suggest';
import { asMap } from './merge';
import { networkOwner, type Networks } from './networks';
import type { Project, Service } from './project';

/** What a service says it needs, and the names that lead nowhere. */
export interface StatedLinks {
  readonly links: readonly Link[];
  readonly problems: readonly Problem[];
  /** Services that others wait for to end (`service_completed_successfully`). */
  readonly completing: ReadonlySet<string>;
}

/**
 * Links a Compose file states: `depends_on`, `links`, `volumes_from`, `network_mode: service:`. Where two services share
 * no network, no request of one waits for the other.
 */
export function readLinks(project: Project, networks: Networks): StatedLinks {
  const names = new Set(project.services.map((service) => service.name));
  const links: Link[] = [];
  const problems: Problem[] = [];
  const completing = new Set<string>();
  for (const service of project.services) {
    for (const stated of statements(service)) {
      if (stated.completed) completing.add(stated.name);
      if (names.has(stated.name)) {
        links.push({
          from: service.name,
          to: stated.name,
          required: stated.required && networks.connects(service.name, stated.name),
          mode: 'sync',
          evidence: stated.evidence,
          at: stated.at,
          strength: 'stated',
        });
      } else if (!inherited(service, stated)) {
        problems.push(unknownService(service.name, stated, names));
      }
    }
  }
  return { links, problems, completing };
}

/** What a service of the same file hands on by `extends` is said there. */
function inherited({ body }: Service, { via }: Statement): boolean {
  return via !== undefined && get(body, 'extends') !== undefined && get(body, 'extends', 'file') === undefined;
}

function unknownService(from: string, { name, evidence, at }: Statement, names: ReadonlySet<string>): Problem {
  const meant = nearest(name, names);
  const otherwise = `define it, or remove it from \`${evidence}\``;
  const correction = meant === undefined ? undefined : renaming(at, name, meant);
  return {
    rule: 'unresolved-reference',
    message: `\`${evidence}\` of \`${from}\` names the service \`${name}\`, which the project does not define${orWrite(meant, otherwise)}`,
    at,
    component: from,
    ...(correction && { correction }),
  };
}

interface Statement {
  readonly name: string;
  readonly evidence: string;
  readonly at: Span;
  /** Where it came in from an anchor or by `extends`. */
  readonly via: Span | undefined;
  readonly required: boolean;
  readonly completed: boolean;
}

function statements(service: Service): readonly Statement[] {
  return [...dependencies(service.body), ...listed(service.body), ...shared(service.body)];
}

function dependencies(body: LocatedMap): readonly Statement[] {
  const named = entry(body, 'depends_on');
  const map = named === undefined ? undefined : asMap(named.value);
  if (map?.type !== 'map') return [];
  return [...map.entries.values()].map(({ key, at, via = named?.via, value }) => {
    const completed = textAt(value, 'condition') === 'service_completed_successfully';
    const required = !isFalse(get(value, 'required')) && !completed;
    return { name: key, evidence: 'depends_on', at: via ?? at, via, required, completed };
  });
}

function listed(body: LocatedMap): readonly Statement[] {
  return ['links', 'volumes_from'].flatMap((key) =>
    itemsAt(body, key).flatMap((item): Statement[] => {
      if (item.type !== 'scalar' || item.text.startsWith('container:')) return [];
      const via = entry(body, key)?.via;
      const name = item.text.split(':')[0] ?? '';
      return [{ name, evidence: key, at: via ?? item.at, via, required: key === 'links', completed: false }];
    }),
  );
}

function shared(body: LocatedMap): readonly Statement[] {
  const network = entry(body, 'network_mode');
  const name = networkOwner(body);
  if (network === undefined || !name) return [];
  const { via, value } = network;
  return [{ name, evidence: 'network_mode', at: via ?? value.at, via, required: true, completed: false }];
}
