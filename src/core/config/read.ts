import { defaultConfig, type Config } from '../config';
import type { Span } from '../model/span';
import { nearest } from '../readers/suggest';
import { rules } from '../rules/index';
import { checkContent } from '../schema/check';
import { configuration } from '../schema/config';
import { entriesAt, get, isFalse, isTrue, itemsAt, textAt, type Located } from '../yaml/located';
import type { ParsedFile } from '../yaml/parse';
import type { Rule } from '../rules/rule';
import { readCustomRules } from './custom';
import { readOptions } from './options';
import { globsAt, overridesOf, severitiesAt } from './severities';
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
  const custom = readCustomRules(root);
  const known = [...rules, ...custom.rules];
  const { options, slips } = readOptions(root, known);
  problems.push(...checkContent(root, configuration).map(error), ...unknownRules(root, known), ...unusedPatterns(root));
  problems.push(...[...custom.slips, ...slips].map(error));
  return { config: { ...toConfig(root), options, customRules: custom.rules }, problems };
}

function toConfig(root: Located): Omit<Config, 'options' | 'customRules'> {
  return {
    preset: oneOf(textAt(root, 'preset'), ['recommended', 'strict', 'review']) ?? defaultConfig.preset,
    rules: severitiesAt(root),
    overrides: overridesOf(root),
    include: globsAt(root, 'include'),
    exclude: globsAt(root, 'exclude'),
    compose: {
      kind: oneOf(textAt(root, 'compose', 'kind'), ['swarm', 'scaled', 'single-host']),
      development: flag(get(root, 'compose', 'development')),
    },
    kubernetes: { development: flag(get(root, 'kubernetes', 'development')) },
    technologies: itemsAt(root, 'technologies').flatMap((item) => readTechnology(item) ?? []),
  };
}

function unknownRules(root: Located, known: readonly Rule[]): ConfigProblem[] {
  const ids = known.map((rule) => rule.id);
  const named = [root, ...itemsAt(root, 'overrides')].flatMap((node) => [...entriesAt(node, 'rules')]);
  return named.flatMap(({ key, at }) => {
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

function flag(node: Located | undefined): boolean | undefined {
  return isTrue(node) ? true : isFalse(node) ? false : undefined;
}

function oneOf<Word extends string>(text: string | undefined, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === text);
}
