import { defineSignal } from '../subject';

/** A job or one-shot command: it ends, and nothing waits for what it remembers. */
export const task = defineSignal({
  id: 'task',
  notes: ['N02', 'N25'],
  *read({ facts, task: isTask }) {
    if (facts.lifecycle === 'one-shot' || facts.lifecycle === 'scheduled') {
      yield { towards: 'stateless', weight: 8, says: `\`${facts.name}\` does its work and ends.`, at: facts.at };
    } else if (isTask)
      yield {
        towards: 'stateless',
        weight: 4,
        says: `The command of \`${facts.name}\` is a client's or a migration's, not a server's.`,
        at: facts.at,
      };
  },
});
