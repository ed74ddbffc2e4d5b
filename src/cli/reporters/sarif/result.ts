import type { Fix as SarifFix, Location, Region, Replacement, Result } from 'sarif';
import type { Fix } from '../../../core/finding';
import type { Span } from '../../../core/model/span';
import type { Lines, Report, Row } from '../../report';
import { level } from './rules';

/** One finding as SARIF result. */
export function result(
  { finding, baselined }: Row,
  ruleIndex: number,
  fingerprint: string,
  { lines, baseline }: Report,
): Result {
  const { accepted, component } = finding;
  const fixes = finding.fixes.filter(
    ({ kind, edits }) => kind === 'fix' && !edits.some(({ snippet }) => snippet === true),
  );
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: level(finding.severity),
    message: { text: finding.message, markdown: finding.message },
    locations: [
      {
        ...place(finding.at, lines),
        ...(component !== undefined && { logicalLocations: [{ name: component, kind: 'component' }] }),
      },
    ],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map(({ at, message }, id) => ({
        id,
        ...place(at, lines),
        message: { text: message },
      })),
    }),
    ...(baseline !== undefined && { baselineState: baselined === true ? 'unchanged' : 'new' }),
    partialFingerprints: { 'statewise/v1': fingerprint },
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => change(fix, lines)) }),
    suppressions:
      accepted === undefined
        ? []
        : [
            {
              kind: 'inSource',
              status: 'accepted',
              justification: accepted.reason,
              location: place(accepted.at, lines),
            },
          ],
    properties: {
      severity: finding.severity,
      notes: finding.notes,
      ...(component !== undefined && { component }),
      ...(accepted?.until !== undefined && { acceptedUntil: accepted.until }),
      ...(accepted !== undefined && { acceptedBy: accepted.by }),
    },
  };
}

function place(at: Span, lines: Lines): Location {
  return { physicalLocation: { artifactLocation: { uri: address(at.file) }, region: region(at, lines) } };
}

function region(at: Span, lines: Lines): Region {
  const start = lines.of(at.file).position(at.start);
  const end = lines.of(at.file).position(at.end);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function change({ title, edits }: Fix, lines: Lines): SarifFix {
  const files = [...new Set(edits.map(({ span }) => span.file))];
  return {
    description: { text: title },
    artifactChanges: files.map((file) => ({
      artifactLocation: { uri: address(file) },
      replacements: edits
        .filter(({ span }) => span.file === file)
        .map(({ span, text }): Replacement => ({ deletedRegion: region(span, lines), insertedContent: { text } })),
    })),
  };
}

/** A path as relative URI reference. */
function address(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}
