import { defaultConfig, type Config } from '../../../src/core/config';
import type { Finding, RawFinding } from '../../../src/core/finding';
import type { System } from '../../../src/core/model/system';
import { understand } from '../../../src/core/review';
import { runRules } from '../../../src/core/rules/engine';
import type { Rule } from '../../../src/core/rules/rule';
import { parseFile } from '../../../src/core/yaml/parse';

/** A system of two services, with what stands above and behind them. */
export const text = 'services:\n  web: {image: acme/web, ports: ["80:80"]}\n  db: {image: postgres}\n';

/** The system a Compose text describes. */
export function systemOf(source: string): System {
  return understand(
    {
      id: 'compose.yaml',
      kind: 'compose',
      files: [parseFile('compose.yaml', source)],
      helpers: new Map(),
      variables: new Map(),
      resolve: (_, path) => path,
      partial: false,
    },
    defaultConfig,
  );
}

/** A rule that yields what it is given, its one message being `says`. */
export function rule(
  id: string,
  findings: (system: System) => readonly Partial<RawFinding>[],
  more: Partial<Rule> = {},
): Rule {
  return {
    id,
    category: 'state',
    severity: 'warning',
    notes: ['N01'],
    summary: 'A rule of the tests.',
    messages: { says: `${id} about {name}.` },
    *check({ system }) {
      for (const finding of findings(system))
        yield {
          at: placeOf(system, finding.component ?? 'web'),
          message: 'says',
          data: { name: finding.component ?? 'all' },
          ...finding,
        };
    },
    ...more,
  };
}

/** Where a component stands. */
export function placeOf(system: System, id: string): RawFinding['at'] {
  return system.byId.get(id)?.at ?? { file: 'compose.yaml', start: 0, end: 1 };
}

/** Runs rules over a text on a fixed day. */
export function run(
  rules: readonly Rule[],
  options: { config?: Partial<Config>; source?: string; onError?: (rule: string, error: unknown) => void } = {},
): readonly Finding[] {
  const { source = text, config, onError } = options;
  return runRules(
    rules,
    systemOf(source),
    { config: { ...defaultConfig, ...config }, today: '2026-11-24', ...(onError === undefined ? {} : { onError }) },
    () => source,
  );
}

/** Findings as `rule severity component`. */
export function brief(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => [finding.rule, finding.severity, finding.component ?? '-'].join(' '));
}
