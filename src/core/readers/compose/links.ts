import type { Link } from '../../model/link';
import type { Problem } from '../../model/problem';
import type { Span } from '../../model/span';
import { get, isFalse, itemsAt, scalarAt, textAt, type LocatedMap } from '../../yaml/located';
import { nearest, orWrite, renaming } from '../suggest';
import { asMap } from './merge';
import type { Project, Service } from './project';

/** What a service says it needs, and the names that lead nowhere. */
export interface StatedLinks {
  readonly links: readonly Link[];
  readonly problems: readonly Problem[];
  /** Services that others wait for to end (`service_completed_successfully`). */
  readonly completing: ReadonlySet<string>;
}

/** Links a Compose file states: `depends_on`, `links`, `volumes_from`, `network_mode: service:`. */
export function readLinks(project: Project): StatedLinks {
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
          required: stated.required,
          mode: 'sync',
          evidence: stated.evidence,
          at: stated.at,
          strength: 'stated',
        });
      } else {
        problems.push(unknownService(service.name, stated, names));
      }
    }
  }
  return { links, problems, completing };
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
  readonly required: boolean;
  readonly completed: boolean;
}

function statements(service: Service): readonly Statement[] {
  return [...dependencies(service.body), ...listed(service.body), ...shared(service.body)];
}

function dependencies(body: LocatedMap): readonly Statement[] {
  const node = get(body, 'depends_on');
  const map = node === undefined ? undefined : asMap(node);
  if (map?.type !== 'map') return [];
  return [...map.entries.values()].map((entry) => {
    const completed = textAt(entry.value, 'condition') === 'service_completed_successfully';
    const required = !isFalse(get(entry.value, 'required')) && !completed;
    return { name: entry.key, evidence: 'depends_on', at: entry.via ?? entry.at, required, completed };
  });
}

function listed(body: LocatedMap): readonly Statement[] {
  return ['links', 'volumes_from'].flatMap((key) =>
    itemsAt(body, key).flatMap((item): Statement[] => {
      if (item.type !== 'scalar' || item.text.startsWith('container:')) return [];
      return [
        {
          name: item.text.split(':')[0] ?? '',
          evidence: key,
          at: item.at,
          required: key === 'links',
          completed: false,
        },
      ];
    }),
  );
}

function shared(body: LocatedMap): readonly Statement[] {
  const network = scalarAt(body, 'network_mode');
  const name = network?.text.startsWith('service:') ? network.text.slice('service:'.length) : undefined;
  return network && name ? [{ name, evidence: 'network_mode', at: network.at, required: true, completed: false }] : [];
}
