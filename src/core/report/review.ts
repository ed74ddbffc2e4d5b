import { code } from '../query/markdown';
import type { SystemReview } from '../review';
import { sectionKinds } from './kinds';
import { legend } from './legend';
import type { Picture, Report, Section } from './model';
import { overview } from './overview';
import { writeSection } from './section';
import { pictureSection } from './sections/picture';
import { skippedSection, type SkippedFile } from './skipped';
import { subjectOf, type Subject } from './subject';
import { titlesOf } from './titles';
import { capital, counted } from './words';

/** One system and, where the caller has it, its picture. */
export interface ReportedSystem {
  readonly review: SystemReview;
  readonly picture?: Picture | undefined;
}

/** Everything a report is made from: the same input gives the same report. */
export interface ReportInput {
  readonly systems: readonly ReportedSystem[];
  /** Files that were left alone although they may belong to the design. */
  readonly skipped: readonly SkippedFile[];
  /** ISO date of the review, UTC. */
  readonly today: string;
  /** How a file's key is shown to people. */
  readonly path: (file: string) => string;
}

/** The review of a design as a document: one chapter per system, with an overview where there are several. */
export function designReview({ systems, skipped, today, path }: ReportInput): Report {
  const several = systems.length > 1;
  const titles = titlesOf(
    systems.map(({ review }) => review),
    path,
  );
  const chapters = systems.map(({ review, picture }, index) => {
    const prefix = several ? `system-${index + 1}-` : '';
    return { subject: subjectOf(review, { today, prefix, path, title: titles[index] }), picture };
  });
  const [first] = chapters;
  const subjects = chapters.map(({ subject }) => subject);
  const sections = several
    ? [overview(subjects), ...chapters.map(({ subject, picture }) => chapter(subject, picture, path))]
    : chapters.flatMap(({ subject, picture }) => sectionsOf(subject, picture));
  return {
    title: first === undefined || several ? 'Design review' : `Design review: ${first.subject.title}`,
    subtitle: subtitle(subjects, today, path),
    sections: [...sections, ...skippedSection(skipped, path), legend],
  };
}

function chapter(subject: Subject, picture: Picture | undefined, path: ReportInput['path']): Section {
  return {
    anchor: `${subject.prefix}chapter`,
    title: subject.title,
    chapter: true,
    blocks: [{ kind: 'paragraph', text: `${capital(formats[subject.system.kind])}, ${origin(subject, path)}.` }],
    sections: sectionsOf(subject, picture),
  };
}

function sectionsOf(subject: Subject, picture: Picture | undefined): readonly Section[] {
  const [verdict, ...others] = sectionKinds.map((kind) => writeSection(kind, subject));
  return [verdict, pictureSection(subject, picture), ...others].filter((section) => section !== undefined);
}

const formats = {
  native: 'architecture file',
  compose: 'Docker Compose',
  kubernetes: 'Kubernetes',
  gateway: 'gateway configuration',
  cloud: 'cloud deployment',
};

function subtitle(subjects: readonly Subject[], today: string, path: (file: string) => string): string {
  const [first, ...more] = subjects;
  if (first === undefined) return `${today}. No architecture file was found.`;
  if (more.length > 0) return `${today}. ${subjects.length} systems.`;
  return `${today}. ${capital(formats[first.system.kind])}, ${origin(first, path)}.`;
}

/** Where a system was read from; the places in its review start there. */
function origin({ system: { files }, folder }: Subject, path: ReportInput['path']): string {
  const [only = '', ...more] = files;
  if (more.length === 0) return `read from ${code(path(only))}`;
  return `read from ${counted(files.length, 'file')}${folder === '' ? '' : ` in ${code(folder)}`}`;
}
