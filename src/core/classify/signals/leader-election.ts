import { defineSignal } from '../subject';

/**
 * Instances that elect a leader can take each other’s place: more than the name and place a StatefulSet gives them, less
 * than a folder for data.
 */
export const leaderElection = defineSignal({
  id: 'leader-election',
  notes: ['N12'],
  *read({ words, facts, technology }) {
    if (technology?.technology.class === 'stateful' || facts.lifecycle !== 'service') return;
    const word = words.find(({ text }) => /^--?(?:enable-)?leader-?elect(?:ion)?(?:=true)?$/i.test(text));
    if (word)
      yield {
        towards: 'stateless',
        weight: 3.5,
        says: 'Its instances elect a leader, so another takes over.',
        at: word.at,
      };
  },
});
