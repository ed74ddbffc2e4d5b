import type { Pin } from '../../model/pin';
import type { ObjectSet } from '../kubernetes/set';
import { annotationDialects } from './annotation-row';
import { awsDialects } from './aws-objects';
import { balancerAnnotations, cloudAnnotations } from './cloud-annotations';
import { controllerDialects } from './controller-objects';
import { coreDialects } from './core-api';
import type { Dialect } from './dialect';
import { embeddedDialects } from './embedded-objects';
import { gatewayDialects } from './gateway-objects';
import { glooDialects } from './gloo-objects';
import { googleDialects } from './google-objects';
import { haproxyAnnotations } from './haproxy-annotations';
import { haproxyDialects } from './haproxy-objects';
import { meshDialects } from './mesh-objects';
import { nginxAnnotations } from './nginx-annotations';
import { nginxDialects } from './nginx-objects';
import { otherCloudDialects } from './other-cloud-objects';
import { traefikDialects } from './traefik-objects';

/** Every Kubernetes dialect, in the order of the sections of the dialect table. */
const dialects: readonly Dialect[] = [
  ...coreDialects,
  ...annotationDialects([...nginxAnnotations, ...haproxyAnnotations, ...cloudAnnotations, ...balancerAnnotations]),
  ...nginxDialects,
  ...traefikDialects,
  ...haproxyDialects,
  ...meshDialects,
  ...gatewayDialects,
  ...glooDialects,
  ...controllerDialects,
  ...awsDialects,
  ...googleDialects,
  ...otherCloudDialects,
  ...embeddedDialects,
];

/** All pins that the objects of a set state, by the id of the component they tie clients to. */
export function kubernetesPins(set: ObjectSet): ReadonlyMap<string, readonly Pin[]> {
  const pins = new Map<string, Pin[]>();
  for (const dialect of dialects) {
    for (const object of set.ofKind(dialect.kind, ...dialect.groups)) {
      for (const { workloads, pin } of dialect.find(object, set)) {
        for (const workload of new Set(workloads)) {
          const list = pins.get(workload.id);
          if (list === undefined) pins.set(workload.id, [pin]);
          else if (!list.some((other) => other.says === pin.says && other.dialect === pin.dialect)) list.push(pin);
        }
      }
    }
  }
  return pins;
}
