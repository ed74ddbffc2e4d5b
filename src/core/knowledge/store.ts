import type { Technology, TechnologyRole } from './technology';

/** Roles of technologies others keep their data in. */
export const storeRoles = [
  'database',
  'cache',
  'broker',
  'search',
  'object-store',
  'file-server',
  'time-series',
  'consensus',
] as const satisfies readonly TechnologyRole[];

const roles: ReadonlySet<string> = new Set(storeRoles);
const kinds: ReadonlySet<string> = new Set(['database', 'cache', 'queue', 'search', 'object-store']);

/** True for technologies other components keep their data in. */
export function isStore(technology: Technology | undefined): boolean {
  return technology !== undefined && roles.has(technology.role);
}

/** True for the kinds of native files that stand for a store. */
export function isStoreKind(component: { readonly format: string; readonly kind: string }): boolean {
  return component.format === 'native' && kinds.has(component.kind);
}
