import { cite, paragraphs, prose } from '../query/markdown';
import type { Affected, Effect, Outcome, Remark } from './types';

/** How an effect is called in front of a sentence. */
export const effectWords: Readonly<Record<Effect | Affected['effect'], string>> = {
  failed: 'failed',
  breaks: 'breaks',
  degrades: 'degrades',
  holds: 'holds',
  unknown: 'not known',
};

/**
 * An outcome as Markdown.
 * @param level of its heading, 1 to 4; the sections below it are one deeper
 */
export function outcomeMarkdown(outcome: Outcome, level = 1): string {
  const heading = (depth: number, text: string): string => `${'#'.repeat(depth)} ${text}`;
  const section = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `${heading(level + 1, title)}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
  return `${paragraphs([
    heading(level, prose(outcome.title)),
    `**${effectWords[outcome.effect]}**: ${prose(outcome.summary)}`,
    section(
      'What users notice',
      outcome.journeys.map(({ effect, says }) => `**${effectWords[effect]}**: ${prose(says)}`),
    ),
    section(
      'What it reaches',
      outcome.affected.map(({ effect, says }) => `**${effectWords[effect]}**: ${prose(says)}`),
    ),
    section(
      'What becomes of state',
      outcome.state.map(({ fate, says }) => `**${fate === 'unknown' ? 'not known' : fate}**: ${prose(says)}`),
    ),
    section(
      'What brings it back',
      outcome.recovery.map(({ says }) => prose(says)),
    ),
    section('Stateful and stateless', outcome.contrast.map(remark)),
    section('Consistency', outcome.consistency.map(remark)),
    section('What to change', outcome.advice.map(remark)),
    section('What the files do not say', outcome.unknowns.map(prose)),
  ])}\n`;
}

function remark({ says, notes }: Remark): string {
  return `${prose(says)}${cite(notes)}`;
}
