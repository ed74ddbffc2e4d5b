import type { TechnologyRole } from '../../knowledge/technology';
import type { Component } from '../../model/system';

const STORES: ReadonlySet<TechnologyRole> = new Set([
  'database',
  'cache',
  'broker',
  'search',
  'object-store',
  'file-server',
  'time-series',
  'consensus',
]);
const STORE_KINDS: ReadonlySet<string> = new Set(['database', 'cache', 'queue', 'search', 'object-store']);

/** True for what others keep their data in: databases, brokers, caches and the like. */
export function isStore(component: Component): boolean {
  if (component.format === 'native' && STORE_KINDS.has(component.kind)) return true;
  return component.technology !== undefined && STORES.has(component.technology.role);
}

/** True when several instances copy their state among themselves without anybody's help. */
export function replicatesByItself(component: Component): boolean {
  if (component.operated) return true;
  const declared = component.declared?.replication?.text;
  if (declared !== undefined) return declared !== 'none';
  const technology = component.technology;
  if (technology === undefined || technology.replication === 'none') return false;
  return technology.replication === 'built-in' || mentions(component, technology.replicationSettings ?? []);
}

/** True when a setting (`NAME` or `NAME=value`) or a command word matches one of the patterns. */
function mentions(component: Component, patterns: readonly string[]): boolean {
  if (patterns.length === 0) return false;
  const words = component.containers.flatMap((container) => [
    ...container.environment.map((setting) => `${setting.name}=${setting.value ?? ''}`),
    container.command.map((word) => word.text).join(' '),
  ]);
  return patterns.some((pattern) => words.some((word) => new RegExp(pattern).test(word)));
}
