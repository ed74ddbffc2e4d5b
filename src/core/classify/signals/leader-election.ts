import { defineSignal } from '../subject';

/** Instances that elect a leader can take each other's place. */
export const leaderElection = defineSignal({
  id: 'leader-election',
  notes: ['N12'],
  *read({ words, facts, technology }) {
    if (technology?.technology.class === 'stateful' || facts.lifecycle !== 'service') return;
    const word = words.find(({ text }) => /^--?(?:enable-)?leader-?elect(?:ion)?(?:=true)?$/i.test(text));
    if (word)
      yield {
        towards: 'stateless',
        weight: 2,
        says: 'Its instances elect a leader, so another takes over.',
        at: word.at,
      };
  },
});
