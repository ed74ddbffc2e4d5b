import type { Component } from '../model/system';
import { componentsCalled } from '../query/called';
import { listNames } from '../query/words';
import { nearest } from '../readers/suggest';
import { QuestionError } from './tool';
import { keysOf, pathOf, type AnsweredSystem, type World } from './world';

/** A component and the system it is in. */
export interface Found {
  readonly review: AnsweredSystem;
  readonly component: Component;
}

/** The systems below a path, or all; throws a `QuestionError` where there are none. */
export async function systemsAt(world: World, path: string | undefined): Promise<readonly AnsweredSystem[]> {
  const { systems } = await world.review(keysOf(world, path === undefined ? [] : [path]), false);
  const filled = systems.filter(({ system }) => system.components.length > 0);
  if (filled.length === 0)
    throw new QuestionError(
      `No component was found${path === undefined ? '' : ` in \`${path}\``}: there is no Compose file, Kubernetes manifest or architecture file that can be read.`,
    );
  return filled;
}

/** The one component of that name or id; throws a `QuestionError` where there is none or no single one. */
export function findComponent(world: World, systems: readonly AnsweredSystem[], name: string): Found {
  const found = systems.flatMap((review) =>
    componentsCalled(review.system, name).map((component) => ({ review, component })),
  );
  const [only] = found;
  if (only === undefined) {
    const names = systems.flatMap(({ system }) => system.components.flatMap((each) => [each.id, each.name]));
    const meant = nearest(name, names);
    const hint =
      meant === undefined
        ? `there are ${listNames([...new Set(systems.flatMap(({ system }) => system.components.map(({ id }) => id)))], 30)}.`
        : `write \`${meant}\` if that is meant.`;
    throw new QuestionError(`There is no component \`${name}\`; ${hint}`);
  }
  if (found.length === 1) return only;
  const places = [...new Set(found.map(({ review }) => pathOf(world, review.system.id)))];
  if (places.length > 1)
    throw new QuestionError(
      `\`${name}\` is in several systems; name one of them as \`path\`: ${listNames(places, 30)}.`,
    );
  throw new QuestionError(
    `\`${name}\` stands for several components; name one of ${listNames(
      found.map(({ component }) => component.id),
      30,
    )}.`,
  );
}
