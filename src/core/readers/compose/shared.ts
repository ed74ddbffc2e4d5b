import type { ComponentFacts } from '../../model/component';
import type { Mount } from '../../model/storage';
import { itemsAt } from '../../yaml/located';
import { networkOwner } from './networks';

/**
 * Services as those that they share with make them: with the mounts of `volumes_from`, and behind the published ports of
 * the one whose network they use.
 */
export function withShared(components: readonly ComponentFacts[]): readonly ComponentFacts[] {
  const byId = new Map(components.map((component) => [component.id, component]));
  return components.map((component) => withMounts(withPorts(component, byId), byId));
}

function withPorts(component: ComponentFacts, byId: ReadonlyMap<string, ComponentFacts>): ComponentFacts {
  const owner = byId.get(networkOwner(component.body) ?? '');
  if (owner === undefined || owner === component) return component;
  const exposures = owner.exposures
    .filter(({ kind }) => kind === 'published-port')
    .map((exposure) => ({ ...exposure, says: `${exposure.says} of \`${owner.name}\`` }));
  return exposures.length === 0 ? component : { ...component, exposures: [...component.exposures, ...exposures] };
}

function withMounts(component: ComponentFacts, byId: ReadonlyMap<string, ComponentFacts>): ComponentFacts {
  const [container, ...others] = component.containers;
  const items = itemsAt(component.body, 'volumes_from');
  if (container === undefined || items.length === 0) return component;
  const own = new Set(container.mounts.map(({ path }) => path));
  const given = items.flatMap((item): readonly Mount[] => {
    if (item.type !== 'scalar') return [];
    const [name = '', mode] = item.text.split(':');
    const mounts = byId.get(name)?.containers[0]?.mounts ?? [];
    return mounts
      .filter(({ path, volume }) => volume !== 'config' && volume !== 'tmpfs' && !own.has(path))
      .map((mount) => ({ ...mount, readOnly: mount.readOnly || mode === 'ro', at: item.at }));
  });
  return given.length === 0
    ? component
    : { ...component, containers: [{ ...container, mounts: [...container.mounts, ...given] }, ...others] };
}
