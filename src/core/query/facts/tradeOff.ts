import { counted } from './count';
import { decisionAround } from './decisions';
import type { Fact, Subject } from './fact';
import { replaced, stored } from './state';
import { classified, decided } from './verdict';

/** What in the files a gain or a cost rests on. */
const restsOn: ReadonlyMap<string, readonly Fact[]> = new Map([
  ...rest('scalable parallel-processing harder-to-scale harder-to-balance', counted),
  ...rest('no-session-loss robust', replaced, counted),
  ...rest('state-loss-risk', stored),
  ...rest('personalised-experience continuity-of-logic responsive-with-history personal-optimisation', stored),
  ...rest('redundant-data client-complexity', stored),
  ...rest('easy-to-maintain easy-to-debug easy-to-deploy more-complex-to-build harder-workflows', classified),
]);

function rest(words: string, ...facts: readonly Fact[]): readonly (readonly [string, readonly Fact[]])[] {
  return words.split(' ').map((word) => [word, facts]);
}

/** The fact behind a gain or cost of a decision, about the component the decision is about; else the decision. */
export const traded: Fact = (subject) => {
  const value = subject.found.value;
  const facts = value.type === 'scalar' ? (restsOn.get(value.text) ?? []) : [];
  const about: Subject = { ...subject, component: subject.component ?? componentDecided(subject) };
  for (const fact of facts) {
    const said = fact(about);
    if (said !== undefined) return said;
  }
  return decided(subject);
};

/** What was chosen, and what the files show of the component it is about. */
export const chosen: Fact = (subject) => {
  const said = decided(subject);
  const shown = classified({ ...subject, component: subject.component ?? componentDecided(subject) });
  return said === undefined || shown === undefined ? (said ?? shown) : `${said} And ${shown}`;
};

function componentDecided({ place, found }: Subject): Subject['component'] {
  const { system } = place.review;
  const about = decisionAround(system, found)?.about ?? [];
  return about.map(({ text }) => system.byId.get(text)).find((component) => component !== undefined);
}
