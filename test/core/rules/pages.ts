import { listNames, readText, type Texts } from './support';
import { splitFiles } from './texts';

/** The headings of a rule page below its title, in order. */
export const HEADINGS = [
  'What it finds',
  'Why it matters',
  'How it is detected',
  'How the severity is set',
  'Examples',
  'How to fix',
  'When to accept it',
  'Review question',
] as const;

/** A rule's page, taken apart. */
export interface Page {
  readonly id: string;
  readonly text: string;
  readonly headings: readonly string[];
  readonly failing: readonly Texts[];
  readonly passing: readonly Texts[];
}

/** All pages of `docs/rules`. */
export function readPages(): readonly Page[] {
  return listNames('docs', 'rules')
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => readPage(name.slice(0, -3)));
}

function readPage(id: string): Page {
  const text = readText('docs', 'rules', `${id}.md`);
  return {
    id,
    text,
    headings: [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1] ?? ''),
    failing: samples(section(text, 'Failing')),
    passing: samples(section(text, 'Passing')),
  };
}

function section(text: string, name: string): string {
  const match = new RegExp(`^### ${name}[^\\n]*\\n([^]*?)(?=^###? |$(?![^]))`, 'm').exec(text);
  return match?.[1] ?? '';
}

/** Fences with different file names belong together; a name that comes again starts the next sample. */
function samples(text: string): readonly Texts[] {
  const found: Record<string, string>[] = [];
  for (const [, body = ''] of text.matchAll(/^```yaml\n([^]*?)^```/gm)) {
    for (const [file, content] of Object.entries(splitFiles(body, 'sample.yaml'))) {
      const last = found.at(-1);
      if (last === undefined || file in last) found.push({ [file]: content });
      else last[file] = content;
    }
  }
  return found;
}
