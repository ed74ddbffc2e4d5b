import type { DiagramNode, DiagramPlace } from '../core/diagram/types';

/** A component in one breath, as a screen reader says it: "cart-api, stateful, 3 instances, single point of failure, 2 findings". */
export function spoken(node: DiagramNode): string {
  const found = findingsOf(node);
  return [
    node.name,
    node.class,
    instancesOf(node),
    node.entry ? 'entry point' : undefined,
    node.spof ? 'single point of failure' : undefined,
    found === 0 ? undefined : count(found, 'finding'),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** A zone or node as a screen reader says it: "zone a, 3 components". */
export function spokenPlace({ label, components }: DiagramPlace): string {
  return `${label}, ${count(components.length, 'component')}`;
}

/** How many instances, in words; undefined where the files do not say. */
export function instancesOf({ instances }: DiagramNode): string | undefined {
  if (instances === undefined) return undefined;
  return instances === '1' ? '1 instance' : `${instances.replace('-', ' to ')} instances`;
}

/** Open findings of all severities. */
export function findingsOf({ findings }: DiagramNode): number {
  return Object.values(findings).reduce((sum, some) => sum + some, 0);
}

/** "1 finding", "2 findings". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
