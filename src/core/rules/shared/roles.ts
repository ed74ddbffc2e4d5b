import type { Component } from '../../model/system';

const ROLE = 'replicas?|followers?|secondary|secondaries|slaves?|standby';
const nameWord = new RegExp(`(?:^|[-_.])(?:${ROLE}|read|reads|reader|readers|readonly|ro)(?:[-_.\\d]|$)`, 'i');
const argumentWord = new RegExp(`(?:^|[^a-z])(?:${ROLE})(?:[^a-z]|$)|read[-_]?only`, 'i');

/** True for a name that says its bearer only follows others or only answers reads. */
export function saysFollower(name: string): boolean {
  return nameWord.test(name);
}

/** True when a component's name, its containers' names, its arguments or its settings say that it follows others. */
export function isFollower({ name, containers }: Component): boolean {
  return (
    saysFollower(name) ||
    containers.some(
      (container) =>
        saysFollower(container.name) ||
        container.command.some(({ text }) => argumentWord.test(text)) ||
        container.environment.some((setting) => argumentWord.test(`${setting.name}=${setting.value ?? ''}`)),
    )
  );
}
