import type { Related } from '../../finding';
import { isOutside } from '../../graph/verdict';
import { sameSpan } from '../../model/span';
import type { Component, Reach, System } from '../../model/system';
import { named } from './words';

/** Where the component stands for users: "takes users’ requests", "is needed by requests that enter at `edge`". */
export function position(system: System, { entry, path }: Reach): string {
  const inside = insiders(system, path);
  const first = inside[0];
  if (entry || first === undefined || inside.length === 1) return 'takes users’ requests';
  return `is needed by requests that enter at \`${nameOf(system, first)}\``;
}

/** What happens meanwhile: "`a`, `b` and 2 more stop with it", or users get no answer. */
export function consequence(system: System, { blast, entry, lostEntries }: Reach): string {
  const stopped = insiders(system, blast);
  if (stopped.length === 0) return entry || lostEntries.length > 0 ? 'users are cut off' : 'its callers get no answer';
  return `${named(stopped.map((id) => nameOf(system, id)))} ${stopped.length === 1 ? 'stops' : 'stop'} with it`;
}

/** How its count reads in a sentence. */
export function occurrence({ instances }: Component): string {
  if (instances.min === 0) return 'may be scaled down to nothing';
  return instances.max === 1 ? 'runs as one instance' : 'may be scaled down to one instance';
}

/** The way from the entry point, hop by hop, for the editor's related information. */
export function journey(system: System, { hops }: Reach): readonly Related[] {
  return hops
    .filter((hop, index) => hops.findIndex((other) => sameSpan(other.at, hop.at)) === index)
    .map((hop) => ({
      at: hop.at,
      message: `\`${nameOf(system, hop.from)}\` needs \`${nameOf(system, hop.to)}\` (${hop.evidence}).`,
    }));
}

/** Without clients and external services: what stops there is not ours to list. */
function insiders(system: System, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => {
    const component = system.byId.get(id);
    return component === undefined || !isOutside(component);
  });
}

function nameOf(system: System, id: string): string {
  return system.byId.get(id)?.name ?? id;
}
