import type { RawFinding } from '../finding';
import type { Pin } from '../model/pin';
import { sameSpan } from '../model/span';
import type { Component } from '../model/system';
import { defineRule, type RuleContext } from './rule';
import { mayRunSeveral } from './shared/count';
import { pinnedWords, toldPins } from './shared/pins';
import { writtenRollout } from './shared/rollout';
import { nameOf } from './shared/words';

/** An accepted pin on a component whose instances come and go by plan. */
export default defineRule({
  id: 'affinity-lost-on-scaling',
  category: 'sessions',
  severity: 'warning',
  notes: ['N09', 'N11', 'N20'],
  stage: 'decisions',
  summary: 'Affinity was accepted, yet scaling or rolling out removes the instances that clients are tied to.',
  messages: {
    autoscaled:
      '{Says} was accepted, but `{autoscaler}` also removes instances of `{name}`, and their clients lose what was kept for them each time; keep sessions in a shared store, or hold the number of instances.',
    scaled:
      '{Says} was accepted, but `{name}` runs as {count}, and whenever it shrinks the clients of removed instances lose what was kept for them; keep sessions in a shared store, or hold the number of instances.',
    rolled:
      '{Says} was accepted, but each roll-out replaces every instance of `{name}`, and its clients lose what was kept for them; keep sessions in a shared store, or record that users start again after a release.',
  },
  *check(context) {
    const accepted = acceptedPins(context);
    for (const component of context.system.components) {
      if (component.off || !accepted.has(component.id) || !mayRunSeveral(component)) continue;
      for (const pin of toldPins(component)) {
        if (pin.undone === undefined && pin.certain && pin.to !== 'group') yield* finding(component, pin);
      }
    }
  },
});

/** Ids of the components whose pin somebody accepted: by a finding that was, or by a decision about the component. */
function acceptedPins({ findings, uses }: RuleContext): ReadonlySet<string> {
  const found = findings.flatMap(({ rule, accepted, component }) =>
    rule === 'sticky-session' && accepted !== undefined && component !== undefined ? [component] : [],
  );
  // Where a more specific finding speaks in its place, the acceptance still covers it.
  const decided = uses
    .filter(({ rule, known, expired, covers }) => rule.text === 'sticky-session' && known && !expired && covers > 0)
    .flatMap(({ decision }) => decision.about.map(({ text }) => text));
  return new Set([...found, ...decided]);
}

function* finding(component: Component, pin: Pin): Generator<RawFinding> {
  const { instances } = component;
  const rollout = writtenRollout(component);
  const changes = instances.min !== instances.max && instances.min !== null;
  const message =
    changes && instances.autoscaler !== undefined
      ? 'autoscaled'
      : changes && component.format === 'native'
        ? 'scaled'
        : rollout === undefined
          ? undefined
          : 'rolled';
  if (message === undefined) return;
  const cause = message === 'rolled' ? rollout : (instances.autoscaler?.at ?? instances.at);
  yield {
    at: pin.at,
    message,
    component: component.id,
    data: pinnedWords(component, pin),
    related:
      cause === undefined || sameSpan(cause, pin.at)
        ? []
        : [{ at: cause, message: `This is what replaces or removes instances of \`${nameOf(component)}\`.` }],
  };
}
