import { isOutside } from '../graph/verdict';
import type { Finding } from '../finding';
import { LineIndex } from '../lines';
import type { Span } from '../model/span';
import type { Component, System } from '../model/system';
import { code } from '../query/markdown';
import type { SystemReview } from '../review';
import { commonFolder, within } from './paths';
import { slug } from './slug';
import { givenName, systemTitle } from '../query/title';
import { bySeverity } from './severity';

/** A system as the sections of its review see it. */
export interface Subject {
  readonly system: System;
  /** What the system is called, without markup. */
  readonly title: string;
  /** The same at the start of a sentence: its name where it was given one. */
  readonly called: string;
  /** ISO date of the review, UTC. */
  readonly today: string;
  /** Its components without clients and external services, which are nobody's here to change. */
  readonly components: readonly Component[];
  readonly stateful: readonly Component[];
  readonly stateless: readonly Component[];
  /** Those whose single instance users' requests need. */
  readonly singles: readonly Component[];
  /** Findings nobody accepted, the gravest first. */
  readonly open: readonly Finding[];
  readonly accepted: readonly Finding[];
  /** The folder that all its files are in, with a slash at its end; places are told from there. */
  readonly folder: string;
  /** Begins the anchors of its sections, so that those of two systems differ. */
  readonly prefix: string;
  /** How a component is written: its name as code, or its id where two have that name. */
  name(component: Component | string): string;
  /** A place as `file:line`, as code, the file as seen from `folder`. */
  place(at: Span): string;
  /** The anchor of a component's entry. */
  anchor(component: Component): string;
  /** Components that stop with it, itself and what is not ours left out. */
  blast(component: Component): readonly string[];
}

/** What a subject is made from besides the review. */
export interface SubjectOptions {
  readonly today: string;
  readonly prefix: string;
  /** How a file's key is shown. */
  readonly path: (file: string) => string;
  /** What tells it from others of the same name; its own name when absent. */
  readonly title?: string | undefined;
}

/** Looks at a review from all the sides that the sections need, once. */
export function subjectOf(review: SystemReview, { today, prefix, path, title }: SubjectOptions): Subject {
  const { system, findings, group } = review;
  const components = system.components.filter((component) => !isOutside(component) && !component.off);
  const reachOf = ({ id }: Component) => system.availability.of.get(id);
  const texts = new Map([...group.files, ...group.helpers.values()].map(({ file, text }) => [file, text]));
  const lines = new Map<string, LineIndex>();
  const names = namesOf(system.components);
  const folder = commonFolder(system.files.map(path));

  function line({ file, start }: Span): number {
    const index = lines.get(file) ?? new LineIndex(texts.get(file) ?? '');
    lines.set(file, index);
    return index.position(start).line;
  }

  return {
    system,
    title: title ?? systemTitle(group),
    called: givenName(group) ?? 'This system',
    today,
    prefix,
    folder,
    components,
    stateful: components.filter(({ verdict }) => verdict.class === 'stateful'),
    stateless: components.filter(({ verdict }) => verdict.class === 'stateless'),
    singles: components.filter((component) => reachOf(component)?.spof === true),
    open: findings.filter(({ accepted }) => accepted === undefined).sort(bySeverity),
    accepted: findings.filter(({ accepted }) => accepted !== undefined),
    name: (component) => {
      const id = typeof component === 'string' ? component : component.id;
      return names.get(id) ?? code(id);
    },
    place: (at) => code(`${within(folder, path(at.file))}:${line(at)}`),
    anchor: ({ id }) => `${prefix}component-${slug(id)}`,
    blast: (component) => reachOf(component)?.blast ?? [],
  };
}

function namesOf(components: readonly Component[]): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const { name } of components) times.set(name, (times.get(name) ?? 0) + 1);
  return new Map(
    components.map(({ id, name, kind }) => {
      const shown = times.get(name) === 1 ? name : id;
      return [id, code(shown.trim() === '' ? kind : shown)];
    }),
  );
}
