import { createHash } from 'node:crypto';
import type { Lines, Row } from '../../report';

/**
 * Fingerprints that survive edits elsewhere in the file: rule, component and the text of the line without its spacing,
 * no line numbers. Findings alike in all of that are numbered within their file.
 */
export function fingerprints(rows: readonly Row[], lines: Lines): readonly string[] {
  const seen = new Map<string, number>();
  return rows.map(({ finding, file, start }) => {
    const line = lines.of(file).line(start.line).trim().replace(/\s+/g, ' ');
    const print = createHash('sha256')
      .update(JSON.stringify([finding.rule, finding.component ?? '', line]))
      .digest('hex')
      .slice(0, 32);
    const count = (seen.get(`${file} ${print}`) ?? 0) + 1;
    seen.set(`${file} ${print}`, count);
    return `${print}:${count}`;
  });
}
