import type { createColors } from 'picocolors';
import type { Component } from '../../core/model/system';
import type { ReviewedSystem, WorkspaceReview } from '../../workspace/workspace';
import { reportedComponents } from '../counts';
import { counted, printable } from '../reporters/words';
import { Lines } from '../report';
import { details } from './details';
import { asksForAffinity, whereabouts } from '../../core/normalised';
import type { Locate } from './model';
import { table } from './table';

type Colors = ReturnType<typeof createColors>;

/** Per system a table of its components, then what each verdict rests on, so that people see which sentence to dispute. */
export function inspectText(review: WorkspaceReview, colors: Colors, columns: number | undefined): string {
  if (review.systems.length === 0) return `${colors.dim('No architecture file found.')}\n`;
  const lines = new Lines(review.systems);
  const locate: Locate = ({ file, start }) => lines.of(file).position(start);
  return review.systems
    .map((system) => `${block(system, colors, columns)}${described(system, colors, locate)}`)
    .join('\n');
}

function block(reviewed: ReviewedSystem, colors: Colors, columns: number | undefined): string {
  const { system } = reviewed;
  const components = reportedComponents(reviewed);
  const stateful = components.filter(({ verdict }) => verdict.class === 'stateful').length;
  // A file of routes alone has no class.
  const says =
    components.length === 0
      ? 'no components'
      : `${system.verdict}, ${stateful} of ${counted(components.length, 'component')} stateful`;
  const head = `${colors.underline(printable(system.id))}  ${system.kind}, ${says}`;
  const header = ['COMPONENT', 'CLASS', 'CONFIDENCE', 'INSTANCES', 'STATE', 'REMARKS', 'BECAUSE'];
  const cells = components.map((component) => row(component, reviewed).map(printable));
  const rows = table([header, ...cells]).map((full, index) => {
    const line = shorten(`  ${full}`, columns);
    const component = components[index - 1];
    return component === undefined
      ? colors.dim(line)
      : component.verdict.class === 'stateful'
        ? colors.yellow(line)
        : line;
  });
  return `${[head, ...(components.length === 0 ? [] : rows)].join('\n')}\n`;
}

function described(reviewed: ReviewedSystem, colors: Colors, locate: Locate): string {
  return reportedComponents(reviewed)
    .map((component) => {
      const [head = '', ...rest] = details(component, reviewed, locate).map(printable);
      return `\n${[colors.bold(head), ...rest].join('\n')}\n`;
    })
    .join('');
}

/** On a terminal a row is a line: the sentence at its end is cut, the JSON has it whole. */
function shorten(line: string, columns: number | undefined): string {
  return columns === undefined || line.length <= columns ? line : `${line.slice(0, Math.max(0, columns - 1))}…`;
}

function row(component: Component, reviewed: ReviewedSystem): readonly string[] {
  const { verdict } = component;
  return [
    component.id,
    verdict.class,
    verdict.confidence,
    instances(component),
    whereabouts(component, reviewed.system).join(', ') || '-',
    remarks(component, reviewed).join(', ') || '-',
    verdict.evidence.find(({ towards }) => towards === verdict.class)?.says ?? 'nothing speaks for state',
  ];
}

function instances({ instances: { min, max, source } }: Component): string {
  if (min === null && max === null) return source;
  return min === max ? String(min) : `${min ?? '?'} to ${max ?? '?'}`;
}

function remarks(component: Component, { system }: ReviewedSystem): readonly string[] {
  const reach = system.availability.of.get(component.id);
  return [
    ...(reach?.entry ? ['entry point'] : []),
    ...(reach?.spof ? ['single point of failure'] : []),
    ...(asksForAffinity(component) ? ['pins clients'] : []),
    ...(component.verdict.class === 'stateful' && component.verdict.volatile === true ? ['volatile'] : []),
  ];
}
