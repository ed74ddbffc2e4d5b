import { oncePer } from '../../oncePer';
import { get, itemsAt, type Located } from '../../yaml/located';
import { fixedCount, rangeCount, uncounted, type Written } from '../cloud/count';
import { literalOf, referenceOf } from '../cloud/reference';
import { templateOf, type Resource, type Template } from '../cloud/resources';
import type { Runner } from '../cloud/runner';
import { cloudRows } from './cloud-rows';
import { setting } from './dialect';
import { entriesAlong } from './path';
import type { Statement } from './statement';

/** Resources in templates of Azure (ARM, Pulumi, a Container Apps file) and of Google Cloud (Deployment Manager, Pulumi). */
export function* resourceFile(root: Located): Generator<Statement> {
  const template = templateOf(root);
  for (const resource of template.resources) {
    for (const row of cloudRows) {
      if (row.type?.test(resource.type) !== true) continue;
      const { id: dialect, to = 'instance', certain = true } = row;
      for (const at of row.paths.flatMap((path) => entriesAlong(resource.properties, path))) {
        if (at.value.type !== 'scalar') continue;
        const value = literalOf(at.value, template.parameters) ?? '';
        const by = row.by(value, resource.properties);
        const says = setting(at.key, value, { kind: lastWord(resource.type) || 'resource', name: nameOf(resource) });
        yield { dialect, by, to, certain, says, at, runs: runsOf(dialect, resource, template) };
      }
    }
  }
}

/** Where an application says how many of it run. */
const SCALES: Readonly<Record<string, readonly [scale: string, min: string, max: string]>> = {
  aca: ['scale', 'minReplicas', 'maxReplicas'],
  'cloud-run-v2': ['scaling', 'minInstanceCount', 'maxInstanceCount'],
};
/** Resources that are applications themselves, and balancers that name the groups of machines they send to. */
const APPLICATIONS: ReadonlySet<string> = new Set(['aca', 'cloud-run-v2', 'appservice', 'spring-apps']);

function runsOf(dialect: string, resource: Resource, template: Template): readonly Runner[] {
  const { type, at, body, properties } = resource;
  if (!APPLICATIONS.has(dialect)) return groupsOf(properties, template);
  const name = nameOf(resource);
  const [scale, min, max] = SCALES[dialect] ?? [];
  const written = (key: string | undefined): Written => ({
    value: key === undefined ? undefined : get(properties, 'template', scale ?? '', key),
    parameters: template.parameters,
  });
  const instances =
    scale === undefined
      ? uncounted(at)
      : rangeCount({ name: scale, kind: 'setting' }, { min: written(min), max: written(max) }, at);
  return [{ id: resource.id || name, name, kind: type || 'application', at, body, instances }];
}

/** What scales groups of machines by load, by the group it names. */
const scalersByTarget = oncePer(
  ({ resources }: Template): ReadonlyMap<string, Resource> =>
    new Map(
      resources
        .filter(({ type }) => /autoscalers?$/i.test(type))
        .map((scaler) => [referenceOf(get(scaler.properties, 'target')) ?? '', scaler]),
    ),
);

/** Groups of machines that a balancer of Google Cloud names and the template describes. */
function groupsOf(properties: Located, template: Template): readonly Runner[] {
  const { byId, parameters } = template;
  return itemsAt(properties, 'backends').flatMap((backend): readonly Runner[] => {
    const group = byId.get(referenceOf(get(backend, 'group')) ?? '');
    if (group === undefined || !/instanceGroupManagers?$/i.test(group.type)) return [];
    const { id, type: kind, at, body } = group;
    const scaler = scalersByTarget(template).get(id);
    const bound = (key: string): Written => ({
      value: get(scaler?.properties, 'autoscalingPolicy', key),
      parameters,
    });
    const instances =
      scaler === undefined
        ? fixedCount('targetSize', { value: get(group.properties, 'targetSize'), parameters }, at)
        : rangeCount(
            { name: scaler.id, kind: scaler.type },
            { min: bound('minNumReplicas'), max: bound('maxNumReplicas') },
            at,
          );
    return [{ id, name: id, kind, at, body, instances }];
  });
}

/** The resource's name, or what it is where the name is computed. */
function nameOf({ id, type }: Resource): string {
  return id === '' || /^\[|[${(]/.test(id) ? lastWord(type) || 'application' : id;
}

/** `Microsoft.App/containerApps`, `gcp:cloudrunv2:Service` and `compute.v1.backendService` by their last word. */
function lastWord(type: string): string {
  return type.split(/[/:.]/).at(-1) ?? '';
}
