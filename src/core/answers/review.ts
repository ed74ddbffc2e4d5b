import type { Finding, Severity } from '../finding';
import type { Component } from '../model/system';
import { asksForAffinity, whereabouts } from '../normalised';
import { cite, code, prose } from '../query/markdown';
import { countWords } from '../query/words';
import { capped, line, type Line } from './cap';
import type { Input } from './input';
import { QuestionError, type Answer } from './tool';
import { keysOf, pathOf, placesIn, type AnsweredSystem, type World, type WorldReview } from './world';

/** Gravest first. */
const severities = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

/** Answers `review_architecture`. */
export async function reviewTool(world: World, input: Input): Promise<Answer> {
  const review = await world.review(keysOf(world, input.texts('paths')), input.flag('together'));
  const wrong = review.configProblems.find(({ severity = 'error' }) => severity === 'error');
  if (wrong !== undefined)
    throw new QuestionError(`The configuration \`${pathOf(world, wrong.key)}\` is wrong: ${wrong.message}`);
  const least = severities.find((severity) => severity === input.text('minSeverity')) ?? 'warning';
  const open = review.systems.flatMap(({ findings }) => findings.filter(({ accepted }) => accepted === undefined));
  const shown = new Set(open.filter(({ severity }) => severities.indexOf(severity) <= severities.indexOf(least)));
  const lines = [
    line('# Architecture review'),
    line(''),
    line(summary(review, open, shown.size)),
    ...review.systems.flatMap((each) => systemLines(world, each, shown)),
    ...skippedLines(world, review),
  ];
  const { text, whole } = capped(lines, 'Name fewer `paths`, or raise `minSeverity`, to see the rest.');
  return { markdown: text, data: { ...gist(world, review, open), complete: whole } };
}

function summary({ systems }: WorldReview, open: readonly Finding[], shown: number): string {
  if (systems.length === 0)
    return 'No architecture file was found: no Compose file, Kubernetes manifest or `*.arch.yaml`.';
  const components = systems.reduce((sum, { system }) => sum + system.components.length, 0);
  const rest = open.length - shown;
  const milder =
    rest === 0 ? '' : ` ${counted(rest, 'milder finding')} not listed; ask with \`minSeverity\` "hint" for all.`;
  return `${counted(components, 'component')} in ${counted(systems.length, 'system')}, ${counted(shown, 'finding')}.${milder}`;
}

/** The findings come before the table: when an answer is cut, what is wrong is worth more than what there is. */
function systemLines(world: World, review: AnsweredSystem, shown: ReadonlySet<Finding>): readonly Line[] {
  const { system, findings, reported } = review;
  const place = placesIn(world, review);
  const own = findings.filter((finding) => shown.has(finding));
  const accepted = findings.filter((finding) => finding.accepted !== undefined);
  const order = own.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const components = system.components.filter(({ at }) => reported.includes(at.file));
  return [
    line(''),
    line(`## ${code(pathOf(world, system.id))}: ${system.kind}, ${system.verdict}`),
    line(''),
    ...(system.partial ? [line('Some of its files could not be read, so absence proves nothing here.'), line('')] : []),
    ...order.map((finding) => ({ text: `- ${findingWords(finding, place)}`, of: 'finding' })),
    ...accepted.map((finding) => ({
      text: `- accepted ${code(finding.rule)} ${place(finding.at)}: ${prose(finding.accepted?.reason ?? '')}`,
      of: 'accepted finding',
    })),
    ...(order.length + accepted.length > 0 ? [line('')] : []),
    line('| Component | Class | Instances | Keeps its state in | Remarks | Place |'),
    line('| --- | --- | --- | --- | --- | --- |'),
    ...components.map((component) => ({ text: row(component, review, place(component.at)), of: 'component' })),
  ];
}

function findingWords(finding: Finding, place: (at: Finding['at']) => string): string {
  const { severity, rule, message, at, fixes, notes } = finding;
  const fix = fixes[0] === undefined ? '' : ` Possible change: ${prose(fixes[0].title)}.`;
  return `${severity} ${code(rule)} ${place(at)}: ${prose(message)}${fix}${cite(notes)}`;
}

function row(component: Component, { system }: AnsweredSystem, place: string): string {
  const { verdict, instances } = component;
  const reach = system.availability.of.get(component.id);
  const remarks = [
    ...(reach?.entry === true ? ['entry point'] : []),
    ...(reach?.spof === true ? ['single point of failure'] : []),
    ...(asksForAffinity(component) ? ['pins clients'] : []),
    ...(verdict.class === 'stateful' && verdict.volatile === true ? ['loses state with the instance'] : []),
  ];
  const cells = [
    code(component.id),
    `${verdict.class} (${verdict.confidence} confidence)`,
    prose(countWords(instances) ?? instances.source),
    whereabouts(component, system).map(code).join(', '),
    remarks.join(', '),
    code(place),
  ];
  return `| ${cells.map((cell) => (cell === '' ? '-' : cell.replaceAll('\n', ' '))).join(' | ')} |`;
}

/** Files that look like ours and were left alone; foreign YAML is not worth a word. */
function skippedLines(world: World, { skipped }: WorldReview): readonly Line[] {
  const ours = skipped.filter(({ skip }) => skip.kind !== 'foreign' && skip.kind !== 'excluded');
  if (ours.length === 0) return [];
  return [
    line(''),
    line('## Not reviewed'),
    line(''),
    ...ours.map(({ key, skip }) => ({
      text: `- ${code(pathOf(world, key))}: ${prose(skip.reason)}`,
      of: 'skipped file',
    })),
  ];
}

function gist(world: World, { systems }: WorldReview, open: readonly Finding[]): Record<string, unknown> {
  return {
    systems: systems.map(({ system }) => ({
      path: pathOf(world, system.id),
      kind: system.kind,
      verdict: system.verdict,
      components: system.components.length,
      stateful: system.components.filter(({ verdict }) => verdict.class === 'stateful').length,
    })),
    findings: Object.fromEntries(
      severities.map((severity) => [severity, open.filter((each) => each.severity === severity).length]),
    ),
  };
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
