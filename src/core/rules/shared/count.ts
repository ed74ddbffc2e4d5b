import type { Component } from '../../model/system';

/** At least two instances run at any time. */
export function runsSeveral(component: Component): boolean {
  return (component.instances.min ?? 0) >= 2;
}

/** Two instances at once are possible: the floor or the ceiling is above one. */
export function mayRunSeveral({ instances }: Component): boolean {
  return Math.max(instances.min ?? 0, instances.max ?? 0) > 1;
}

/** Floor and ceiling are one: there is never a second instance. */
export function alwaysOne({ instances }: Component): boolean {
  return instances.min === 1 && instances.max === 1;
}
