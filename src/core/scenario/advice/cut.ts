import { answerTo } from '../recovery/declared';
import { componentIn, type Scene } from '../scene';
import type { Remark } from '../types';
import { quoted } from '../words';

/** A cut that breaks something: an answer without the other side; and the recorded answer to the question. */
export function forCut(scene: Scene): readonly Remark[] {
  if (scene.failure.kind !== 'partition') return [];
  const { system, casualties, spread } = scene;
  const breaking = casualties.cut.filter((link) => spread.down.get(link.from)?.via === link);
  const unsaid = [...new Set(scene.failure.between)]
    .flatMap((id) => componentIn(scene, id) ?? [])
    .filter((component) => component.declared !== undefined && component.verdict.class === 'stateful')
    .filter((component) => answerTo(system, component, 'onPartition') === undefined);
  return [
    ...breaking.map(({ from, to }) => ({
      says:
        componentIn(scene, from)?.duty !== 'request'
          ? `See that ${quoted(system, from)} tries again until it reaches ${quoted(system, to)}, and that doing the same work twice does no harm.`
          : `Decide what ${quoted(system, from)} answers while it cannot reach ${quoted(system, to)}: an error at once, an old answer from a cache, or work put into a queue.`,
      notes: ['N42'],
    })),
    ...unsaid.map(({ id }) => ({
      says: `Write down what ${quoted(system, id)} does when the network splits (\`on-partition\`), so that the design answers this question (\`decision-incomplete\`).`,
      notes: ['N42'],
    })),
  ];
}
