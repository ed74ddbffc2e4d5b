import type { Log } from 'sarif';
import { version } from '../../../../package.json';
import type { Reporter } from '../reporter';
import { fingerprints } from './fingerprint';
import { result } from './result';
import { descriptor, usedRules } from './rules';

/** SARIF 2.1.0, for code scanning. Accepted findings are in it, suppressed with their reason. */
export const sarifReporter: Reporter = (report, context) => {
  const rows = report.rows.filter(
    ({ shown, baselined, finding }) => shown || baselined === true || finding.accepted !== undefined,
  );
  const rules = usedRules(rows, context.rules);
  const prints = fingerprints(rows, report.lines);
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'statewise',
            version,
            semanticVersion: version,
            ...(context.package.homepage !== undefined && { informationUri: context.package.homepage }),
            rules: rules.map((rule) => descriptor(rule, context)),
          },
        },
        automationDetails: { id: 'statewise/' },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true }],
        results: rows.map((row, index) =>
          result(
            row,
            rules.findIndex(({ id }) => id === row.finding.rule),
            prints[index] ?? '',
            report,
          ),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};
