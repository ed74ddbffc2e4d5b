import { Option } from 'commander';
import { createColors } from 'picocolors';
import { rules } from '../../core/rules';
import type { Rule } from '../../core/rules/rule';
import type { WorkspaceReview } from '../../workspace/workspace';
import { exitCode } from '../exitCode';
import { applyFixes } from '../fix';
import type { Io } from '../io';
import { findPackage } from '../package';
import { acceptedOnly, buildReport, type Report } from '../report';
import { acceptedFormats, formats } from '../reporters';
import type { AddCommand } from './command';
import { applyBaseline, BASELINE_NAME, readBaseline, writeBaseline } from '../baseline';
import { counted } from '../reporters/words';
import { openSession, type SharedOptions } from '../session';
import { atLeast, parseSeverity } from '../severity';
import { UsageError } from '../usageError';
import { addShared, complain } from './shared';

interface CheckOptions extends SharedOptions {
  readonly format: string;
  readonly failOn: string;
  readonly minSeverity?: string;
  readonly fix?: boolean;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly baseline?: string | true;
  readonly updateBaseline?: boolean;
  readonly listAccepted?: boolean;
}

/** `statewise check`: reports findings and fails on those that are grave enough. */
export const addCheck: AddCommand = (program, io, done) => {
  addShared(program.command('check').description('Report findings.'))
    .addOption(
      new Option('--format <format>', 'how to write the findings').choices(Object.keys(formats)).default('text'),
    )
    .addOption(new Option('--fix', 'apply the fixes that keep the meaning of what is deployed'))
    .addOption(
      new Option(
        '--fail-on <severity>',
        'lowest severity that fails: error, warning, information, hint or never',
      ).default('warning'),
    )
    .addOption(
      new Option(
        '--min-severity <severity>',
        'lowest severity that is shown (default: "warning"; json and sarif: everything)',
      ),
    )
    .addOption(new Option('--baseline [file]', `leave out what this file holds (default: "${BASELINE_NAME}")`))
    .addOption(new Option('--update-baseline', 'write the open findings into the baseline instead of reporting them'))
    .addOption(new Option('--list-accepted', 'list what was accepted, why and until when (text or json)'))
    .addOption(new Option('--quiet', 'findings only, no summary'))
    .action(async (paths: readonly string[], options: CheckOptions) => done(await check(paths, options, io)));
};

async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const listing = options.listAccepted === true;
  const format = (listing ? acceptedFormats : formats)[options.format];
  if (format === undefined && listing) throw new UsageError('--list-accepted writes `text` or `json` only.');
  if (format === undefined) throw new UsageError(`--format: \`${options.format}\` is not known.`);
  const failOn = options.failOn === 'never' ? undefined : parseSeverity('--fail-on', options.failOn);
  const asked = options.minSeverity === undefined ? undefined : parseSeverity('--min-severity', options.minSeverity);
  if (options.fix === true && paths.includes('-')) throw new UsageError('--fix cannot rewrite standard input.');
  const path = typeof options.baseline === 'string' ? options.baseline : BASELINE_NAME;
  const update = options.updateBaseline === true;
  const baseline = options.baseline === undefined || update ? undefined : await readBaseline(path, io.cwd);
  const session = await openSession(paths, options, io);
  const { review, fixed } =
    options.fix === true ? await applyFixes(session, io.cwd) : { review: await session.review(), fixed: 0 };
  if (complain(review, session, io)) return exitCode.usage;
  const found = buildReport(review, session.inputs.named, asked ?? (format.complete ? 'hint' : undefined), fixed);
  if (update) {
    const written = await writeBaseline(path, found, io.cwd);
    io.stderr(`${counted(written, 'finding')} written to ${path}.\n`);
    return session.failures.length > 0 ? exitCode.usage : exitCode.clean;
  }
  const compared = baseline === undefined ? found : applyBaseline(found, baseline);
  const report = listing ? acceptedOnly(compared) : compared;
  const colors = createColors(options.color ?? io.color);
  io.stdout(
    format.write(report, {
      colors,
      rules: rulesOf(review),
      package: findPackage(),
      today: session.today,
      quiet: options.quiet === true,
    }),
  );
  return session.failures.length > 0 ? exitCode.usage : verdict(report, failOn);
}

function verdict(report: Report, failOn: ReturnType<typeof parseSeverity> | undefined): number {
  const failing = report.rows.some(
    ({ finding, baselined }) =>
      failOn !== undefined && finding.accepted === undefined && baselined !== true && atLeast(finding.severity, failOn),
  );
  return failing ? exitCode.findings : exitCode.clean;
}

/** The built-in rules and those of the configurations that were used. */
function rulesOf(review: WorkspaceReview): readonly Rule[] {
  const custom = new Map(review.systems.flatMap(({ config }) => config.customRules.map((rule) => [rule.id, rule])));
  return [...rules, ...custom.values()];
}
