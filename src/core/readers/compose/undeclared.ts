import type { Problem } from '../../model/problem';
import type { Span } from '../../model/span';
import { get, itemsAt, scalarAt, textAt, type Located, type LocatedMap } from '../../yaml/located';
import type { Group } from '../reader';
import { nearest, orWrite, renaming } from '../suggest';
import { asMap } from './merge';
import type { Project, Service } from './project';

/** The top-level sections whose entries services refer to by name. */
type Section = 'volumes' | 'networks' | 'configs' | 'secrets';

const sections: readonly Section[] = ['volumes', 'networks', 'configs', 'secrets'];

/** What a service does with an entry of each section. */
const uses: Readonly<Record<Section, string>> = {
  volumes: 'mounts the volume',
  networks: 'joins the network',
  configs: 'mounts the config',
  secrets: 'mounts the secret',
};

/**
 * Named volumes, networks, configs and secrets of services that no top-level section declares: Compose refuses the
 * project. A name with a variable or a Swarm template (`{{.Task.Slot}}`) in it
 * is unknown, and a file that may be one of several says nothing.
 */
export function undeclared(project: Project, group: Group): Problem[] {
  if (mayBeOneOfSeveral(group)) return [];
  return project.services.flatMap((service) =>
    sections.flatMap((section) => {
      const names = new Set([
        ...(project[section]?.entries.keys() ?? []),
        ...(section === 'networks' ? ['default'] : []),
      ]);
      return referred(service.body, section)
        .filter(({ name }) => !/\$|\{\{/.test(name) && !names.has(name))
        .map((reference) => problem(service, section, reference, names, group));
    }),
  );
}

/** `compose.monitoring.yaml` is often given beside its base (`-f`), which declares what it uses. */
function mayBeOneOfSeveral({ files }: Group): boolean {
  const name = (files[0]?.file.split('/').pop() ?? '').toLowerCase();
  return files.length === 1 && name.includes('compose') && !/^(?:docker-)?compose\.ya?ml$/.test(name);
}

/** A name in a service, with its token or the longer one it begins. */
interface Reference {
  readonly name: string;
  readonly at: Span;
}

function referred(body: LocatedMap, section: Section): readonly Reference[] {
  if (section === 'volumes') return itemsAt(body, 'volumes').flatMap((item) => volume(item) ?? []);
  if (section === 'networks') {
    const node = get(body, 'networks');
    const map = node === undefined ? undefined : asMap(node);
    return map?.type === 'map'
      ? [...map.entries.values()].map(({ key, at, via }) => ({ name: key, at: via ?? at }))
      : [];
  }
  return [...itemsAt(body, section), ...(section === 'secrets' ? itemsAt(body, 'build', 'secrets') : [])].flatMap(
    (item) => {
      const named = item.type === 'scalar' ? item : scalarAt(item, 'source');
      return named === undefined || named.text === '' ? [] : [{ name: named.text, at: named.at }];
    },
  );
}

/** The named volume of a mount in short or long form; folders of the host and volumes without a name have none. */
function volume(item: Located): Reference | undefined {
  if (item.type === 'map') {
    const source = scalarAt(item, 'source');
    return source !== undefined && textAt(item, 'type') === 'volume' ? { name: source.text, at: source.at } : undefined;
  }
  if (item.type !== 'scalar' || !/^[^./~\\:$][^:]+:/.test(item.text) || /^[A-Za-z]:[\\/]/.test(item.text))
    return undefined;
  const name = item.text.slice(0, item.text.indexOf(':'));
  const quotes = (item.at.end - item.at.start - item.text.length) / 2;
  if (quotes !== 0 && quotes !== 1) return { name, at: item.at };
  const start = item.at.start + quotes;
  return { name, at: { ...item.at, start, end: start + name.length } };
}

function problem(
  { name: from, at: own }: Service,
  section: Section,
  { name, at }: Reference,
  names: ReadonlySet<string>,
  group: Group,
): Problem {
  const meant = nearest(name, names);
  // What came in from a file that is only extended has no place of its own here.
  const here = group.files.some(({ file }) => file === at.file);
  const correction = meant === undefined || !here ? undefined : renaming(at, name, meant);
  const folder = section === 'volumes' && name.includes('/') ? `, or write \`./${name}\` if a folder is meant` : '';
  return {
    rule: 'unresolved-reference',
    message: `\`${from}\` ${uses[section]} \`${name}\`, which the top-level \`${section}\` does not declare${orWrite(meant, `declare it there${folder}`)}`,
    at: here ? at : own,
    component: from,
    ...(correction && { correction }),
  };
}
