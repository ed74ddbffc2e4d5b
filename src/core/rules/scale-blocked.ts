import type { Constraint } from '../model/component';
import type { Component } from '../model/system';
import { dropSetting } from './fixes/dropSetting';
import { defineRule } from './rule';
import { mayRunSeveral, runsSeveral } from './shared/count';
import { counted, nameOf } from './shared/words';
import { takenOnce } from './shared/takenOnce';

const UNNAME = {
  kind: 'suggestion',
  title: 'Remove `container_name`; others then reach it by its service name only',
} as const;

/** Several instances are asked for, and the file itself forbids the second. */
export default defineRule({
  id: 'scale-blocked',
  category: 'availability',
  severity: { kubernetes: 'information', other: 'warning' },
  notes: ['N10'],
  summary: 'Several instances are asked for, but the file itself forbids the second.',
  messages: {
    port: '`{name}` is to run as {count}, but host port {port} can be taken only once, so the second instance does not start; leave the host port to Docker, or put a balancer in front and publish the port there.',
    name: '`{name}` is to run as {count}, but its `container_name` can be given only once, so the second instance does not start; remove `container_name`.',
    node: '`{name}` is to run as {count}, but host port {port} admits one pod per node, so pods without a node of their own stay pending; use a Service, or a DaemonSet where each node is to have one.',
  },
  *check({ system, text }) {
    for (const component of system.components) {
      if (component.off || component.lifecycle !== 'service' || !asksForSeveral(component)) continue;
      const [first, ...others] = takenOnce(system, component);
      if (first === undefined) continue;
      yield {
        at: first.at,
        message: messageOf(component, first),
        component: component.id,
        data: {
          name: nameOf(component),
          count: counted(component.instances),
          port: /\d+/.exec(first.says)?.[0] ?? '',
        },
        related: [
          {
            at: component.instances.at,
            message: `\`${nameOf(component)}\` is to run as ${counted(component.instances)}.`,
          },
          ...others.map(({ at, kind }) => ({
            at,
            message:
              kind === 'container-name'
                ? '`container_name` stands in the way too.'
                : 'This host port stands in the way too.',
          })),
        ],
        // Taking one obstacle away is no help while another stands.
        fixes:
          first.kind === 'container-name' && others.length === 0
            ? dropSetting(component, ['container_name'], UNNAME, text)
            : [],
      };
    }
  },
});

/** In Compose the count is a wish at once; in Kubernetes an autoscaler may never ask for the second. */
function asksForSeveral(component: Component): boolean {
  return component.format === 'kubernetes' ? runsSeveral(component) : mayRunSeveral(component);
}

function messageOf({ format }: Component, { kind }: Constraint): 'port' | 'name' | 'node' {
  if (kind === 'container-name') return 'name';
  return format === 'kubernetes' ? 'node' : 'port';
}
