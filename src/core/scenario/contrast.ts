import { isOutside } from '../graph/verdict';
import type { Component } from '../model/system';
import { isQueue } from './affected';
import { isRunning } from './places';
import { componentIn, lossesOf, type Scene } from './scene';
import type { Topic } from './topics';
import type { Remark, StateFate } from './types';
import { agree, heldThings, quoted, quotedList } from './words';

/** How a stateful and a stateless component differ in this failure (N11, N12, N21, N25). */
export const contrast: Topic = {
  id: 'contrast',
  notes: ['N11', 'N12', 'N21', 'N25'],
  remarks: (scene, fates) => (scene.failure.kind === 'partition' ? ofCut(scene) : ofLoss(scene, fates)),
};

function ofLoss(scene: Scene, fates: readonly StateFate[]): readonly Remark[] {
  const lost = lossesOf(scene)
    .map(({ component }) => component)
    .filter((component) => !isOutside(component) && component.duty !== 'observer');
  const stateful = lost.filter(isStateful);
  const stateless = lost.filter((component) => !isStateful(component));
  return [
    ...statefulLost(scene, stateful, fates),
    ...(stateless.length > 0 ? [statelessLost(scene, stateless)] : statelessBeside(scene, stateful)),
    ...(stateful.length > 0 ? [] : statefulBehind(scene, stateless)),
  ];
}

function isStateful({ verdict }: Component): boolean {
  return verdict.class === 'stateful';
}

function statefulLost(scene: Scene, components: readonly Component[], fates: readonly StateFate[]): readonly Remark[] {
  if (components.length === 0) return [];
  const notes = ['N11', 'N21'];
  const gone = fates.filter(({ fate }) => fate === 'lost');
  const losing = components.filter(({ id }) => gone.some(({ component }) => component === id));
  const keeping = components.filter((component) => !losing.includes(component));
  const names = (list: readonly Component[]): string =>
    quotedList(
      scene.system,
      list.map(({ id }) => id),
    );
  const things = heldThings(gone.map(({ item }) => item));
  return [
    ...(losing.length === 0
      ? []
      : [
          {
            says: `${names(losing)} ${agree(losing.length, 'is', 'are')} stateful: what only ${agree(losing.length, 'it', 'they')} remembered (${things}) is gone, and a new instance starts without it.`,
            notes,
          },
        ]),
    ...(keeping.length === 0
      ? []
      : [
          {
            says: `${names(keeping)} ${agree(keeping.length, 'is', 'are')} stateful: an empty new instance is no replacement, it needs the old data or a copy first.`,
            notes,
          },
        ]),
  ];
}

function statelessLost(scene: Scene, components: readonly Component[]): Remark {
  const names = quotedList(
    scene.system,
    components.map(({ id }) => id),
  );
  const sure = components.every(({ verdict }) => verdict.confidence !== 'low');
  const one = components.length === 1;
  const start = sure ? names : `As far as the files show, ${names}`;
  return {
    says: `${start} ${one ? 'keeps' : 'keep'} nothing between requests, so any new instance is as good as the lost one and no session goes with it.`,
    notes: ['N12', 'N25'],
  };
}

/** Where only stateful components failed: stateless ones that stop with them, or else one beside them. */
function statelessBeside(scene: Scene, stateful: readonly Component[]): readonly Remark[] {
  if (stateful.length === 0) return [];
  const notes = ['N12', 'N25'];
  const candidates = scene.system.components.filter(
    (component) => !isStateful(component) && isRunning(component) && component.duty === 'request',
  );
  const users = candidates.map(({ id }) => id).filter((id) => scene.spread.down.get(id)?.via !== undefined);
  const names = quotedList(scene.system, users);
  const one = users.length === 1;
  if (users.length > 0)
    return [
      {
        says: `${names}, which ${one ? 'keeps' : 'keep'} nothing of ${one ? 'its' : 'their'} own, ${one ? 'has' : 'have'} nothing to restore and ${one ? 'answers' : 'answer'} again as soon as ${quotedList(
          scene.system,
          stateful.map(({ id }) => id),
        )} ${agree(stateful.length, 'does', 'do')}.`,
        notes,
      },
    ];
  const beside = candidates.find(({ instances }) => (instances.min ?? 0) > 1);
  if (beside === undefined) return [];
  return [
    {
      says: `An instance of ${quoted(scene.system, beside.id)}, which keeps nothing of its own, could be lost the same way without anybody losing anything.`,
      notes,
    },
  ];
}

/** Where only stateless components failed: what is stateful among the things they use, which is not touched. */
function statefulBehind(scene: Scene, stateless: readonly Component[]): readonly Remark[] {
  const ids = new Set(stateless.map(({ id }) => id));
  const [behind] = scene.links
    .filter(({ from, to }) => ids.has(from) && !scene.spread.down.has(to) && !isQueue(scene, to))
    .flatMap(({ from, to }) => {
      const store = componentIn(scene, to);
      return store !== undefined && isStateful(store) && !isOutside(store) ? [{ from, store }] : [];
    });
  if (behind === undefined) return [];
  const [item] = behind.store.verdict.state;
  const keeps = `what it keeps${item === undefined ? '' : ` (${item.holds})`}`;
  const cost = item?.lost === true ? `${keeps} would go with it` : `its return takes ${keeps} and not only a new start`;
  return [
    {
      says: `${quoted(scene.system, behind.store.id)}, which ${quoted(scene.system, behind.from)} uses, is stateful and would be another matter: ${cost}.`,
      notes: ['N11', 'N21'],
    },
  ];
}

/** A cut network loses nothing, but only who keeps state has to bring two sides together afterwards. */
function ofCut(scene: Scene): readonly Remark[] {
  if (scene.failure.kind !== 'partition') return [];
  const ends = [...new Set(scene.failure.between)].flatMap((id) => componentIn(scene, id) ?? []);
  const inside = ends.filter((component) => !isOutside(component));
  const stateful = inside.filter(isStateful);
  const stateless = inside.filter((component) => !isStateful(component));
  return [
    ...ofEnds(scene, stateful, ['N11', 'N21'], (one) =>
      one
        ? 'keeps what it has; what was under way when the network broke may be there or not, so callers have to ask or repeat.'
        : 'keep what they have; what was under way when the network broke may be there or not, so callers have to ask or repeat.',
    ),
    ...ofEnds(scene, stateless, ['N12', 'N25'], (one) =>
      one
        ? 'keeps nothing, so it has nothing to bring together afterwards and is right again with the first request that gets through.'
        : 'keep nothing, so they have nothing to bring together afterwards and are right again with the first request that gets through.',
    ),
  ];
}

/** One remark about the ends of a cut that are alike. @param says what is said of one, or of two */
function ofEnds(
  { system }: Scene,
  ends: readonly Component[],
  notes: readonly string[],
  says: (one: boolean) => string,
): readonly Remark[] {
  if (ends.length === 0) return [];
  const names = quotedList(
    system,
    ends.map(({ id }) => id),
  );
  return [{ says: `${names} ${says(ends.length === 1)}`, notes }];
}
