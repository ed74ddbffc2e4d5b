import { shapeOf } from '../../core/diagram/shape';
import type { Component } from '../../core/model/system';
import { componentText, formatWords, stateAtRisk } from '../../core/query';
import { redact } from '../../core/redact';
import { placeInFile } from '../placeInFile';
import { methods, type ComponentEntry, type ComponentParams, type SystemEntry } from '../protocol';
import { readings, type Reading } from '../readings';
import type { Session } from '../session';
import { findingsByComponent } from '../shown';
import { keyOf } from '../uri';
import { lastGoodView } from '../view';

/** Answers the Components view: the systems in scope, and one component in a few lines. */
export function offerComponents(session: Session): void {
  session.connection.onRequest(methods.components, () => systems(session));
  session.connection.onRequest(methods.describe, (params: ComponentParams) => describe(session, params));
}

async function systems(session: Session): Promise<SystemEntry[]> {
  const known = new Map<string, Reading>();
  for (const reading of await readings(session)) {
    const { kind, id } = reading.review.system;
    const key = `${kind} ${id}`;
    // What was read while one of its files was broken knows less than the last good text of that file.
    if (!known.has(key) || known.get(key)?.review.system.partial === true) known.set(key, reading);
  }
  const entries = [...known.values()].map((reading) => systemEntry(session, reading));
  return entries.filter(({ components }) => components.length > 0).sort((a, b) => order(a.title, b.title));
}

function systemEntry(session: Session, reading: Reading): SystemEntry {
  const { system, findings } = reading.review;
  const counts = findingsByComponent(findings, session.settings, reading.config);
  const components = system.components.flatMap(
    (component) => componentEntry(reading, component, counts.get(component.id) ?? 0) ?? [],
  );
  return {
    id: system.id,
    title: titleOf(session, system.id),
    format: formatWords(system.kind),
    verdict: system.verdict,
    components: components.sort((a, b) => b.blast - a.blast || order(a.name, b.name) || order(a.id, b.id)),
  };
}

function componentEntry(
  { review, positions }: Reading,
  component: Component,
  findings: number,
): ComponentEntry | undefined {
  const location = positions.location(component.at);
  if (!location) return undefined;
  const { start, end } = location.range;
  const { extent } = component.body;
  const body = extent.file === component.at.file ? positions.range(extent) : undefined;
  const reach = review.system.availability.of.get(component.id);
  return {
    id: component.id,
    name: redact(component.name),
    kind: redact(component.kind),
    shape: shapeOf(component),
    technology: component.technology?.name,
    class: component.verdict.class,
    confidence: component.verdict.confidence,
    spof: reach?.spof ?? false,
    blast: reach?.blast.length ?? 0,
    findings,
    stateAtRisk: stateAtRisk(component),
    place: placeInFile(location),
    lines: {
      first: Math.min(start.line, body?.start.line ?? start.line),
      last: Math.max(end.line, body?.end.line ?? 0),
    },
  };
}

async function describe(session: Session, { uri, component }: ComponentParams): Promise<string | null> {
  const answer = (await lastGoodView(session, uri))?.reviewed ?? (await session.review(uri));
  if (answer?.status !== 'reviewed') return null;
  const found = answer.review.system.byId.get(component);
  return found ? componentText(answer.review, found, keyOf(uri), false) : null;
}

/** The path of a system's file or folder below its workspace folder; outside of all, its last two names. */
function titleOf({ port, folders }: Session, id: string): string {
  const path = port.path(id);
  const root = folders.map((folder) => port.path(keyOf(folder))).find((one) => path.startsWith(`${one}/`));
  return root === undefined ? path.split('/').slice(-2).join('/') : path.slice(root.length + 1);
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
