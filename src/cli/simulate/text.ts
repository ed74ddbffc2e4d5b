import type { createColors } from 'picocolors';
import { effectWords, type Effect, type Outcome } from '../../core/scenario';
import { table } from '../inspect/table';
import { printable } from '../reporters/words';
import type { Answer } from './answer';
import { rankingHead, rankingNotes, rankingRow } from './ranking';

type Colors = ReturnType<typeof createColors>;

/** What failures mean, for people at a terminal. */
export function simulateText(answers: readonly Answer[], colors: Colors): string {
  if (answers.length === 0) return `${colors.dim('No architecture file found.')}\n`;
  return answers.map((answer) => `${block(answer, colors).join('\n')}\n`).join('\n');
}

function block({ reviewed: { system }, outcome, ranking }: Answer, colors: Colors): readonly string[] {
  const head = colors.underline(printable(system.id));
  if (outcome !== undefined) return [head, ...outcomeLines(outcome, colors)];
  if (ranking.length === 0) return [head, colors.dim('  No components.')];
  const [first = '', ...rows] = table([
    rankingHead,
    ...ranking.map((ranked) => rankingRow(ranked, system).map(printable)),
  ]);
  return [
    head,
    colors.dim(`  ${first}`),
    ...rows.map((row, index) => `  ${painted(ranking[index]?.effect ?? 'holds', colors)(row)}`),
    ...rankingNotes(ranking, system).map((note) => colors.dim(`  ${note}`)),
  ];
}

function outcomeLines(outcome: Outcome, colors: Colors): readonly string[] {
  const marked = <Item extends { readonly says: string }>(items: readonly Item[], mark: (item: Item) => string) =>
    table(items.map((item) => [mark(item), printable(item.says)]));
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', `  ${colors.bold(title)}`, ...lines.map((line) => `    ${line}`)];
  const cited = outcome.contrast.concat(outcome.consistency);
  return [
    `  ${colors.bold(printable(outcome.title))}`,
    `  ${painted(outcome.effect, colors)(`${effectWords[outcome.effect]}: ${printable(outcome.summary)}`)}`,
    ...section(
      'What users notice',
      marked(outcome.journeys, ({ effect }) => effectWords[effect]),
    ),
    ...section(
      'What it reaches',
      marked(outcome.affected, ({ effect }) => effectWords[effect]),
    ),
    ...section(
      'What becomes of state',
      marked(outcome.state, ({ fate }) => (fate === 'unknown' ? 'not known' : fate)),
    ),
    ...section(
      'What brings it back',
      outcome.recovery.map(({ says }) => printable(says)),
    ),
    ...section(
      outcome.consistency.length > 0 ? 'State and consistency' : 'Stateful and stateless',
      cited.map(({ says, notes }) => `${printable(says)} (${notes.join(', ')})`),
    ),
    ...section(
      'What to change',
      outcome.advice.map(({ says, notes }) => `${printable(says)} (${notes.join(', ')})`),
    ),
    ...section('What the files do not say', outcome.unknowns.map(printable)),
  ];
}

function painted(effect: Effect, colors: Colors): (text: string) => string {
  switch (effect) {
    case 'breaks':
      return colors.red;
    case 'degrades':
    case 'unknown':
      return colors.yellow;
    case 'holds':
      return (text) => text;
  }
}
