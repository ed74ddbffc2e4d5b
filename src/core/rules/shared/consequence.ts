import type { Related } from '../../finding';
import { isOutside } from '../../graph/verdict';
import { sameSpan } from '../../model/span';
import type { Component, Reach, System } from '../../model/system';
import { answersWebhooksOnly } from './served';
import { named, nameOf as naming } from './words';

/** Where the component stands for users: "takes users’ requests", "is needed by requests that enter at `edge`". */
export function position(system: System, { entry, path }: Reach): string {
  const inside = insiders(system, path);
  const first = inside[0];
  if (entry || first === undefined || inside.length === 1) return 'takes users’ requests';
  return `is needed by requests that enter at \`${nameOf(system, first)}\``;
}

/** What happens meanwhile: "`a`, `b` and 2 more stop with it", or users get no answer. */
export function consequence(system: System, { blast, entry, lostEntries }: Reach, component: Component): string {
  if (blast.length === 0 && answersWebhooksOnly(component))
    return 'the API server gets no answer from its webhook, so changes are refused or go through unchecked';
  if (blast.length === 0) return entry || lostEntries.length > 0 ? 'users are cut off' : 'its callers get no answer';
  return `${named(blast.map((id) => nameOf(system, id)))} ${blast.length === 1 ? 'stops' : 'stop'} with it`;
}

/** How its count reads in a sentence. */
export function occurrence({ instances }: Component): string {
  if (instances.min === 0) return 'may be scaled down to nothing';
  return instances.max === 1 ? 'runs as one instance' : 'may be scaled down to one instance';
}

/** Ways in that are told; more of them make the same point. */
const MOST_WAYS = 3;

/** The way of a request from where it comes in, hop by hop, for the editor's related information. */
export function journey(system: System, { hops, path }: Reach): readonly Related[] {
  return [...waysIn(system, path[0]), ...hopsIn(system, hops)];
}

function waysIn(system: System, first: string | undefined): readonly Related[] {
  if (first === undefined || system.availability.assumedEntries) return [];
  return (system.byId.get(first)?.exposures ?? [])
    .filter(({ audience }) => audience === 'users')
    .slice(0, MOST_WAYS)
    .map(({ at, kind, says }) => ({
      at,
      message:
        kind === 'declared'
          ? `\`${nameOf(system, first)}\` is declared an entry point.`
          : `Users’ requests come in to \`${nameOf(system, first)}\` through ${says}.`,
    }));
}

function hopsIn(system: System, hops: Reach['hops']): readonly Related[] {
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
  const component = system.byId.get(id);
  return component === undefined ? id : naming(component);
}
