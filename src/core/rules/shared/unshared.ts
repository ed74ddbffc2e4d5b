import { keptPerInstance } from '../../knowledge/inMemory';
import type { DeclaredState } from '../../model/declaration';
import type { Span } from '../../model/span';
import type { Component } from '../../model/system';
import { isPinned } from './pins';
import { isStore, replicatesByItself } from './replication';

/** Something that instances must share and that each keeps for itself. */
export interface Unshared {
  /** Where the file says it. */
  readonly at: Span;
  readonly holds: string;
  /** Where it is kept, as in "in memory". */
  readonly where: string;
}

/**
 * What a declaration or a setting keeps in each instance although all instances, once there are several, must share it.
 * @param pinned whether each client stays with the instance that has its part
 */
export function unshared(component: Component, pinned = isPinned(component)): readonly Unshared[] {
  return component.format === 'native' ? declared(component, pinned) : named(component);
}

/** What a store keeps in its instances is its own business: it replicates, or independent-copies speaks. */
function declared(component: Component, pinned: boolean): readonly Unshared[] {
  if (isStore(component) || replicatesByItself(component)) return [];
  return (component.declared?.state ?? [])
    .filter((item) => item.keptIn === 'memory' || item.keptIn === 'ephemeral-disk')
    .filter((item) => mustBeShared(item, pinned))
    .map((item) => ({
      at: item.kept.at,
      holds: item.holds.text,
      where: item.keptIn === 'memory' ? 'in memory' : 'on ephemeral disk',
    }));
}

/** Kinds that only work when all instances see the same. */
const COMMON: ReadonlySet<string> = new Set(['lock', 'queue', 'schedule', 'transaction']);

/**
 * Sessions are the matter of in-memory-session; what may be lost may also differ. Other kinds must be shared when their
 * loss is not tolerable, unless each client stays with the instance that has its part.
 */
function mustBeShared({ kind, holds, loss }: DeclaredState, pinned: boolean): boolean {
  if (loss === 'tolerable' || kind?.text === 'session') return false;
  if (kind === undefined && /\bsessions?\b/i.test(holds.text)) return false;
  if (kind !== undefined && COMMON.has(kind.text)) return true;
  return loss === 'not-tolerable' && !pinned;
}

/** By a setting, which stands for every instance alike. */
function named({ containers }: Component): readonly Unshared[] {
  return containers
    .filter(({ role }) => role === 'main')
    .flatMap(({ environment }) =>
      environment.flatMap(({ name, value, at, secret }): readonly Unshared[] => {
        const holds = secret ? undefined : keptPerInstance(name, value);
        return holds === undefined ? [] : [{ at, holds, where: `in memory (\`${name}\`)` }];
      }),
    );
}
