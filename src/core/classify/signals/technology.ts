import { keepsFolder } from '../kept-folder';
import { configured, defineSignal, type Recognised } from '../subject';

/** What is known about the product that runs, with the settings that turn its usual class round. */
export const technology = defineSignal({
  id: 'technology',
  notes: ['N01', 'N02', 'N35'],
  *read(subject) {
    const found = subject.technology;
    if (found === undefined) return;
    const { technology: entry, text } = found;
    const at = text.at;
    // A task with the image of what keeps data, and a helper of it, work on what is another's.
    const borrowed = subject.task || subject.facts.lifecycle === 'one-shot' || subject.helps !== undefined;
    if (configured(subject, entry.externalisedBy)) {
      yield {
        towards: 'stateless',
        weight: 6,
        says: `${entry.name} is set up to keep its data elsewhere.`,
        at,
        notes: ['N34', 'N38'],
      };
    } else if (configured(subject, entry.statelessWhen)) {
      yield {
        towards: 'stateless',
        weight: 6,
        says: `${entry.name} runs here in a role that keeps nothing.`,
        at,
        notes: ['N02'],
      };
    } else if (configured(subject, entry.statefulWhen)) {
      yield {
        towards: 'stateful',
        weight: borrowed ? 1 : 8,
        says: `${entry.name} is set up to keep data of its own.`,
        at,
        notes: ['N01'],
      };
    } else if (entry.class === 'stateless' && keepsFolder(subject, entry)) {
      yield {
        towards: 'stateful',
        weight: borrowed ? 1 : 8,
        says: `${entry.name} is given a lasting folder for ${entry.keeps?.what ?? 'what it keeps'}.`,
        at,
        notes: ['N01'],
      };
    } else if (entry.class === 'stateful') {
      const weight = borrowed ? 1 : weightOf(found);
      yield { towards: 'stateful', weight, says: withSource(entry.says, how(found)), at, notes: ['N01', 'N35'] };
    } else {
      yield {
        towards: 'stateless',
        weight: entry.role === 'runtime' || entry.role === 'framework' ? 1 : 4,
        says: withSource(entry.says, how(found)),
        at,
        notes: ['N02'],
      };
    }
  },
});

/** The catalogue's sentence with the way the technology was recognised before its full stop. */
function withSource(sentence: string, source: string): string {
  return `${sentence.replace(/\.$/, '')} (${source}).`;
}

function weightOf(found: Recognised): number {
  switch (found.by) {
    case 'declared':
    case 'operator':
    case 'image':
      return 8;
    case 'command':
    case 'variable':
      return 6;
    case 'similar-image':
      return 4;
    case 'name':
    case 'port':
      return 3;
  }
}

function how(found: Recognised): string {
  const text = `\`${found.text.text}\``;
  switch (found.by) {
    case 'declared':
      return `declared as ${text}`;
    case 'operator':
      return `a ${text} resource of its operator`;
    case 'image':
      return `image ${text}`;
    case 'similar-image':
      return `judging by the image's name ${text}`;
    case 'command':
      return `started by ${text}`;
    case 'variable':
      return `its own variable ${text} is set`;
    case 'name':
      return `judging by the name ${text}`;
    case 'port':
      return `judging by port ${text}`;
  }
}
