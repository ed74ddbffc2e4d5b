import { isOutside } from '../../graph/verdict';
import { answerTo } from '../recovery/declared';
import { lossesOf, type Scene } from '../scene';
import type { Remark } from '../types';
import { quotedList } from '../words';

/** A native file has a place for the answer that a reviewer will ask for (N42). */
export function forRecord(scene: Scene): readonly Remark[] {
  const silent = lossesOf(scene)
    .map(({ component }) => component)
    .filter((component) => component.declared !== undefined && !isOutside(component))
    .filter((component) => component.verdict.class === 'stateful')
    .filter((component) => answerTo(scene.system, component, 'onNodeLoss') === undefined);
  if (silent.length === 0) return [];
  return [
    {
      says: `Write down how ${quotedList(
        scene.system,
        silent.map(({ id }) => id),
      )} ${silent.length === 1 ? 'comes' : 'come'} back (\`on-node-loss\`), so that the design answers this question (\`decision-incomplete\`).`,
      notes: ['N42'],
    },
  ];
}
