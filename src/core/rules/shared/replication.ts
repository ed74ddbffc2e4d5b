import { configurationOf, matches } from '../../classify/configuration';
import { isStore as runsStore, isStoreKind } from '../../knowledge/store';
import type { Component } from '../../model/system';

/** True for what others keep their data in: databases, brokers, caches and the like. */
export function isStore(component: Component): boolean {
  return isStoreKind(component) || runsStore(component.technology);
}

/** True when several instances copy their state among themselves without anybody's help. */
export function replicatesByItself(component: Component): boolean {
  if (component.operated) return true;
  const declared = component.declared?.replication?.text;
  if (declared !== undefined) return declared !== 'none';
  const technology = component.technology;
  if (technology === undefined || technology.replication === 'none') return false;
  return (
    technology.replication === 'built-in' ||
    matches(technology.replicationSettings, configurationOf(component.containers))
  );
}
