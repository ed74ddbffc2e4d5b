import { acceptInFile, acceptWithReason } from '../../decisions/suggest';
import type { Finding } from '../../finding';
import { rules } from '../../rules/index';
import { isAcceptable } from '../acceptable';
import type { Action } from '../types';
import { quickFix } from './action';
import type { Asked } from './asked';
import { tradeOff } from './record';

/** What answers one finding: its own fixes, the meaning-preserving ones first, then the ways to accept it. */
export function answers(asked: Asked, finding: Finding): readonly Action[] {
  const fixes = [...finding.fixes].sort((a, b) => Number(b.kind === 'fix') - Number(a.kind === 'fix'));
  return [
    ...fixes.map(({ kind, title, edits }) => quickFix(title, edits, finding, kind === 'fix')),
    ...recorded(asked, finding),
    ...(isAcceptable(finding.rule) ? acceptances(asked, finding) : []),
  ];
}

/** In native files a finding about a component can be answered by the reason for its design. */
function recorded(asked: Asked, finding: Finding): readonly Action[] {
  const component = asked.place.review.system.byId.get(finding.component ?? '');
  const category = rules.find(({ id }) => id === finding.rule)?.category;
  if (component === undefined || category === undefined || category === 'structure') return [];
  const record = tradeOff(asked, component);
  return record === undefined ? [] : [quickFix(record.title, record.edits, finding, false)];
}

function acceptances({ place, text }: Asked, finding: Finding): readonly Action[] {
  const source = text(finding.at.file);
  const here = acceptWithReason(finding, source, place.review.system.kind, place.today);
  const everywhere = acceptInFile(finding, source, place.today);
  const inFile = quickFix(`Accept \`${finding.rule}\` in this file, with a reason`, [everywhere], finding, false);
  // Inside a block of text no comment can stand at the line; the file's is then the only one.
  if (here.text === everywhere.text) return [inFile];
  return [quickFix(`Accept \`${finding.rule}\` here, with a reason`, [here], finding, false), inFile];
}
