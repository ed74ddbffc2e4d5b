import type { Term } from '../../core/knowledge/glossary';

/** A term with both sides of the comparison. */
export function explainTerm({ term, aliases, definition, stateful, stateless, notes }: Term): string {
  return [
    `# ${term}\n`,
    `${definition}\n`,
    ...(stateful === '' ? [] : [`Stateful: ${stateful}`]),
    ...(stateless === '' ? [] : [`Stateless: ${stateless}`]),
    ...(aliases.length === 0 ? [] : [`Also: ${aliases.join(', ')}`]),
    ...(notes.length === 0 ? [] : [`Notes: ${notes.join(', ')}`]),
    '',
  ].join('\n');
}
