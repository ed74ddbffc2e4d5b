import { isOutside } from '../../graph/verdict';
import type { Component } from '../../model/system';
import { adviceData, adviceFor, type Advice } from '../../rules/shared/advice';
import { decisionsByComponent } from '../../rules/shared/decided';
import type { Loss } from '../loss';
import { onOneHost, zonesNamed } from '../places';
import type { Scene } from '../scene';
import type { Remark } from '../types';
import { quoted, quotedList } from '../words';

/** By class: what keeps nothing scales out; what keeps state and does not replicate by itself never does. */
export function forCount(scene: Scene): readonly Remark[] {
  const { failure } = scene;
  if (failure.kind !== 'instance' && failure.kind !== 'component') return [];
  return scene.casualties.gone.flatMap((loss) => {
    const { component, cause } = loss;
    if (isOutside(component)) return secondProvider(scene, component);
    if (cause === 'active') return [takeover(scene, component)];
    if (cause === 'no-majority') return [moreVoters(scene, loss)];
    if (component.instances.min !== null && component.instances.min > 1) return [keepApart(scene, component)];
    return second(scene, component);
  });
}

interface Counsel {
  readonly says: string;
  readonly rule: string;
  readonly notes: readonly string[];
}

const counsels: Readonly<Record<Advice, Counsel>> = {
  scale: { says: 'run a second instance of {name}, for {claim}', rule: 'single-instance', notes: ['N10', 'N12'] },
  blocked: {
    says: 'run a second instance of {name}, for {claim}; {obstacle} stands in the way and has to go first',
    rule: 'scale-blocked',
    notes: ['N10', 'N12'],
  },
  replicate: {
    says: 'run at least {target} instances of {name}, which replicates by itself',
    rule: 'single-instance',
    notes: ['N11', 'N42'],
  },
  cache: {
    says: 'see that the users of {name} go on without it until it is back, for what it keeps can be lost',
    rule: 'single-point-of-failure',
    notes: ['N11'],
  },
  standby: {
    says: 'replicate {name} to a standby that takes over{backup}; a higher count alone makes unrelated copies',
    rule: 'no-failover',
    notes: ['N11', 'N21', 'N42'],
  },
  sessions: {
    says: 'move the sessions of {name} to a shared store, then run a second instance',
    rule: 'in-memory-session',
    notes: ['N21', 'N34'],
  },
  singleton: {
    says: 'move what {name} keeps ({holds}) to a shared store before running it twice, or record why one instance is enough',
    rule: 'single-instance',
    notes: ['N11', 'N34'],
  },
};

/** What would make the loss of the one instance bearable, where users or work wait for it. */
function second(scene: Scene, component: Component): readonly Remark[] {
  const { system } = scene;
  if (system.availability.of.get(component.id)?.spof !== true || component.lifecycle !== 'service') return [];
  const { says, rule, notes } = counsels[adviceFor(system, component)];
  const backup = component.declared?.recovery.backup?.text;
  const text = filled(says, {
    ...adviceData(system, component),
    name: quoted(system, component.id),
    backup: backup !== undefined && backup !== 'none' ? '' : ' and back it up',
  });
  const accepted = acceptance(scene, component);
  const sentence =
    accepted === undefined
      ? text.charAt(0).toUpperCase() + text.slice(1)
      : `${accepted} To do without that risk, ${text}`;
  return [{ says: `${sentence} (\`${rule}\`).`, notes }];
}

const ABOUT_ONE: ReadonlySet<string> = new Set(['single-point-of-failure', 'single-instance']);

/** The recorded decision to run it once. */
function acceptance({ system }: Scene, { id }: Component): string | undefined {
  const decision = (decisionsByComponent(system).get(id) ?? []).find(({ accepts }) =>
    accepts.some(({ text }) => ABOUT_ONE.has(text)),
  );
  return decision === undefined ? undefined : `A decision accepts that ${quoted(system, id)} runs once.`;
}

/** All of several at once is one fault only where they share something. */
function keepApart({ system }: Scene, component: Component): Remark {
  const { id, instances, separations } = component;
  const name = quoted(system, id);
  const zones = zonesNamed(component);
  if (zones.length > 1 || separations !== undefined)
    return {
      says: `Nothing to change: the ${instances.min} instances of ${name} are kept apart, so losing all of them takes more than one fault.`,
      notes: ['N12'],
    };
  if (onOneHost(system))
    return {
      says: `The ${instances.min} instances of ${name} share one host, so its fault or a bad release takes all of them: run some elsewhere, or record why one host is enough.`,
      notes: ['N12', 'N42'],
    };
  return {
    says: `Keep the ${instances.min} instances of ${name} on different nodes or zones, so that no single fault takes all of them (\`no-spread\`).`,
    notes: ['N12', 'N42'],
  };
}

function takeover({ system }: Scene, { id }: Component): Remark {
  return {
    says: `Let another instance of ${quoted(system, id)} take over by itself, or record why users may wait (\`no-failover\`).`,
    notes: ['N11', 'N42'],
  };
}

/** To bear the loss of n voters takes 2n + 1 of them. */
function moreVoters({ system }: Scene, { component, lost }: Loss): Remark {
  const needed = 2 * (lost ?? 1) + 1;
  return {
    says: `Run ${needed} voting members of ${quoted(system, component.id)} if the loss of ${lost ?? 1} has to be borne (\`quorum-size\`).`,
    notes: ['N42'],
  };
}

function secondProvider({ system, spread }: Scene, { id, kind }: Component): readonly Remark[] {
  const users = [...spread.down].filter(([, { via }]) => via?.to === id).map(([user]) => user);
  if (kind === 'client' || users.length === 0) return [];
  return [
    {
      says: `Give ${quotedList(system, users)} a second provider beside ${quoted(system, id)}, or an answer without it: its failures are not yours to prevent.`,
      notes: ['N42'],
    },
  ];
}

function filled(text: string, data: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => data[key] ?? '');
}
