import { classify } from './classify/classify';
import type { Config } from './config';
import type { Finding } from './finding';
import { assessAvailability } from './graph/availability';
import { systemVerdict } from './graph/verdict';
import { acceptancesOf } from './decisions';
import type { Problem } from './model/problem';
import type { System, SystemFacts } from './model/system';
import { readerOf } from './readers';
import type { ReviewOptions } from './options';
import type { Group } from './readers/reader';
import { rules } from './rules';
import { runRules } from './rules/engine';
import { cleanComponent, cleaned, each } from './secrets';

/** The result for one system. */
export interface SystemReview {
  readonly system: System;
  /** All findings that are not off, sorted by place, accepted ones included. */
  readonly findings: readonly Finding[];
  /** The parsed files by key, for features that need text or tree. */
  readonly group: Group;
}

/**
 * Reviews one system: reads its files, classifies the components, follows failures through the graph and runs the rules.
 * Pure: the same group and options give the same result.
 */
export function reviewSystem(group: Group, options: ReviewOptions): SystemReview {
  const system = understand(group, options.config);
  const files = new Map(group.files.map((file) => [file.file, file]));
  const text = (file: string): string => (files.get(file) ?? group.helpers.get(file))?.text ?? '';
  const broken = new Set(group.files.filter((file) => file.problems.length > 0).map((file) => file.file));
  // A file that does not parse says so and nothing else: what its other half would say is guesswork.
  const findings = runRules([...rules, ...options.config.customRules], system, options, text).filter(
    (finding) => finding.rule === 'yaml-syntax' || !broken.has(finding.at.file),
  );
  return { system, findings, group };
}

/** Everything up to the rules: components with class, links and availability. */
export function understand(group: Group, config: Config): System {
  const facts = withFileLevel(readFacts(group, config), group);
  const components = classify(facts, config).map(cleanComponent);
  const links = each(facts.links, (link) => cleaned(link, ['evidence']));
  const byId = new Map(components.map((component) => [component.id, component]));
  const availability = assessAvailability(components, links);
  return { ...facts, components, links, byId, availability, verdict: systemVerdict(components) };
}

function readFacts(group: Group, config: Config): SystemFacts {
  const reader = readerOf(group.kind);
  if (reader === undefined) throw new Error(`no reader for ${group.kind}`);
  return reader.read(group, config);
}

/** Adds what concerns every format alike: syntax problems and acceptance comments. */
function withFileLevel(facts: SystemFacts, group: Group): SystemFacts {
  const syntax: Problem[] = group.files.flatMap((file) =>
    file.problems.map((problem): Problem => ({ rule: 'yaml-syntax', message: problem.message, at: problem.at })),
  );
  return {
    ...facts,
    decisions: [...facts.decisions, ...group.files.flatMap((file) => acceptancesOf(file))],
    problems: [...syntax, ...facts.problems],
    partial: facts.partial || group.partial || syntax.length > 0,
  };
}
