import { isOutside } from '../graph/verdict';
import type { Component } from '../model/system';
import { adviceData, adviceFor, type Advice } from '../rules/shared/advice';
import { remedy } from '../rules/shared/loss';
import { isMissed as matters } from '../rules/shared/valued';
import { isMissed } from './effect';
import { onOneHost, zonesNamed } from './places';
import { answerTo } from './recovery/declared';
import { componentIn, lossesOf, type Scene } from './scene';
import type { Topic } from './topics';
import type { Remark, StateFate } from './types';
import { quoted, quotedList } from './words';

/** What to change, the most useful first; that nothing needs to be is said too. */
export const advice: Topic = {
  id: 'advice',
  notes: ['N10', 'N11', 'N12', 'N21', 'N34', 'N42'],
  remarks(scene, fates) {
    const given =
      scene.failure.kind === 'partition'
        ? forCut(scene)
        : [...forPlace(scene), ...forCount(scene), ...forState(scene, fates), ...forRecord(scene)];
    const seen = new Set<string>();
    const once = given.filter(({ says }) => !seen.has(says) && seen.add(says));
    return once.length > 0 ? once : [{ says: 'Nothing to change: the design goes on without it.', notes: ['N12'] }];
  },
};

/** Instances that share a host, a node or a zone fall together, however many they are. */
function forPlace(scene: Scene): readonly Remark[] {
  const { failure, system, casualties } = scene;
  if (failure.kind === 'node' && onOneHost(system))
    return [
      {
        says: 'No arrangement of this file survives its one host: run what must not stop on several hosts, keep a copy of the data elsewhere, or record that this is enough (`single-point-of-failure`).',
        notes: ['N11', 'N42'],
      },
    ];
  if (failure.kind === 'node')
    return casualties.gone.map(({ component }) => ({
      says: `Let ${quoted(system, component.id)} run on another node as well, or record why one is enough (\`shared-fate\`).`,
      notes: ['N12', 'N42'],
    }));
  if (failure.kind !== 'zone') return [];
  return casualties.gone
    .filter(({ component }) => zonesNamed(component).length === 1)
    .map(({ component }) => ({
      says: `Let ${quoted(system, component.id)} run in a second zone, or record why one is enough (\`single-zone\`).`,
      notes: ['N12', 'N42'],
    }));
}

const counts: Readonly<Record<Advice, string>> = {
  scale: 'Run a second instance of {name}: {claim} (`single-instance`).',
  blocked: 'Run a second instance of {name} once {obstacle} is out of the way: {claim} (`scale-blocked`).',
  replicate: 'Run at least {target} instances of {name}: it replicates by itself (`single-instance`).',
  cache: 'See that the users of {name} go on without it until it is back: what it keeps can be lost.',
  standby:
    'Replicate {name} to a standby, let that take over and back it up (`no-failover`, `no-backup`); a higher count alone makes unrelated copies.',
  sessions: 'Move the sessions of {name} to a shared store, then run a second instance (`in-memory-session`).',
  singleton: 'Move what {name} keeps ({holds}) to a shared store before running it twice, or record why one is enough.',
};

const countNotes: Readonly<Record<Advice, readonly string[]>> = {
  scale: ['N10', 'N12'],
  blocked: ['N10', 'N12'],
  replicate: ['N11', 'N42'],
  cache: ['N11'],
  standby: ['N11', 'N21', 'N42'],
  sessions: ['N21', 'N34'],
  singleton: ['N11', 'N34'],
};

/** By class: what keeps nothing scales out; what keeps state and does not replicate by itself never does. */
function forCount(scene: Scene): readonly Remark[] {
  const { failure, system } = scene;
  if (failure.kind === 'node' || failure.kind === 'zone') return [];
  return scene.casualties.gone.flatMap(({ component, cause }): readonly Remark[] => {
    if (isOutside(component)) return [forOutside(scene, component)];
    const reach = system.availability.of.get(component.id);
    if (cause === 'active') return [failover(scene, component)];
    if (cause === 'no-majority') return [];
    if (failure.kind === 'component' && (component.instances.min ?? 0) > 1) return [];
    if (reach?.spof !== true || onlyRuns(component)) return [];
    const kind = adviceFor(system, component);
    return [
      {
        says: filled(counts[kind], { ...adviceData(system, component), name: quoted(system, component.id) }),
        notes: countNotes[kind],
      },
    ];
  });
}

/** A count that starts below two although more may run. */
function onlyRuns({ lifecycle }: Component): boolean {
  return lifecycle !== 'service';
}

function failover({ system }: Scene, { id }: Component): Remark {
  return {
    says: `Let another instance of ${quoted(system, id)} take over by itself, or record why users may wait (\`no-failover\`).`,
    notes: ['N11', 'N42'],
  };
}

function forOutside(scene: Scene, { id, kind }: Component): Remark {
  const users = [...scene.spread.down].filter(([, { via }]) => via?.to === id).map(([user]) => user);
  if (kind === 'client' || users.length === 0)
    return { says: 'Nothing to change: the design goes on without it.', notes: ['N12'] };
  return {
    says: `Give ${quotedList(scene.system, users)} a second provider beside ${quoted(scene.system, id)}, or an answer without it: its failures are not yours to prevent.`,
    notes: ['N42'],
  };
}

/** State that is lost and may be wanted back. */
function forState(scene: Scene, fates: readonly StateFate[]): readonly Remark[] {
  const { system } = scene;
  return lossesOf(scene).flatMap(({ component }) => {
    const lost = fates.filter((fate) => fate.component === component.id && isMissed(fate));
    const [first] = lost;
    const fixes = first === undefined ? [] : [keep(scene, component, first)];
    const backup = component.declared?.recovery.backup?.text;
    const missing = backup === 'none' || component.upkeep?.noBackup !== undefined;
    if (!missing || !matters(component)) return fixes;
    return [
      ...fixes,
      {
        says: `Back up ${quoted(system, component.id)}: replicas repeat a mistake at once (\`no-backup\`).`,
        notes: ['N11', 'N21', 'N42'],
      },
    ];
  });
}

function keep(scene: Scene, component: Component, { item }: StateFate): Remark {
  const name = quoted(scene.system, component.id);
  if (item.kind === 'session')
    return {
      says: `Keep the sessions of ${name} (${item.holds}) in a shared store, so that any instance can go on with them (\`in-memory-session\`).`,
      notes: ['N21', 'N34'],
    };
  return {
    says: `So that ${item.holds} of ${name} outlive an instance: ${remedy(scene.system, component, item, false)} (\`volatile-state\`).`,
    notes: ['N11', 'N21'],
  };
}

/** A native file has a place for the answer that a reviewer will ask for. */
function forRecord(scene: Scene): readonly Remark[] {
  return lossesOf(scene)
    .map(({ component }) => component)
    .filter(
      (component) =>
        component.declared !== undefined && !isOutside(component) && component.verdict.class === 'stateful',
    )
    .filter((component) => answerTo(scene.system, component, 'onNodeLoss') === undefined)
    .map(({ id }) => ({
      says: `Write down how ${quoted(scene.system, id)} comes back (\`recovery\`, \`on-node-loss\`), so that the design answers this question (\`decision-incomplete\`).`,
      notes: ['N42'],
    }));
}

/** A cut that breaks something: an answer without the other side; and the recorded answer to the question. */
function forCut(scene: Scene): readonly Remark[] {
  if (scene.failure.kind !== 'partition') return [];
  const { system, casualties, spread } = scene;
  const breaking = casualties.cut.filter((link) => spread.down.get(link.from)?.via === link);
  const unsaid = [...new Set(scene.failure.between)]
    .flatMap((id) => componentIn(scene, id) ?? [])
    .filter((component) => component.declared !== undefined && component.verdict.class === 'stateful')
    .filter((component) => answerTo(system, component, 'onPartition') === undefined);
  return [
    ...breaking.map(({ from, to }) => ({
      says: `Decide what ${quoted(system, from)} answers while it cannot reach ${quoted(system, to)}: an error at once, an old answer from a cache, or work put into a queue.`,
      notes: ['N42'],
    })),
    ...unsaid.map(({ id }) => ({
      says: `Write down what ${quoted(system, id)} does when the network splits (\`on-partition\`), so that the design answers this question (\`decision-incomplete\`).`,
      notes: ['N42'],
    })),
  ];
}

function filled(text: string, data: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => data[key] ?? '');
}
