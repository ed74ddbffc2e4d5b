import type { Component } from '../../model/system';
import { isOutside } from '../../graph/verdict';
import type { Loss } from '../loss';
import { lossesOf, type Scene } from '../scene';
import type { Recovery } from '../types';
import { quoted } from '../words';
import { composeRecovery } from './compose';
import { declaredRecovery, partitionAnswer } from './declared';
import { kubernetesRecovery } from './kubernetes';
import { othersTakeOver } from './others';

/** What brings back each component that failed, as far as the files say (N12, N42). */
export function recoveriesOf(scene: Scene): readonly Recovery[] {
  if (scene.failure.kind === 'partition')
    return [...new Set(scene.failure.between)].flatMap((id) => partitionAnswer(scene.system, id));
  return lossesOf(scene).flatMap((loss) => recoveryOf(scene, loss));
}

function recoveryOf(scene: Scene, loss: Loss): readonly Recovery[] {
  const { component } = loss;
  if (isOutside(component)) return [outside(scene, component)];
  const others = loss.cause === 'some' ? othersTakeOver(scene, loss) : [];
  const declared = declaredRecovery(scene.system, component, loss.cause === 'all');
  const platform =
    component.format === 'kubernetes'
      ? kubernetesRecovery(scene, component)
      : component.format === 'compose'
        ? composeRecovery(scene, component)
        : [];
  const known = [...others, ...declared, ...platform];
  return known.length > 0 ? known : [unknown(scene, component)];
}

function outside({ system }: Scene, { id, kind, at }: Component): Recovery {
  const who = kind === 'client' ? 'its users' : 'whoever runs it';
  return {
    component: id,
    by: 'unknown',
    time: undefined,
    says: `Bringing back ${quoted(system, id)} is up to ${who}.`,
    at,
  };
}

function unknown({ system }: Scene, { id, at }: Component): Recovery {
  const says = `The file does not say what brings ${quoted(system, id)} back.`;
  return { component: id, by: 'unknown', time: undefined, says, at };
}
