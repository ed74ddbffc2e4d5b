import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Option } from 'commander';
import { toDiagram, toDot } from '../../core/diagram';
import { designReview, pictureOf, toHtml, toMarkdown, type Report, type ReportedSystem } from '../../core/report';
import type { ReviewedSystem, WorkspaceReview } from '../../workspace/workspace';
import { exitCode } from '../exitCode';
import type { Io } from '../io';
import { openSession, type SharedOptions } from '../session';
import { UsageError } from '../usageError';
import type { AddCommand } from './command';
import { addShared, complain } from './shared';

interface ReportOptions extends SharedOptions {
  readonly format: 'markdown' | 'html';
  readonly out?: string;
}

const renderers: Readonly<Record<ReportOptions['format'], (report: Report) => string>> = {
  markdown: toMarkdown,
  html: toHtml,
};

/** `statewise report`: the design review as a document. */
export const addReport: AddCommand = (program, io, done) => {
  addShared(program.command('report').description('Write the design review as a document.'))
    .addOption(new Option('--format <format>', 'how to write it').choices(Object.keys(renderers)).default('markdown'))
    .addOption(new Option('--out <file>', 'write it to this file instead of standard output'))
    .action(async (paths: readonly string[], options: ReportOptions) => done(await report(paths, options, io)));
};

async function report(paths: readonly string[], options: ReportOptions, io: Io): Promise<number> {
  const session = await openSession(paths, options, io);
  const review = await session.review();
  if (complain(review, session, io)) return exitCode.usage;
  const document = designReview({
    systems: await Promise.all(review.systems.map((system) => withPicture(system, options.format, io))),
    skipped: leftOut(review, session.inputs.named),
    today: session.today,
    path: (file) => file,
  });
  const text = renderers[options.format](document);
  if (options.out === undefined) io.stdout(text);
  else await write(options.out, text, io);
  return session.failures.length > 0 ? exitCode.usage : exitCode.clean;
}

/** The picture is laid out only for a page that can hold it. */
async function withPicture(review: ReviewedSystem, format: ReportOptions['format'], io: Io): Promise<ReportedSystem> {
  const diagram = toDiagram(review);
  const svg = format === 'html' && diagram.nodes.length > 0 ? await io.layout(toDot(diagram)) : undefined;
  return { review, picture: pictureOf(diagram, svg) };
}

/** Files somebody may look for in the report: those that were named, and those that are ours but cannot be read. */
function leftOut(review: WorkspaceReview, named: ReadonlySet<string>) {
  return review.skipped
    .filter(({ key, skip }) => named.has(key) || (skip.kind !== 'foreign' && skip.kind !== 'excluded'))
    .map(({ key, skip }) => ({ file: key, reason: skip.reason }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function write(path: string, text: string, io: Io): Promise<void> {
  try {
    await writeFile(resolve(io.cwd, path), text, 'utf8');
  } catch {
    throw new UsageError(`--out: \`${path}\` cannot be written.`);
  }
  io.stderr(`Report written to ${path}.\n`);
}
