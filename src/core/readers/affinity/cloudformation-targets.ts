import { append } from '../../grouping';
import { oncePer } from '../../oncePer';
import { get, itemsAt, type Located } from '../../yaml/located';
import { fixedCount, rangeCount, uncounted } from '../cloud/count';
import { literalOf, namesIn, referenceOf } from '../cloud/reference';
import type { Resource, Template } from '../cloud/resources';
import type { Runner } from '../cloud/runner';

/** The kinds of resources that balancers of CloudFormation send requests to, and where those say which balancer. */
const MEMBERS: Readonly<Record<string, (properties: Located) => readonly (Located | undefined)[]>> = {
  'AWS::ECS::Service': (properties) =>
    itemsAt(properties, 'LoadBalancers').flatMap((each) => [
      get(each, 'TargetGroupArn'),
      get(each, 'LoadBalancerName'),
    ]),
  'AWS::AutoScaling::AutoScalingGroup': (properties) => [
    ...itemsAt(properties, 'TargetGroupARNs'),
    ...itemsAt(properties, 'LoadBalancerNames'),
  ],
};

/** The balancers' own lists of machines. */
const LISTS: Readonly<Record<string, (properties: Located) => readonly (Located | undefined)[]>> = {
  'AWS::ElasticLoadBalancingV2::TargetGroup': (properties) =>
    itemsAt(properties, 'Targets').map((each) => get(each, 'Id')),
  'AWS::ElasticLoadBalancing::LoadBalancer': (properties) => itemsAt(properties, 'Instances'),
};

/** Recipe CFN: what a target group or a classic load balancer of the template sends requests to, by its logical id. */
export const cloudFormationTargets = oncePer((template: Template): ReadonlyMap<string, readonly Runner[]> => {
  const behind = new Map<string, Runner[]>();
  const scalers = scalersOf(template);
  for (const resource of template.resources) {
    const balancers = MEMBERS[resource.type]?.(resource.properties).flatMap((each) => referenceOf(each) ?? []) ?? [];
    if (balancers.length > 0) {
      const runner = runnerOf(resource, template, scalers);
      for (const balancer of new Set(balancers)) append(behind, balancer, runner);
    }
    for (const listed of LISTS[resource.type]?.(resource.properties) ?? []) {
      const machine = template.byId.get(referenceOf(listed) ?? '');
      if (machine?.type === 'AWS::EC2::Instance') append(behind, resource.id, runnerOf(machine, template, scalers));
    }
  }
  return behind;
});

/** What scales services by load, by each name that it mentions. */
function scalersOf({ resources }: Template): ReadonlyMap<string, Resource> {
  const scalers = resources.filter(({ type }) => type === 'AWS::ApplicationAutoScaling::ScalableTarget');
  return new Map(
    scalers.flatMap((scaler) =>
      [...namesIn(get(scaler.properties, 'ResourceId'))].map((name) => [name, scaler] as const),
    ),
  );
}

function runnerOf(resource: Resource, template: Template, scalers: ReadonlyMap<string, Resource>): Runner {
  const { id, type: kind, at, body } = resource;
  return { id, name: id, kind, at, body, instances: instancesOf(resource, template, scalers.get(id)) };
}

function instancesOf(
  { id, type, at, properties }: Resource,
  { parameters }: Template,
  scaler: Resource | undefined,
): Runner['instances'] {
  const bounds = (from: Located, min: string, max: string): Parameters<typeof rangeCount>[1] => ({
    min: { value: get(from, min), parameters },
    max: { value: get(from, max), parameters },
  });
  if (type === 'AWS::EC2::Instance') return { min: 1, max: 1, source: 'one machine', at, explicit: true };
  if (type === 'AWS::AutoScaling::AutoScalingGroup')
    return rangeCount({ name: id, kind: type }, bounds(properties, 'MinSize', 'MaxSize'), at);
  if (literalOf(get(properties, 'SchedulingStrategy'), parameters) === 'DAEMON') return uncounted(at);
  return scaler === undefined
    ? fixedCount('DesiredCount', { value: get(properties, 'DesiredCount'), parameters }, at)
    : rangeCount({ name: scaler.id, kind: scaler.type }, bounds(scaler.properties, 'MinCapacity', 'MaxCapacity'), at);
}
