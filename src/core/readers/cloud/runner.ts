import type { ComponentFacts, Instances } from '../../model/component';
import type { Pin } from '../../model/pin';
import type { Span } from '../../model/span';
import type { LocatedMap } from '../../yaml/located';
import { plainFacts } from '../plain';

/** Something that a deployment file lets a cloud run: an ECS service, a group of machines, an application. */
export interface Runner {
  /** Unique in the file. */
  readonly id: string;
  readonly name: string;
  /** As the file calls it: `AWS::ECS::Service`, `Load Balanced Web Service`. */
  readonly kind: string;
  readonly at: Span;
  readonly body: LocatedMap;
  readonly instances: Instances;
}

/** The runner as a component with the pins that tie clients to it; what it runs is not looked at. */
export function componentOf({ id, name, kind, at, body, instances }: Runner, pins: readonly Pin[]): ComponentFacts {
  return {
    ...plainFacts,
    id,
    name,
    format: 'cloud',
    kind,
    at,
    body,
    containers: [],
    instances,
    pins,
    exposures: [],
    hosts: [],
    off: instances.max === 0,
  };
}
