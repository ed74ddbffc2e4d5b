import { runsOnce } from '../../core/graph/availability';
import { servesRequests } from '../../core/graph/entries';
import { isOutside } from '../../core/graph/verdict';
import type { Component } from '../../core/model/system';
import { countWords } from '../../core/query/words';
import type { ReviewedSystem } from '../../workspace/workspace';

/** Why a component is a single point of failure or is none, in one sentence that somebody can dispute. */
export function failureSentence(component: Component, { system }: ReviewedSystem): string {
  const reach = system.availability.of.get(component.id);
  if (reach === undefined) return 'Not known.';
  if (reach.spof) return `Single point of failure: it runs once, ${journey(component, reach.path)}.`;
  return `No single point of failure: ${excuse(component)}.`;
}

function journey(component: Component, path: readonly string[]): string {
  if (path.length > 1) return `and requests need it on the way ${path.join(' > ')}`;
  if (path.length === 1) return 'and requests come in here';
  return `and no file shows who calls ${component.id}, so it is taken to be needed`;
}

/** The first condition that does not hold, in the order in which people ask. */
function excuse(component: Component): string {
  if (isOutside(component)) return 'it is outside the system';
  if (component.off) return 'it is switched off';
  if (component.duty === 'background') return 'it works in the background, no request waits for it';
  if (component.duty === 'observer') return 'it watches or administers, no request of users waits for it';
  if (!servesRequests(component)) return 'nothing shows that it answers requests';
  if (!runsOnce(component)) {
    const count = countWords(component.instances);
    return count === undefined ? `how many run is left to ${component.instances.source}` : `${count} instances run`;
  }
  return 'it is on no path that requests need, or another component can take its place';
}
