import { readCloud } from '../../core/affinity/read-cloud';
import { component, readKubernetes } from '../../core/kubernetes/read';
import { rows } from '../../core/affinity/rows';
import { cloudFileRows } from '../../core/affinity/rows/cloud-rows';
import { filesOf } from '../../core/affinity/rows/samples';
import { count, type Score } from './score';

/** Agreement over the project's own affinity samples: those of a dialect that pin, and look-alikes that must not. */
export function sampleScore(): Score {
  const pins = (id: string, texts: readonly string[]): boolean =>
    component(readKubernetes(...texts), 'Deployment/web').pins.some(({ dialect }) => dialect === id);
  const states = (id: string, text: string): boolean => {
    const { components, loosePins = [] } = readCloud(text);
    return [...loosePins, ...components.flatMap((each) => each.pins)].some(({ dialect }) => dialect === id);
  };
  return count(
    [
      ...cloudFileRows.flatMap((row) => [
        ...[...row.pins, ...row.loose].map((text) => ({ wanted: 'yes', got: word(states(row.id, text)) })),
        ...row.not.map((text) => ({ wanted: 'no', got: word(states(row.id, text)) })),
      ]),
      ...rows.flatMap((row) => [
        ...row.pins.map((text) => ({ wanted: 'yes', got: word(pins(row.id, filesOf(text, true))) })),
        ...row.not.map((text) => ({ wanted: 'no', got: word(pins(row.id, filesOf(text, false))) })),
      ]),
    ],
    'yes',
  );
}

function word(value: boolean): string {
  return value ? 'yes' : 'no';
}
