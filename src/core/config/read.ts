import { defaultConfig, type Config } from '../config';
import type { SeveritySetting } from '../finding';
import type { Span } from '../model/span';
import { nearest } from '../readers/suggest';
import { rules } from '../rules/index';
import { checkContent } from '../schema/check';
import { configuration } from '../schema/config';
import { entriesAt, get, isFalse, isTrue, itemsAt, textAt, type Located } from '../yaml/located';
import type { ParsedFile } from '../yaml/parse';
import { readTechnology, refusedPatterns } from './technology';

/** Something wrong in a configuration; the rest of it still holds. */
export interface ConfigProblem {
  readonly message: string;
  /** `error`: something written does not take effect; `warning`: a rule id this version does not have. */
  readonly severity: 'error' | 'warning';
  readonly at: Span;
}

/** Reads `.statewise.yaml`. What is wrong is left out and named, so one slip does not switch the rest off. */
export function readConfig(file: ParsedFile): { readonly config: Config; readonly problems: readonly ConfigProblem[] } {
  const root = file.documents[0]?.root;
  const problems: ConfigProblem[] = file.problems.map(error);
  // A file of comments, or an empty one, configures nothing.
  if (root === undefined || (root.type === 'scalar' && root.value === null)) return { config: defaultConfig, problems };
  problems.push(...checkContent(root, configuration).map(error), ...unknownRules(root), ...unusedPatterns(root));
  return { config: toConfig(root), problems };
}

function toConfig(root: Located): Config {
  return {
    preset: oneOf(textAt(root, 'preset'), ['recommended', 'strict', 'review']) ?? defaultConfig.preset,
    rules: severities(root),
    include: globs(root, 'include'),
    exclude: globs(root, 'exclude'),
    compose: {
      kind: oneOf(textAt(root, 'compose', 'kind'), ['swarm', 'scaled', 'single-host']),
      development: flag(get(root, 'compose', 'development')),
    },
    technologies: itemsAt(root, 'technologies').flatMap((item) => readTechnology(item) ?? []),
  };
}

function severities(root: Located): ReadonlyMap<string, SeveritySetting> {
  const found = new Map<string, SeveritySetting>();
  for (const { key, value } of entriesAt(root, 'rules')) {
    const severity = oneOf(value.type === 'scalar' ? value.text : undefined, [
      'off',
      'hint',
      'information',
      'warning',
      'error',
    ]);
    if (severity) found.set(key, severity);
  }
  return found;
}

function unknownRules(root: Located): ConfigProblem[] {
  const ids = rules.map((rule) => rule.id);
  return [...entriesAt(root, 'rules')].flatMap(({ key, at }) => {
    if (ids.includes(key)) return [];
    const meant = nearest(key, ids);
    return [
      {
        at,
        severity: 'warning',
        message: `There is no rule \`${key}\`; ${meant === undefined ? 'remove it' : `write \`${meant}\` if that is meant`}.`,
      },
    ];
  });
}

/** Patterns of a user's technology that do not compile or could run too long. */
function unusedPatterns(root: Located): ConfigProblem[] {
  return itemsAt(root, 'technologies')
    .flatMap(refusedPatterns)
    .map(({ text, at }) =>
      error({
        at,
        message: `The pattern \`${text.slice(0, 40)}\` is not used; write one without repeated groups and with two repetitions at most.`,
      }),
    );
}

function error({ message, at }: Pick<ConfigProblem, 'message' | 'at'>): ConfigProblem {
  return { severity: 'error', message, at };
}

function globs(root: Located, key: string): string[] {
  return itemsAt(root, key).flatMap((item) => (item.type === 'scalar' && item.text !== '' ? [item.text] : []));
}

function flag(node: Located | undefined): boolean | undefined {
  return isTrue(node) ? true : isFalse(node) ? false : undefined;
}

function oneOf<Word extends string>(text: string | undefined, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === text);
}
