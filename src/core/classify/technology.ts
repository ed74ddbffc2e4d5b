import type { Catalogue } from '../knowledge/catalogue';
import { repositoryOf } from '../knowledge/image';
import { isStore } from '../knowledge/store';
import type { Technology } from '../knowledge/technology';
import type { ComponentFacts, Container } from '../model/component';
import type { Recognised } from './subject';

/**
 * What a component runs: declared, known by the operator's resource, by image, by a program of the command line, by a
 * variable only that image reads, and last, for images nobody knows, by name or port. Undefined when nothing tells.
 * @param known what the other components of the system tell
 */
export function recogniseTechnology(facts: ComponentFacts, catalogue: Catalogue, known: Known): Recognised | undefined {
  const declared = facts.declared?.technology;
  if (declared !== undefined) {
    const technology = catalogue.find(declared.text) ?? catalogue.byImageName(declared.text);
    return technology === undefined ? undefined : { technology, by: 'declared', text: declared };
  }
  if (facts.group !== undefined) {
    const found = catalogue.operated(facts.group, facts.kind);
    if (found) return { technology: found.technology, by: 'operator', text: { text: facts.kind, at: facts.at } };
  }
  const mains = facts.containers.filter((container) => container.role === 'main');
  const found = (mains.length > 0 ? mains : facts.containers).flatMap(
    (container) => ofContainer(container, catalogue, known) ?? [],
  );
  const stateful = found.find(
    ({ technology }) => technology.class === 'stateful' && technology.lossTolerable !== 'yes',
  );
  const first = found[0];
  if (first !== undefined) return stateful !== undefined && isBare(first.technology) ? stateful : first;
  return byName(facts, catalogue) ?? byPort(facts, catalogue);
}

/** Runtimes and sidecars say little about what a pod is when another container is a store. */
function isBare(technology: Technology): boolean {
  return (
    technology.role === 'runtime' ||
    technology.role === 'sidecar' ||
    technology.role === 'tool' ||
    technology.role === 'monitoring' ||
    technology.role === 'agent'
  );
}

function ofContainer(container: Container, catalogue: Catalogue, known: Known): Recognised | undefined {
  const image = container.image;
  const exact = image && !container.built ? catalogue.byImageName(image.text) : undefined;
  if (image && exact && exact.role !== 'runtime') return { technology: exact, by: 'image', text: image };
  const program = byProgram(container, catalogue);
  if (program) return program;
  const variable = byVariable(container, catalogue, known);
  if (variable) return variable;
  if (image && exact) return { technology: exact, by: 'image', text: image };
  const similar = image ? similarImage(image.text, catalogue) : undefined;
  return image && similar ? { technology: similar, by: 'similar-image', text: image } : undefined;
}

/** The first programs of the command line: `redis-server`, `docker-entrypoint.sh mongod`, `sh -c "exec etcd …"`. */
function byProgram(container: Container, catalogue: Catalogue): Recognised | undefined {
  for (const word of container.command
    .slice(0, 6)
    .flatMap((text) => text.text.split(/\s+/).map((part) => ({ text: part, at: text.at })))) {
    if (word.text.startsWith('-') || word.text.includes('=')) continue;
    const technology = catalogue.byProgram(word.text);
    if (technology) return { technology, by: 'command', text: word };
  }
  return undefined;
}

/** By a variable only the technology's own image reads; variables of two technologies are a client's of both. */
function byVariable(container: Container, catalogue: Catalogue, known: Known): Recognised | undefined {
  const found = container.environment.flatMap((setting): Recognised[] => {
    const technology = catalogue.byVariable(setting.name);
    return technology === undefined
      ? []
      : [{ technology, by: 'variable', text: { text: setting.name, at: setting.at } }];
  });
  const first = found[0];
  if (first === undefined || found.some(({ technology }) => technology !== first.technology)) return undefined;
  return known.present.has(first.technology) || known.shared.has(first.text.text) ? undefined : first;
}

/** What a whole system tells about the technology of each component. */
export interface Known {
  /** Technologies some component runs by its image: their variables on another component are a client's. */
  readonly present: ReadonlySet<Technology>;
  /** Variables that components of different images are given: they identify none of them. */
  readonly shared: ReadonlySet<string>;
}

/** Looks over all components before each is recognised by itself. */
export function knownOf(components: readonly ComponentFacts[], catalogue: Catalogue): Known {
  const present = new Set<Technology>();
  const owners = new Map<string, { readonly id: string; readonly image: string | undefined }>();
  const shared = new Set<string>();
  for (const component of components) {
    for (const container of component.containers) {
      const technology = container.image && !container.built ? catalogue.byImageName(container.image.text) : undefined;
      if (technology) present.add(technology);
      for (const { name } of container.environment) {
        const owner = owners.get(name);
        const image = container.image?.text;
        if (owner === undefined) owners.set(name, { id: component.id, image });
        else if (owner.id !== component.id && (image === undefined || owner.image !== image)) shared.add(name);
      }
    }
  }
  return { present, shared };
}

/** Words of a name that say it is something *for* the technology, not the technology. */
const beside =
  /^(?:\w*exporter|backups?|ui|operator|clients?|prox(?:y|ies)|commander|express|admin|connect|init|migrat\w*|jobs?|sidecar|agent|monitor\w*|manager|web|dashboard|viewer|browser|explorer|console|metrics|bench\w*|tests?|tools?|cli|seed\w*|load\w*|sync|bridge|gateway|controller|webhook|adapter|consumer|producer|worker|app|api|webserver|nginx|frontend|backend|demo|example|etl|reader|writer|cron|creator)$/;

function standsBeside(name: string): boolean {
  return name.split(/[-_.]/).some((part) => beside.test(part));
}

/** A custom image whose name starts or ends with a known one: `mysql-galera`, `acme-postgres`, `jenkins-custom`. */
function similarImage(image: string, catalogue: Catalogue): Technology | undefined {
  const repository = repositoryOf(image);
  const segment = repository.slice(repository.lastIndexOf('/') + 1);
  if (standsBeside(segment)) return undefined;
  const parts = segment.split(/[-_.]/).filter((part) => part.length > 2);
  const first = parts[0] === undefined ? undefined : catalogue.byImageName(parts[0]);
  if (first?.class === 'stateful') return first;
  // At the end of a name a broker's name usually tells what the program talks to (`etl-kafka`), a database's what it is.
  const last = catalogue.byImageName(parts.at(-1) ?? '');
  return last?.role === 'database' || last?.role === 'cache' ? last : undefined;
}

/** The component's own name is a known one (`redis`, `mysql-0`, `grafana-server`), where image and command tell nothing. */
function byName(facts: ComponentFacts, catalogue: Catalogue): Recognised | undefined {
  if (facts.containers.some((container) => !container.built && !isOpaque(container))) return undefined;
  const name = facts.name.toLowerCase();
  if (standsBeside(name)) return undefined;
  const first = name.split(/[-_.]/)[0] ?? name;
  const technology = catalogue.find(name) ?? catalogue.find(first) ?? catalogue.byImageName(name);
  if (technology === undefined) return undefined;
  // Aliases of applications are everyday words (`cloud`, `photos`); only a store may be recognised by one. What watches
  // is called as its image is (`telegraf`).
  const certain =
    isStore(technology) ||
    (watches(technology) && catalogue.byImageName(name) === technology) ||
    (technology.class === 'stateful' && isProduct(technology) && [name, first].includes(technology.id));
  return certain ? { technology, by: 'name', text: { text: facts.name, at: facts.at } } : undefined;
}

function watches({ role }: Technology): boolean {
  return role === 'monitoring' || role === 'agent' || role === 'admin';
}

/** Whether an entry is called as a product is; `chat` stands for "Mattermost, Rocket.Chat and chat servers". */
function isProduct({ id, name }: Technology): boolean {
  const [product = ''] = name.split(/,| and /);
  return product === name || letters(product) === letters(id);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** An image whose repository is only a placeholder: `${IMAGE}`, `<image>`. */
function isOpaque(container: Container): boolean {
  return container.image === undefined || /^[/:\s]*$|[<>{}]/.test(container.image.text);
}

/** Ports that mean one store to everybody; others are shared with too many programs to tell anything. */
const telling = new Set([5432, 3306, 27017, 6379, 11211, 9042, 1433, 1521, 5984, 26257, 7687]);

/** Listening on a store's port and no other, with an image nobody knows. Source built beside the file is an application. */
function byPort(facts: ComponentFacts, catalogue: Catalogue): Recognised | undefined {
  if (standsBeside(facts.name.toLowerCase()) || facts.containers.some((container) => container.built)) return undefined;
  const ports = facts.containers.flatMap((container) => container.ports);
  for (const port of ports.length === 1 ? ports : []) {
    const number = port.container;
    const technology = number !== undefined && telling.has(number) ? catalogue.byPort(number) : undefined;
    if (technology && ['database', 'cache'].includes(technology.role))
      return { technology, by: 'port', text: { text: String(number), at: port.at } };
  }
  return undefined;
}
