import type { Severity } from '../finding';
import type { FormatId } from '../model/component';
import type { System } from '../model/system';
import type { SystemReview } from '../review';
import type { Summary } from './types';

const formats: Readonly<Record<FormatId, string>> = {
  native: 'Architecture',
  compose: 'Docker Compose',
  kubernetes: 'Kubernetes',
  gateway: 'Gateway configuration',
  cloud: 'Cloud deployment',
};
const ranks: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

/** A format's name in a text. */
export function formatWords(format: FormatId): string {
  return formats[format];
}

/** Counts and one sentence for the status item and the last line of `check`. */
export function summarise(review: SystemReview, file: string, shown: Severity): Summary {
  const { system, findings } = review;
  const below = findings.filter(
    ({ at, severity, accepted }) => at.file === file && !accepted && ranks[severity] < ranks[shown],
  );
  return {
    format: formats[system.kind],
    components: system.components.length,
    stateful: system.components.filter(({ verdict }) => verdict.class === 'stateful').length,
    verdict: system.verdict,
    notes: below.length,
    sentence: sentence(system),
  };
}

/** What losing single instances does; nothing when the files show no single point of failure. */
function sentence(system: System): string | undefined {
  const single = system.components.filter(({ id }) => system.availability.of.get(id)?.spof === true);
  if (single.length === 0) return undefined;
  const all = system.components.length;
  const which =
    single.length === 1 ? `losing \`${single[0]?.name ?? ''}\`` : `losing any of ${single.length} of ${all}`;
  const effect = system.availability.assumedEntries ? 'would stop whoever depends on it' : 'would take users down';
  return `${situation(system)}${which} ${effect}`;
}

function situation(system: System): string {
  if (system.purpose !== undefined) return `${system.purpose} ${system.files.length === 1 ? 'file' : 'files'}: `;
  return system.compose?.kind === 'single-host' ? 'single host: ' : '';
}
