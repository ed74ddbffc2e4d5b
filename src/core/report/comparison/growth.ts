import { countWords } from '../../query/words';
import { holdsOf } from '../keeping';
import { capital, listed, numeral, pick, together } from '../words';
import type { Answer } from './answer';
import { these } from './work';

/** Where state has to be looked after, and how much is free of it (N07, N08). */
export const complexity: Answer = ({ stateful, stateless, name }) => {
  const places = stateful.map((component) => `${name(component)} (${holdsOf(component)})`);
  const kept =
    stateful.length === 0 ? 'Nobody has state to manage.' : `Somebody has to manage the state of ${listed(places, 4)}.`;
  const free =
    stateless.length === 0
      ? 'No component is free of it.'
      : `${capital(numeral(stateless.length))} ${pick(stateless.length, 'component has', 'components have')} none${stateful.length === 0 ? ', so each can be deployed and replaced at will' : ''}.`;
  return together([kept, free]);
};

/** Who grows by number, who does not, and why (N09, N10). */
export const scalability: Answer = ({ name }, { growing, blocked, replicating, copyable, lone }) => {
  const said = together([
    growing.length === 0
      ? undefined
      : `${capital(these(growing, name))} can take another instance at any time${growing.some(({ verdict }) => verdict.confidence === 'low') ? ', as far as the files show' : ''}.`,
    blocked.length === 0
      ? undefined
      : `${listed(blocked.map(name))} could ${growing.length === 0 ? 'take another instance' : 'as well'}, but a setting allows only one on a host or node.`,
    replicating.length === 0
      ? undefined
      : `${listed(replicating.map(name))} ${pick(replicating.length, 'copies its', 'copy their')} state among instances.`,
    copyable.length === 0
      ? undefined
      : `${listed(copyable.map(name))} ${pick(copyable.length, 'copies its', 'copy their')} state only where replication is set up, which the files do not show.`,
    lone.length === 0
      ? undefined
      : `${listed(lone.map(name))} ${pick(lone.length, 'shares', 'share')} no state among instances: more of them would not be more of the same.`,
  ]);
  return said === '' ? 'Nothing here is meant to grow with load.' : said;
};

/** What is tuned to a person, and what works side by side (N15, N16). */
export const resources: Answer = ({ components, system, name }, { several }) => {
  const personal = components.filter(
    ({ id, declared }) =>
      declared?.needs.some(({ text }) => text === 'personalisation' || text === 'context') === true ||
      system.decisions.some(
        ({ about, gains }) =>
          about.some(({ text }) => text === id) &&
          gains.some(({ text }) => text === 'personal-optimisation' || text === 'personalised-experience'),
      ),
  );
  const side = several.map((component) => `${name(component)} (${countWords(component.instances) ?? 'several'})`);
  return together([
    personal.length === 0
      ? undefined
      : `${listed(personal.map(name))} ${pick(personal.length, 'spends', 'spend')} memory on knowing each person.`,
    several.length === 0
      ? 'Nothing runs more than once, so nothing works side by side.'
      : `Instances work side by side in ${listed(side, 4)}.`,
  ]);
};
