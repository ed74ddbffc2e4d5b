import type { Report, Row } from '../report';
import type { Reporter } from './reporter';

/** One suite per file and one failed case per finding, for build servers; a file without findings is one passed case. */
export const junitReporter: Reporter = (report) => {
  const shown = report.rows.filter((row) => row.shown);
  const suites = filesOf(report).map((file) =>
    suite(
      file,
      shown.filter((row) => row.file === file),
    ),
  );
  const tests = suites.reduce((sum, { cases }) => sum + cases, 0);
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="statewise" tests="${tests}" failures="${shown.length}">\n`;
  return `${head}${suites.map(({ xml }) => xml).join('')}</testsuites>\n`;
};

function filesOf(report: Report): readonly string[] {
  return [...new Set(report.systems.flatMap(({ reported }) => reported))].sort();
}

function suite(file: string, rows: readonly Row[]): { readonly xml: string; readonly cases: number } {
  const cases = rows.map(({ finding, start }) => {
    const title = escape(`${finding.rule} ${start.line}:${start.column}`);
    const failure = `<failure type="${finding.severity}" message="${escape(finding.message)}"/>`;
    return `    <testcase classname="${escape(file)}" name="${title}">${failure}</testcase>\n`;
  });
  if (cases.length === 0) cases.push(`    <testcase classname="${escape(file)}" name="no findings"/>\n`);
  const xml = `  <testsuite name="${escape(file)}" tests="${cases.length}" failures="${rows.length}">\n${cases.join('')}  </testsuite>\n`;
  return { xml, cases: cases.length };
}

/** Also drops what XML 1.0 cannot hold at all. */
function escape(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\n': '&#10;',
    '\r': '&#13;',
    '\t': '&#9;',
  };
  return text
    .replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"\n\r\t]/g, (character) => entities[character] ?? '');
}
