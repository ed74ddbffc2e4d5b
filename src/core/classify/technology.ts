import type { Catalogue } from '../knowledge/catalogue';
import { repositoryOf } from '../knowledge/image';
import type { Technology } from '../knowledge/technology';
import type { ComponentFacts, Container } from '../model/component';
import type { Recognised } from './subject';

/**
 * What a component runs: declared, known by the operator's resource, by image, by a program of the command line, by a
 * variable only that image reads, and last, for images nobody knows, by name or port. Undefined when nothing tells.
 * @param present technologies that some component of the system runs by its image: their variables on another component
 *   are a client's
 */
export function recogniseTechnology(
  facts: ComponentFacts,
  catalogue: Catalogue,
  present: ReadonlySet<Technology>,
): Recognised | undefined {
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
    (container) => ofContainer(container, catalogue, present) ?? [],
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

function ofContainer(
  container: Container,
  catalogue: Catalogue,
  present: ReadonlySet<Technology>,
): Recognised | undefined {
  const image = container.image;
  const exact = image && !container.built ? catalogue.byImageName(image.text) : undefined;
  if (image && exact && exact.role !== 'runtime') return { technology: exact, by: 'image', text: image };
  const program = byProgram(container, catalogue);
  if (program) return program;
  const variable = byVariable(container, catalogue, present);
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
function byVariable(
  container: Container,
  catalogue: Catalogue,
  present: ReadonlySet<Technology>,
): Recognised | undefined {
  const found = container.environment.flatMap((setting): Recognised[] => {
    const technology = catalogue.byVariable(setting.name);
    return technology === undefined
      ? []
      : [{ technology, by: 'variable', text: { text: setting.name, at: setting.at } }];
  });
  const first = found[0];
  if (first === undefined || found.some(({ technology }) => technology !== first.technology)) return undefined;
  return present.has(first.technology) ? undefined : first;
}

/** The technologies that containers of a system run by their image. */
export function technologiesByImage(
  components: readonly ComponentFacts[],
  catalogue: Catalogue,
): ReadonlySet<Technology> {
  const present = new Set<Technology>();
  for (const container of components.flatMap((component) => component.containers)) {
    const technology = container.image && !container.built ? catalogue.byImageName(container.image.text) : undefined;
    if (technology) present.add(technology);
  }
  return present;
}

/** Words in an image's name that say it is something *for* the technology, not the technology. */
const beside =
  /exporter|backup|(?:^|[-_])ui(?:$|[-_])|operator|client|prox(?:y|ies)|commander|express|admin|connect|init|migrat|job|sidecar|agent|monitor|manager|web|dashboard|viewer|browser|explorer|console|metrics|bench|test|tool|cli|init|seed|load|sync|bridge|gateway|controller|webhook|adapter|consumer|producer|worker|app|api|service|demo|example/;

/** A custom image whose name starts or ends with a store's: `mysql-galera`, `acme-postgres`. */
function similarImage(image: string, catalogue: Catalogue): Technology | undefined {
  const repository = repositoryOf(image);
  const segment = repository.slice(repository.lastIndexOf('/') + 1);
  if (beside.test(segment)) return undefined;
  const parts = segment.split(/[-_.]/).filter((part) => part.length > 2);
  const first = parts[0] === undefined ? undefined : catalogue.byImageName(parts[0]);
  if (first?.class === 'stateful' && isStore(first)) return first;
  // At the end of a name a broker's name usually tells what the program talks to (`etl-kafka`), a database's what it is.
  const last = catalogue.byImageName(parts.at(-1) ?? '');
  return last?.role === 'database' || last?.role === 'cache' ? last : undefined;
}

/** True for technologies other components keep their data in. */
export function isStore(technology: Technology | undefined): boolean {
  return (
    technology !== undefined &&
    ['database', 'cache', 'broker', 'search', 'object-store', 'file-server', 'time-series', 'consensus'].includes(
      technology.role,
    )
  );
}

/** The component's own name is a store's (`redis`, `mysql-0`), where image and command tell nothing. */
function byName(facts: ComponentFacts, catalogue: Catalogue): Recognised | undefined {
  if (
    facts.containers.some(
      (container) => container.image !== undefined && !container.built && isOpaque(container) === false,
    )
  )
    return undefined;
  const name = facts.name.toLowerCase();
  if (beside.test(name)) return undefined;
  const technology = catalogue.find(name) ?? catalogue.find(name.split(/[-_.]/)[0] ?? name);
  return isStore(technology) && technology
    ? { technology, by: 'name', text: { text: facts.name, at: facts.at } }
    : undefined;
}

/** An image whose repository is only a placeholder: `${IMAGE}`, `<image>`. */
function isOpaque(container: Container): boolean {
  return container.image === undefined || /^[/:\s]*$|[<>{}]/.test(container.image.text);
}

/** Listening on a store's port and no other, with an image nobody knows. Source built beside the file is an application. */
function byPort(facts: ComponentFacts, catalogue: Catalogue): Recognised | undefined {
  if (beside.test(facts.name.toLowerCase()) || facts.containers.some((container) => container.built)) return undefined;
  const ports = facts.containers.flatMap((container) => container.ports);
  for (const port of ports.length === 1 ? ports : []) {
    const technology = port.container === undefined ? undefined : catalogue.byPort(port.container);
    if (technology && ['database', 'cache'].includes(technology.role))
      return { technology, by: 'port', text: { text: String(port.container), at: port.at } };
  }
  return undefined;
}
