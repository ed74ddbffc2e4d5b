import type { Fact } from './fact';
import { replaced } from './state';

/** What a new release does to the requests and to what the component keeps. */
export const rolledOut: Fact = (subject) => {
  const { component } = subject;
  if (component === undefined) return undefined;
  const { strategy, constraints } = component;
  const replacing = strategy?.text === 'Recreate';
  const once = constraints.find(({ kind }) => kind === 'read-write-once-claim');
  if (replacing)
    return once === undefined
      ? `every release stops \`${component.name}\` before the new version starts (N12).`
      : `every release stops \`${component.name}\` first, as its claim asks for: ${once.says.replace(/\.$/, '')}.`;
  return replaced(subject);
};

/** What the time to stop is worth here. */
export const stopped: Fact = (subject) => {
  const { component } = subject;
  const stop = component?.stopTime;
  if (component === undefined || stop?.seconds !== 0) return replaced(subject);
  return `${stop.says} gives \`${component.name}\` no time to finish what it is doing (N11).`;
};
