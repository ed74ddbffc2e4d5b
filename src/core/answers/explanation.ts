import type { Evidence, StateItem } from '../model/evidence';
import type { Span } from '../model/span';
import type { Component, Reach } from '../model/system';
import { cite, code, prose } from '../query/markdown';
import type { SystemReview } from '../review';

/**
 * Everything known about a component, as Markdown.
 * @param place writes where something stands, for readers who cannot click
 */
export function explainComponent(component: Component, review: SystemReview, place?: (at: Span) => string): string {
  const { verdict } = component;
  const placed = (at: Span): string => (place === undefined ? '' : ` ${code(place(at))}`);
  const reach = review.system.availability.of.get(component.id);
  const findings = review.findings.filter((finding) => finding.component === component.id);
  return page([
    `# ${code(component.name)} is ${verdict.class}`,
    `Confidence: **${verdict.confidence}**. ${instances(component)}`,
    section(
      'Evidence',
      verdict.evidence.map((each) => `${evidenceLine(each)}${placed(each.at)}`),
      'Nothing in the files speaks for state, so it is taken for stateless.',
    ),
    section(
      'What it keeps',
      verdict.state.map((each) => `${stateLine(each)}${placed(each.at)}`),
      verdict.externalised === undefined ? 'Nothing of its own.' : prose(verdict.externalised),
    ),
    section('When it fails', reach ? reachLines(reach) : [], 'Not known.'),
    section(
      'What ties clients to one instance',
      component.pins.map(({ says, at }) => `${prose(says)}${placed(at)}`),
      'Nothing in the files.',
    ),
    section(
      'Findings',
      findings.map(({ rule, severity, message, at }) => `${severity}: ${prose(message)} (${code(rule)})${placed(at)}`),
      'None.',
    ),
  ]);
}

/** The system a file belongs to, as Markdown. */
export function explainSystem({ system }: SystemReview, file: string): string {
  const rows = system.components.map(({ id, name, verdict, at }) => {
    const single = system.availability.of.get(id)?.spof === true ? 'yes' : 'no';
    return `| ${code(name)}${at.file === file ? '' : ' (other file)'} | ${verdict.class} | ${verdict.confidence} | ${single} |`;
  });
  return page([
    `# The system is ${system.verdict}`,
    `${system.components.length} components, ${system.links.length} links.`,
    ['| Component | Class | Confidence | Single point of failure |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ]);
}

function section(title: string, lines: readonly string[], none: string): string {
  const body = lines.length > 0 ? lines.map((line) => `- ${line}`).join('\n') : none;
  return `## ${title}\n\n${body}`;
}

function instances({ instances: { min, max, source } }: Component): string {
  if (min === null && max === null) return `Instances: ${prose(source)}.`;
  return `Instances: ${min === max ? String(min) : `${min ?? '?'} to ${max ?? 'unbounded'}`} (${prose(source)}).`;
}

function evidenceLine({ towards, weight, says, notes }: Evidence): string {
  return `${towards}, weight ${weight}: ${prose(says)}${cite(notes)}`;
}

function stateLine({ holds, where, lost }: StateItem): string {
  const fate = lost === null ? '' : lost ? ', lost with the instance' : ', survives the instance';
  return `${prose(holds)}: ${where}${fate}`;
}

function reachLines({ path, blast, lostEntries, spof }: Reach): string[] {
  return [
    ...(spof ? ['Losing one instance interrupts what users wait for.'] : []),
    ...(path.length > 1 ? [`Users reach it by ${path.map(code).join(' → ')}.`] : []),
    ...(blast.length > 0 ? [`Stops with it: ${blast.map(code).join(', ')}.`] : ['Nothing else stops with it.']),
    ...(lostEntries.length > 0 ? [`Entry points lost: ${lostEntries.map(code).join(', ')}.`] : []),
  ];
}

function page(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
