import type { OperatedResource } from '../../knowledge/technology';
import type { Upkeep } from '../../model/component';
import type { Located } from '../../yaml/located';
import type { KubeObject } from './object';
import { holding, nodesAt } from './paths';

/** A name for each kind of object in a namespace, as `upkeepOf` looks it up. */
export function kindIn({ namespace, group, kind }: Pick<KubeObject, 'namespace' | 'group' | 'kind'>): string {
  return `${namespace} ${group}/${kind}`;
}

/**
 * What an operator's resource leaves undone of backup and failover; undefined where the catalogue does not know how it
 * would ask for them.
 * @param kinds the kinds in the set, by `kindIn`: a schedule of backups may be an object of its own
 */
export function upkeepOf(
  object: KubeObject,
  resource: OperatedResource,
  kinds: ReadonlySet<string>,
): Upkeep | undefined {
  const noBackup = missingBackup(object, resource, kinds);
  const failoverOff = resource.failoverOff
    ?.map((setting) => holding(object.root, setting))
    .find((node) => node !== undefined)?.at;
  if (noBackup === undefined && failoverOff === undefined) return undefined;
  return { ...(noBackup && { noBackup }), ...(failoverOff && { failoverOff }) };
}

function missingBackup(
  object: KubeObject,
  { backup = [], backupOff = [], backupBy = [] }: OperatedResource,
  kinds: ReadonlySet<string>,
): Upkeep['noBackup'] {
  const { root, namespace, at } = object;
  for (const setting of backupOff) {
    const off = holding(root, setting);
    if (off !== undefined) return { at: off.at, field: setting.replace(/=.*/, '') };
  }
  const [field] = backup;
  if (field === undefined || backup.some((path) => nodesAt(root, path).some(isFilled))) return undefined;
  return backupBy.some((kind) => kinds.has(`${namespace} ${kind}`)) ? undefined : { at, field };
}

/** An empty list, an empty mapping and nothing at all ask for nothing. */
function isFilled(node: Located): boolean {
  if (node.type === 'seq') return node.items.length > 0;
  return node.type === 'map' ? node.entries.size > 0 : node.value !== null;
}
