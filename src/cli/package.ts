import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSnippets, type Snippet } from './snippets';

/** The installed package around the running bundle. */
export interface Package {
  readonly homepage: string | undefined;
  /** The page of a rule, undefined when it is not shipped. */
  rulePage(id: string): string | undefined;
  /** The snippets it ships, in the order of their files; none where they are not shipped. */
  snippets(): readonly Snippet[];
}

/** Finds the package's folder above the running file. */
export function findPackage(): Package {
  const root = rootAbove(__dirname);
  return {
    homepage: root?.homepage,
    rulePage: (id) =>
      root === undefined || !/^[a-z-]+$/.test(id)
        ? undefined
        : readText(join(root.folder, 'docs', 'rules', `${id}.md`)),
    snippets: () => (root === undefined ? [] : snippetsIn(join(root.folder, 'snippets'))),
  };
}

function snippetsIn(folder: string): readonly Snippet[] {
  const names = listNames(folder).filter((name) => name.endsWith('.code-snippets'));
  return names.flatMap((name) => readSnippets(readText(join(folder, name)) ?? '{}'));
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function rootAbove(start: string): { readonly folder: string; readonly homepage: string | undefined } | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    const text = readText(join(folder, 'package.json'));
    const manifest: unknown = text === undefined ? undefined : JSON.parse(text);
    if (isManifest(manifest))
      return { folder, homepage: typeof manifest.homepage === 'string' ? manifest.homepage : undefined };
    if (dirname(folder) === folder) return undefined;
  }
}

function isManifest(value: unknown): value is { readonly homepage?: unknown } {
  return typeof value === 'object' && value !== null && 'name' in value && value.name === 'statewise';
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
