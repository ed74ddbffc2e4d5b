import type { DiagramNode } from '../../core/diagram/types';
import type { Failure } from '../../core/scenario/types';

/** The failures of one component that the page offers, besides being cut off from another. */
export interface Choice {
  readonly label: string;
  readonly failure: Failure;
}

/** Losing one of several instances, and losing them all; a single instance is both at once. People do not stop. */
export function choicesFor({ id, instances, shape }: DiagramNode): readonly Choice[] {
  if (shape === 'person') return [];
  const all: Failure = { kind: 'component', component: id };
  if (instances === '1' || instances === undefined) return [{ label: 'It stops', failure: all }];
  return [
    { label: 'One instance stops', failure: { kind: 'instance', component: id, count: 1 } },
    { label: 'All instances stop', failure: all },
  ];
}

/** The components a failure is about. */
export function subjectsOf(failure: Failure): readonly string[] {
  switch (failure.kind) {
    case 'instance':
    case 'component':
      return [failure.component];
    case 'partition':
      return failure.between;
    case 'node':
    case 'zone':
      return [];
  }
}

/** Whether two failures are the same. */
export function sameFailure(one: Failure, other: Failure): boolean {
  return JSON.stringify(keyOf(one)) === JSON.stringify(keyOf(other));
}

function keyOf(failure: Failure): readonly unknown[] {
  return failure.kind === 'partition'
    ? [failure.kind, ...failure.between]
    : [failure.kind, ...Object.values(failure).sort()];
}
