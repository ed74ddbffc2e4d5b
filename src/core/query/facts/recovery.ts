import type { Component, System } from '../../model/system';
import { listNames } from '../words';
import type { Fact } from './fact';

/** What the declared way back means: who waits for it, and how much is missing afterwards. */
export const recovered: Fact = (subject) => {
  const { component, key, place } = subject;
  if (component?.declared === undefined) return undefined;
  if (key === 'backup' || key === 'rpo') return missing(component);
  if (key === 'failover' || key === 'rto') return wait(component, place.review.system);
  return undefined;
};

const distances: Readonly<Record<string, string>> = {
  hourly: 'up to an hour of',
  daily: 'up to a day of',
  continuous: 'only the last moments of',
};

function missing({ name, verdict, declared }: Component): string | undefined {
  const item = verdict.state[0];
  const backup = declared?.recovery.backup?.text;
  if (item === undefined || backup === undefined) return undefined;
  if (backup === 'none') return `once lost, nothing brings back what \`${name}\` keeps (${item.holds}) (N11).`;
  const distance = distances[backup];
  return distance && `after a restore, ${distance} what \`${name}\` keeps (${item.holds}) may be missing (N42).`;
}

function wait(component: Component, { availability, byId }: System): string | undefined {
  const failover = component.declared?.recovery.failover?.text;
  const { name, instances } = component;
  const blast = (availability.of.get(component.id)?.blast ?? []).map((id) => byId.get(id)?.name ?? id);
  const meanwhile =
    blast.length === 0 ? '' : `; until then ${listNames(blast)} ${blast.length === 1 ? 'stops' : 'stop'} too`;
  if (instances.max === 1)
    return `\`${name}\` runs once, so nothing can take over before it has started again${meanwhile} (N42).`;
  if (failover === 'automatic') return `another instance of \`${name}\` takes over by itself (N42).`;
  return failover === undefined ? undefined : `somebody has to act before \`${name}\` answers again${meanwhile} (N42).`;
}
