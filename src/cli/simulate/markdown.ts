import { code, prose } from '../../core/query/markdown';
import { outcomeMarkdown } from '../../core/scenario';
import type { Answer } from './answer';
import { rankingHead, rankingNotes, rankingRow } from './ranking';

/** What failures mean, as Markdown. */
export function simulateMarkdown(answers: readonly Answer[]): string {
  return answers
    .map((answer) => {
      const title = `# ${code(answer.reviewed.system.id)}`;
      const body = answer.outcome === undefined ? rankingTable(answer) : outcomeMarkdown(answer.outcome, 2);
      return `${title}\n\n${body.trimEnd()}\n`;
    })
    .join('\n');
}

function rankingTable({ ranking, reviewed: { system } }: Answer): string {
  if (ranking.length === 0) return 'No components.';
  const heads = rankingHead.map((word) => word.charAt(0) + word.slice(1).toLowerCase());
  const rows = ranking.map((ranked) =>
    rankingRow(ranked, system).map((cell, index) => (index === 0 ? code(cell) : prose(cell))),
  );
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [lines.join('\n'), ...rankingNotes(ranking, system)].join('\n\n');
}
