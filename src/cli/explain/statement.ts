import { rules } from '../../core/rules';
import type { Statement } from '../../core/knowledge/statements';

/** A statement of the notes and the rules that rest on it. */
export function explainStatement({ id, says, topic, side }: Statement): string {
  const resting = rules.filter(({ notes }) => notes.includes(id)).map((rule) => rule.id);
  const about = [topic, side].filter((word) => word !== '').join(', ');
  return `# ${id}\n\n${says}\n\nAbout: ${about}\n${resting.length > 0 ? `Rules: ${resting.join(', ')}\n` : ''}`;
}
