import { append } from '../grouping';
import type { ComponentFacts } from '../model/component';
import type { Link } from '../model/link';
import { programOf } from '../model/program';

/** Reached services of one program that others are compared with; a few tell as much as thousands. */
const MAX_COMPARED = 20;

/**
 * Services of a Compose project that run the program of one that is published or called, by a command of their own, and
 * that nobody reaches: an application's image started for its background work.
 * @returns their ids; whether the program is an application at all, the caller knows
 */
export function standingAside(components: readonly ComponentFacts[], links: readonly Link[]): ReadonlySet<string> {
  const called = new Set(links.map(({ to }) => to));
  const reached = new Map<string, ComponentFacts[]>();
  const unreached: (readonly [ComponentFacts, string])[] = [];
  for (const component of components) {
    const program = programOf(component);
    if (component.format !== 'compose' || !program) continue;
    if (!called.has(component.id) && component.exposures.length === 0) {
      if (!listens(component)) unreached.push([component, program]);
    } else append(reached, program, component);
  }
  return new Set(
    unreached.flatMap(([component, program]) =>
      (reached.get(program) ?? []).slice(0, MAX_COMPARED).some((other) => startsElse(component, other))
        ? [component.id]
        : [],
    ),
  );
}

function listens({ containers }: ComponentFacts): boolean {
  return containers.some(({ ports }) => ports.length > 0);
}

/** Started by another command; one of several numbered instances (`node-2` beside `node-1`) is the same thing again. */
function startsElse(component: ComponentFacts, other: ComponentFacts): boolean {
  const own = commandOf(component);
  return own !== '' && own !== commandOf(other) && stemOf(component.name) !== stemOf(other.name);
}

function commandOf({ containers }: ComponentFacts): string {
  return containers.flatMap(({ command }) => command.map(({ text }) => text)).join(' ');
}

function stemOf(name: string): string {
  return name.replace(/[-_]?\d+$/, '');
}
