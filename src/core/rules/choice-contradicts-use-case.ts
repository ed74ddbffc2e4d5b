import type { Decision } from '../decisions/decision';
import type { RawFinding, Related } from '../finding';
import { isOutside } from '../graph/verdict';
import type { StateClass, StateItem } from '../model/evidence';
import type { Component } from '../model/system';
import type { Text } from '../model/text';
import { tradeOffRecorder } from './fixes/recordTradeOff';
import { defineRule } from './rule';
import { decisionsByComponent } from './shared/decided';
import { leavesState, shownClass, wishes } from './shared/intention';
import { reachingState } from './shared/keepers';
import { isStore } from './shared/replication';
import { named } from './shared/words';

/** What a component is for asks for one class, and it is of the other. */
export default defineRule({
  id: 'choice-contradicts-use-case',
  category: 'decisions',
  severity: 'warning',
  notes: ['N13', 'N14', 'N27', 'N29', 'N30', 'N31', 'N32', 'N33', 'N34', 'N39', 'N40'],
  summary: 'A component is stateless or stateful against what its use case and needs ask for.',
  messages: {
    forgets:
      '`{name}` is meant for {wishes}: that needs what earlier requests left, yet it keeps nothing and reaches no store; say under `state` where that is kept, or choose stateful.',
    keeps:
      '`{name}` is meant for {wishes}: there requests stand alone, yet its instances keep {holds}; move that to a store or to the client, or record why it stays.',
    tension:
      '`{name}` is meant for {wishes} on the side of keeping state and for {others} on the side of keeping none; record in a decision which side comes first.',
  },
  *check(context) {
    const { system } = context;
    const decided = decisionsByComponent(system);
    const complete = !system.partial && !system.problems.some(({ rule }) => rule === 'unresolved-reference');
    const record = tradeOffRecorder(context);
    let reaching: ReadonlySet<string> | undefined;
    for (const component of system.components) {
      const stateful = wishes(component, 'stateful');
      const stateless = wishes(component, 'stateless');
      if (stateful.length + stateless.length === 0 || !isJudged(component)) continue;
      const decisions = decided.get(component.id) ?? [];
      const choice = choiceOf(component, decisions);
      if (choice === 'disputed') continue;
      reaching ??= reachingState(system);
      // N33, N34: what is kept elsewhere serves both kinds of wishes.
      if (choice !== 'stateful' && (leavesState(component) || reaching.has(component.id))) continue;
      if (stateful.length > 0 && stateless.length > 0) {
        if (decisions.length === 0) yield { ...tension(component, stateful, stateless), fixes: record(component) };
      } else if (stateful.length > 0) {
        if (choice === 'stateless' && complete) yield forgets(component, stateful, decisions);
      } else if (choice === 'stateful' && decisions.length === 0) {
        const items = losable(component);
        if (items.length > 0) yield { ...keeps(component, stateless, items), fixes: record(component) };
      }
    }
  },
});

/** Stores keep data whatever they are for, and what others operate is theirs to choose. */
function isJudged(component: Component): boolean {
  return component.declared !== undefined && !isStore(component) && !isOutside(component) && !component.off;
}

/**
 * The class that was chosen: what the file shows, else what the author claims. `disputed` where the two differ, which is
 * `class-mismatch`; undefined where there is neither.
 */
function choiceOf(component: Component, decisions: readonly Decision[]): StateClass | 'disputed' | undefined {
  const shown = shownClass(component);
  const claim = claimOf(component, decisions);
  if (shown === undefined || claim === undefined) {
    // Several instances alone are no choice where the file says neither what is kept nor what is used.
    const described = ['state', 'uses'].some((key) => component.body.entries.has(key));
    return claim ?? (described ? shown : undefined);
  }
  return shown === claim ? claim : 'disputed';
}

function claimOf({ declared, body }: Component, decisions: readonly Decision[]): StateClass | undefined {
  const words = [declared?.class?.text, ...decisions.map(({ choice }) => choice?.text)];
  const claim = words.find((word) => word === 'stateful' || word === 'stateless');
  if (claim === 'stateful' || claim === 'stateless') return claim;
  const state = body.entries.get('state')?.value;
  // An empty list says that nothing is kept.
  return state?.type === 'seq' && state.items.length === 0 ? 'stateless' : undefined;
}

/** What goes with an instance and is missed; a cache of its own is filled again. */
function losable({ verdict }: Component): readonly StateItem[] {
  return verdict.state.filter(
    ({ lost, tolerance, kind }) => lost === true && tolerance !== 'tolerable' && kind !== 'cache',
  );
}

function forgets(component: Component, wished: readonly Text[], decisions: readonly Decision[]): RawFinding {
  const claims = [component.declared?.class, ...decisions.map(({ choice }) => choice)].filter(
    (claim) => claim?.text === 'stateless',
  );
  return {
    ...placed(component, wished),
    message: 'forgets',
    data: { name: component.name, wishes: inWords(wished) },
    related: claims.flatMap((claim): Related[] =>
      claim ? [{ at: claim.at, message: `\`${component.name}\` is said to be stateless here.` }] : [],
    ),
  };
}

function keeps(component: Component, wished: readonly Text[], items: readonly StateItem[]): RawFinding {
  return {
    ...placed(component, wished),
    message: 'keeps',
    data: { name: component.name, wishes: inWords(wished), holds: named(items.map(({ holds }) => holds)) },
    related: items.map(({ at, holds }) => ({ at, message: `\`${holds}\` goes with the instance.` })),
  };
}

function tension(component: Component, stateful: readonly Text[], stateless: readonly Text[]): RawFinding {
  return {
    ...placed(component, stateful),
    message: 'tension',
    severity: 'information',
    data: { name: component.name, wishes: inWords(stateful), others: inWords(stateless) },
    related: stateless.map(({ at, text }) => ({ at, message: `\`${text}\` asks for keeping nothing.` })),
  };
}

function placed(component: Component, wished: readonly Text[]): Pick<RawFinding, 'at' | 'component'> {
  return { at: wished[0]?.at ?? component.at, component: component.id };
}

function inWords(wished: readonly Text[]): string {
  return named(wished.map(({ text }) => text));
}
