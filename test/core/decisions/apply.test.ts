import assert from 'node:assert/strict';
import { applyDecisions } from '../../../src/core/decisions/apply';
import { addMonths, isDate } from '../../../src/core/decisions/date';
import { annotationAcceptances, extensionAcceptances } from '../../../src/core/decisions/annotations';
import { commentAcceptances } from '../../../src/core/decisions/comments';
import { isGiven } from '../../../src/core/decisions/reason';
import type { Finding } from '../../../src/core/finding';
import { mapAt } from '../../../src/core/yaml/located';
import { parseFile } from '../../../src/core/yaml/parse';

const today = '2026-11-24';
const rules = ['sticky-session', 'single-instance'];

function finding(rule: string, text: string, word: string, component?: string): Finding {
  const start = text.indexOf(word);
  const at = { file: 'f', start, end: start + word.length };
  return {
    rule,
    severity: 'warning',
    message: 'm',
    at,
    component,
    notes: [],
    related: [],
    fixes: [],
    tags: [],
    accepted: undefined,
  };
}

function verdict(comment: string, rule = 'sticky-session', silenced = false) {
  const text = `${comment}\nkey: pin\n`;
  const found = finding(rule, text, 'pin');
  const result = applyDecisions(
    silenced ? [] : [found],
    commentAcceptances('f', text),
    today,
    rules,
    silenced ? [found] : [],
  );
  return {
    accepted: result.findings[0]?.accepted?.reason,
    use: result.uses[0] && { ...result.uses[0], decision: undefined, rule: undefined },
  };
}

describe('applying decisions', () => {
  it('accepts until the last day, not after', () => {
    assert.equal(verdict('# statewise-accept sticky-session until 2026-11-24: soon').accepted, 'soon');
    assert.equal(verdict('# statewise-accept sticky-session until 2026-11-23: soon').accepted, undefined);
    assert.equal(verdict('# statewise-accept sticky-session until 2026-11-23: soon').use?.expired, true);
    assert.equal(verdict('# statewise-accept sticky-session until 2026-02-30: soon').use?.expired, true);
  });

  it('needs a reason', () => {
    const { accepted, use } = verdict('# statewise-accept sticky-session: <why this is acceptable here>');
    assert.equal(accepted, undefined);
    assert.equal(use?.covers, 1);
    for (const no of ['', ' ', 'TODO', 'tbd.', '...', '${1:reason}', '<say why>']) assert.equal(isGiven(no), false, no);
    for (const yes of ['One device per shop', 'why not: < 5 users', 'n/a in the lab network'])
      assert.equal(isGiven(yes), true, yes);
  });

  it('accepts only its own rule, and is used when what it meant was silenced', () => {
    assert.equal(verdict('# statewise-accept single-instance: ok by us').accepted, undefined);
    assert.equal(verdict('# statewise-accept sticky-session: ok by us', 'sticky-session', true).use?.covers, 1);
    assert.equal(verdict('# statewise-accept no-such: ok by us').use?.known, false);
  });

  it('reads Kubernetes annotations', () => {
    const text = `statewise.dev/accept.sticky-session: "until 2027-01-01: moves to Redis"\n"statewise.dev/accept.single-instance": one licence\nother: x\n`;
    const map = mapAt(parseFile('f', text).documents[0]?.root);
    const found = annotationAcceptances(map, 'Deployment/cart');
    assert.deepEqual(
      found.map((decision) => [
        decision.accepts[0]?.text,
        decision.until?.text,
        decision.reason?.text,
        decision.about[0]?.text,
      ]),
      [
        ['sticky-session', '2027-01-01', 'moves to Redis', 'Deployment/cart'],
        ['single-instance', undefined, 'one licence', 'Deployment/cart'],
      ],
    );
    for (const { accepts, until } of found) {
      for (const part of [accepts[0], until]) if (part) assert.equal(text.slice(part.at.start, part.at.end), part.text);
    }
    const applied = applyDecisions([finding('single-instance', text, 'other', 'Deployment/cart')], found, today, rules);
    assert.equal(applied.findings[0]?.accepted?.by, 'annotation');
  });

  it('reads x-statewise-accept in both forms', () => {
    const text = `x-statewise-accept:\n  sticky-session: until 2027-01-01: moves\n  single-instance: { reason: one licence, until: 2027-05-01, owner: ops }\n`;
    const root = parseFile('f', text.replace('until 2027-01-01: moves', "'until 2027-01-01: moves'")).documents[0]
      ?.root;
    const map = mapAt(root, 'x-statewise-accept');
    const found = extensionAcceptances(map, undefined);
    assert.deepEqual(
      found.map((decision) => [decision.accepts[0]?.text, decision.until?.text, decision.reason?.text, decision.owner]),
      [
        ['sticky-session', '2027-01-01', 'moves', undefined],
        ['single-instance', '2027-05-01', 'one licence', 'ops'],
      ],
    );
    assert.deepEqual(extensionAcceptances(undefined, 'a'), []);
  });

  it('knows the calendar', () => {
    assert.equal(isDate('2028-02-29'), true);
    assert.equal(isDate('2027-02-29'), false);
    assert.equal(addMonths('2026-11-24', 6), '2027-05-24');
    assert.equal(addMonths('2026-08-31', 6), '2027-02-28');
  });
});
