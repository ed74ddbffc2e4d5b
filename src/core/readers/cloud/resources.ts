import { oncePer } from '../../oncePer';
import type { Span } from '../../model/span';
import { entriesAt, get, itemsAt, mapAt, textAt, type Located, type LocatedMap } from '../../yaml/located';

/** One thing that a deployment file asks a cloud for. */
export interface Resource {
  /** The name others in the file refer to it by; empty where it has none. */
  readonly id: string;
  /** As written: `AWS::ECS::Service`, `Microsoft.Web/sites`; empty where a file describes one resource without saying what. */
  readonly type: string;
  /** The token that names it. */
  readonly at: Span;
  readonly body: LocatedMap;
  readonly properties: LocatedMap;
}

/** Resources of a template and the parameters its values may come from. */
export interface Template {
  readonly resources: readonly Resource[];
  /** By id; the first of equal ones. */
  readonly byId: ReadonlyMap<string, Resource>;
  readonly parameters: Located | undefined;
}

/**
 * The resources of a document, in every shape that clouds' files have: a mapping `Resources` (CloudFormation; Serverless keeps
 * it in `resources`), a mapping or list `resources` (Heat, Pulumi; Deployment Manager, ARM), or one resource that is
 * the document itself. The same object as long as the document is the same.
 */
export const templateOf = oncePer((root: Located): Template => {
  const resources = listed(root);
  const byId = new Map<string, Resource>();
  for (const each of resources) if (!byId.has(each.id)) byId.set(each.id, each);
  return { resources, byId, parameters: parametersOf(root) };
});

function listed(root: Located): readonly Resource[] {
  const inner = get(root, 'resources');
  const stacks = [root, ...(inner?.type === 'seq' ? inner.items : inner === undefined ? [] : [inner])];
  return [
    ...stacks.flatMap((stack) => mapped(get(stack, 'Resources'), 'Type', 'Properties')),
    ...mapped(inner, 'type', 'properties'),
    ...itemsAt(inner).flatMap(nested),
    ...(mapAt(root, 'Resources') === undefined && inner === undefined ? single(root) : []),
  ];
}

function parametersOf(root: Located): Located | undefined {
  return mapAt(root, 'Parameters') ?? mapAt(root, 'resources', 'Parameters') ?? mapAt(root, 'parameters');
}

/** Resources that are named by their keys. */
function mapped(resources: Located | undefined, typeKey: string, propertiesKey: string): readonly Resource[] {
  return [...entriesAt(resources)].flatMap(({ key, at, value }) => {
    const type = textAt(value, typeKey);
    const properties = mapAt(value, propertiesKey);
    if (value.type !== 'map' || type === undefined || properties === undefined) return [];
    return [{ id: key, type, at, body: value, properties }];
  });
}

/** A resource of a list, and those inside it, as ARM nests them. */
function nested(item: Located): readonly Resource[] {
  return [...single(item), ...itemsAt(item, 'resources').flatMap(nested)];
}

/** A mapping that is one resource. */
function single(node: Located): readonly Resource[] {
  const properties = mapAt(node, 'properties');
  if (node.type !== 'map' || properties === undefined) return [];
  const name = get(node, 'name');
  const id = name?.type === 'scalar' ? name.text : '';
  return [{ id, type: textAt(node, 'type') ?? '', at: name?.at ?? properties.at, body: node, properties }];
}
