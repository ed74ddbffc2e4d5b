import { addMonths } from '../decisions/date';
import { placeholders } from '../decisions/placeholders';
import { revisitMonths } from '../decisions/suggest';
import { scalarToken } from '../yaml/style';

/**
 * Decisions to fill in, one for each key, as comments: what they leave open still counts as missing when somebody only
 * takes the `#` away.
 * @param today ISO date
 */
export function decisionLines(stateful: readonly string[], today: string): readonly string[] {
  if (stateful.length === 0) return [];
  const skeletons = stateful.flatMap((key) => [
    `  - about: [${scalarToken(key)}]`,
    '    choice: stateful',
    `    because: ${quoted(placeholders.because)}`,
    `    gains: [${quoted(placeholders.gains)}]`,
    `    costs: [${quoted(placeholders.costs)}]`,
    `    alternatives: [${quoted(placeholders.alternatives)}]`,
    `    on-node-loss: ${quoted(placeholders.onNodeLoss)}`,
    `    on-partition: ${quoted(placeholders.onPartition)}`,
    `    decided: ${today}`,
    `    revisit: ${addMonths(today, revisitMonths)}`,
  ]);
  return [
    '# Why each of these keeps state is for a person to say: take the `#` away and fill in what stands in angle brackets.',
    ...['decisions:', ...skeletons].map((line) => `# ${line}`),
  ];
}

function quoted(text: string): string {
  return `"${text}"`;
}
