import { readFileSync } from 'node:fs';

/** A snippet as the package contributes it. */
export interface Snippet {
  readonly prefix: string;
  readonly scope: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** The snippets of one file, in its order. */
export function snippetsOf(name: 'native' | 'acceptance' | 'file' | 'kubernetes' | 'compose'): readonly Snippet[] {
  const content: Readonly<Record<string, Snippet>> = JSON.parse(readFileSync(`snippets/${name}.code-snippets`, 'utf8'));
  return Object.values(content);
}
