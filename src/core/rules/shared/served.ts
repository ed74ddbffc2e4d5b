import type { Component } from '../../model/system';

/** True when the only Services in front of it are called by the API server (and the monitoring), not by applications. */
export function answersWebhooksOnly(component: Component): boolean {
  return servesOnlyThePlatform(component) && component.exposures.some(({ serves }) => serves === 'webhook');
}

/** True when no Service in front of it carries the requests of applications or users. */
export function servesOnlyThePlatform({ exposures }: Component): boolean {
  return exposures.every(({ serves }) => serves !== undefined);
}

/** True for a controller whose instances elect a leader: another one takes over its work. */
export function electsLeader({ verdict }: Component): boolean {
  return verdict.evidence.some(({ signal }) => signal === 'leader-election');
}
