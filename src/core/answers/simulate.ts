import { listNames } from '../query/words';
import { nodesOf, outcomeMarkdown, simulate, unnamedPlace, zonesOf, type Failure } from '../scenario';
import type { System } from '../model/system';
import { capped, line } from './cap';
import { findComponent, systemsAt } from './find';
import type { Input } from './input';
import { QuestionError, type Answer } from './tool';
import { pathOf, type AnsweredSystem, type World } from './world';

/** A failure in one of the systems. */
interface Scene {
  readonly system: System;
  readonly failure: Failure;
}

/** Answers `simulate_failure`. */
export async function simulateTool(world: World, input: Input): Promise<Answer> {
  const asked = ['zone', 'node', 'component'].filter((key) => input.text(key) !== undefined);
  const partition = input.texts('partition');
  if (asked.length + (partition.length > 0 ? 1 : 0) !== 1)
    throw new QuestionError('Name exactly one of `component`, `zone`, `node` and `partition`.');
  if (input.number('instances') !== undefined && input.text('component') === undefined)
    throw new QuestionError('`instances` goes together with `component`.');
  const systems = await systemsAt(world, input.text('path'));
  const { system, failure } = sceneOf(world, systems, input);
  const outcome = simulate(system, failure);
  const { text, whole } = capped(
    outcomeMarkdown(outcome).split('\n').map(line),
    'Simulate the loss of a single component to see less.',
  );
  const { title, effect, summary } = outcome;
  return { markdown: text, data: { title, effect, summary, complete: whole } };
}

function sceneOf(world: World, systems: readonly AnsweredSystem[], input: Input): Scene {
  const zone = input.text('zone');
  if (zone !== undefined) {
    const { system } = placed(world, systems, 'zone', zone, zonesOf);
    return { system, failure: { kind: 'zone', zone } };
  }
  const node = input.text('node');
  if (node !== undefined) {
    const { system } = placed(world, systems, 'node', node, nodesOf);
    return { system, failure: { kind: 'node', node } };
  }
  const [one = '', other = ''] = input.texts('partition');
  if (one !== '') {
    const first = findComponent(world, systems, one);
    const second = findComponent(
      world,
      systems.filter((review) => review === first.review),
      other,
    );
    return {
      system: first.review.system,
      failure: { kind: 'partition', between: [first.component.id, second.component.id] },
    };
  }
  const { review, component } = findComponent(world, systems, input.text('component') ?? '');
  const count = input.number('instances');
  const { id } = component;
  const failure: Failure =
    count === undefined ? { kind: 'component', component: id } : { kind: 'instance', component: id, count };
  return { system: review.system, failure };
}

/** The one system that names a zone or node. */
function placed(
  world: World,
  systems: readonly AnsweredSystem[],
  what: 'node' | 'zone',
  name: string,
  namesIn: (system: System) => readonly string[],
): AnsweredSystem {
  const found = systems.filter(({ system }) => namesIn(system).includes(name));
  const [only] = found;
  if (only === undefined) {
    const known = [...new Set(systems.flatMap(({ system }) => namesIn(system)))];
    throw new QuestionError(
      known.length === 0
        ? unnamedPlace(
            what,
            systems.map(({ system }) => system),
          )
        : `The files name no ${what} \`${name}\`; they name ${listNames(known, 30)}.`,
    );
  }
  if (found.length > 1)
    throw new QuestionError(
      `The ${what} \`${name}\` is in several systems; name one of them as \`path\`: ${listNames(
        found.map(({ system }) => pathOf(world, system.id)),
        30,
      )}.`,
    );
  return only;
}
