import type { Finding, Severity } from '../finding';
import type { Component, Reach } from '../model/system';
import { whereWords } from '../query/words';
import { redact } from '../redact';
import { shapeOf } from './shape';
import type { DiagramNode } from './types';

type Counts = Readonly<Record<Severity, number>>;

const none: Counts = { error: 0, warning: 0, information: 0, hint: 0 };

/** What surrounds a component. */
interface Context {
  readonly reach: Reach | undefined;
  readonly findings: Counts | undefined;
  readonly group: string | undefined;
}

/** A component as the picture shows it. */
export function nodeOf(component: Component, { reach, findings, group }: Context): DiagramNode {
  const { id, name, verdict } = component;
  return {
    id,
    name: redact(name),
    caption: captionOf(component),
    shape: shapeOf(component),
    class: verdict.class,
    confidence: verdict.confidence,
    entry: reach?.entry ?? false,
    spof: reach?.spof ?? false,
    instances: instancesOf(component),
    state: [...new Set(verdict.state.map(({ holds, where }) => `${holds} ${whereWords(where)}`))],
    findings: findings ?? none,
    blast: reach?.blast.length ?? 0,
    group,
    at: component.at,
  };
}

/** Open findings per component id. */
export function countFindings(findings: readonly Finding[]): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Record<Severity, number>>();
  for (const { component, severity, accepted } of findings) {
    if (component === undefined || accepted !== undefined) continue;
    const of = counts.get(component) ?? { ...none };
    of[severity]++;
    counts.set(component, of);
  }
  return counts;
}

/** Compose calls everything a service: no word is better than that one. */
function captionOf({ technology, format, kind }: Component): string {
  return technology?.name ?? (format === 'compose' ? '' : redact(kind));
}

/** "3" or "2-10"; "2+" and "up to 5" where the files know one end. */
function instancesOf({ instances: { min, max } }: Component): string | undefined {
  if (min === null) return max === null ? undefined : `up to ${max}`;
  if (max === null) return `${min}+`;
  return min === max ? String(min) : `${min}-${max}`;
}
