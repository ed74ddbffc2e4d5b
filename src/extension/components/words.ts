import type { ComponentEntry } from '../../server/protocol';

/** What stands beside a component's name, the most telling first: a narrow view cuts the end. */
export function descriptionOf(entry: ComponentEntry): string {
  return [what(entry), ...facts(entry), `${entry.confidence} confidence`].filter((part) => part !== '').join(' · ');
}

/** The same in full, for a screen reader. */
export function spokenOf(entry: ComponentEntry): string {
  const { name, class: klass, confidence, spof } = entry;
  const single = spof ? ['single point of failure'] : [];
  const parts = [name, `${klass} with ${confidence} confidence`, what(entry), ...single, ...facts(entry)];
  return parts.filter((part) => part !== '').join(', ');
}

/** Compose calls everything a service: no word is better than that one. */
function what({ technology, kind }: ComponentEntry): string {
  return technology ?? (kind === 'service' ? '' : kind);
}

function facts({ findings, blast, stateAtRisk }: ComponentEntry): string[] {
  return [
    ...(findings > 0 ? [`${findings} finding${findings === 1 ? '' : 's'}`] : []),
    ...(blast > 0 ? [`takes ${blast} down`] : []),
    ...(stateAtRisk.length > 0 ? ['state at risk'] : []),
  ];
}
