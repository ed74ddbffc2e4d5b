// What the preset `recommended` says about the corpus: findings per rule and severity, and how dense they are. `--list` adds each.
import { buildReport, type Report } from '../../../src/cli/report';
import { reportedComponents } from '../../../src/cli/counts';
import { createNodePort } from '../../../src/workspace/nodePort';
import { createWorkspace } from '../../../src/workspace/create';
import { corpusFolder } from '../corpus';
import { byComponent, byRule, isLoud } from './tally';

/** The most findings at warning or above per 100 components (design section 5). */
const BAR = 12;

async function main(): Promise<void> {
  const folder = corpusFolder();
  if (folder === undefined) return console.log('noise: skipped, there is no corpus at ../shared/corpus/dev');
  const report = await reviewed(folder);
  if (process.argv.includes('--list')) list(report);
  const findings = report.rows.map(({ finding }) => finding);
  for (const line of byRule(findings)) console.log(line);
  console.log('');
  const components = report.systems.flatMap(reportedComponents);
  for (const line of byComponent(components, findings)) console.log(line);
  const loud = findings.filter(isLoud);
  const density = (100 * loud.length) / components.length;
  console.log(
    `\n${loud.length} findings at warning or above for ${components.length} components: ` +
      `${density.toFixed(1)} per 100 (bar: ${BAR})`,
  );
}

async function reviewed(folder: string): Promise<Report> {
  const port = createNodePort(folder);
  const workspace = createWorkspace(port, {
    today: () => '2026-01-01',
    roots: ['.'],
    onError: (what, error) => console.error(what, error),
  });
  return buildReport(await workspace.reviewAll(await port.find('.', [])), new Set(), undefined, 0);
}

function list({ rows }: Report): void {
  for (const { file, start, finding } of rows)
    if (isLoud(finding))
      console.log(`${file}:${start.line + 1}  ${finding.severity}  ${finding.rule}\n    ${finding.message}`);
  console.log('');
}

void main();
