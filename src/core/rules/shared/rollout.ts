import type { Span } from '../../model/span';
import type { Component } from '../../model/system';
import { entry, textAt, type Entry } from '../../yaml/located';

/**
 * Where a file asks for its instances to be replaced one after the other; undefined where it leaves the way of rolling out
 * to the platform.
 */
export function writtenRollout({ format, body }: Component): Span | undefined {
  if (format === 'compose') return entry(body, 'deploy', 'update_config')?.at;
  return strategies(body).find(rolls)?.at;
}

function strategies(body: Component['body']): readonly Entry[] {
  return [entry(body, 'spec', 'strategy'), entry(body, 'spec', 'updateStrategy')].flatMap((each) => each ?? []);
}

/** Rolling updates, and the gradual ways of Argo Rollouts and OpenShift. */
function rolls({ value }: Entry): boolean {
  const type = textAt(value, 'type');
  if (type !== undefined) return type === 'RollingUpdate' || type === 'Rolling';
  return ['rollingUpdate', 'canary', 'blueGreen'].some((key) => entry(value, key) !== undefined);
}
