import assert from 'node:assert/strict';
import { acceptInFile, acceptWithReason, recordDecision } from '../../../src/core/decisions/suggest';
import type { Edit } from '../../../src/core/finding';
import { reviewTexts, TODAY, type Texts } from '../rules/support';
import { applyEdits } from '../rules/texts';

const pinned = (lines: string): string =>
  `services:\n  proxy:\n    image: traefik:3.1\n    ports: ["80:80"]\n  cart:\n    image: acme/cart:1\n    deploy:\n      replicas: 3\n    labels:\n${lines}`;
const label = '      - traefik.http.services.cart.loadbalancer.sticky.cookie=true';

async function finding(files: Texts, rule: string) {
  const found = (await reviewTexts(files)).findings.find((each) => each.rule === rule);
  assert.ok(found, rule);
  return found;
}

/** The files after an edit whose placeholder got a reason. */
function filled(files: Texts, edit: Edit): Texts {
  assert.equal(edit.snippet, true);
  return applyEdits(files, [{ ...edit, text: edit.text.replace(/<[^<>]*>/g, 'agreed with the team') }]);
}

describe('suggested acceptances', () => {
  for (const [how, text] of Object.entries({
    'in a list': pinned(`${label}\n`),
    'with CRLF': pinned(`${label}\n`).replace(/\n/g, '\r\n'),
    'with a BOM, at the end of the file': `\uFEFF${pinned(label)}`,
  })) {
    it(`stand above the line ${how}`, async () => {
      const files = { 'compose.yaml': text };
      const found = await finding(files, 'sticky-session');
      const edit = acceptWithReason(found, text, 'compose', TODAY);
      assert.match(edit.text, /^ {6}# statewise-accept sticky-session until 2027-05-24: \$\{1:<why/);
      const open = (await reviewTexts(applyEdits(files, [edit]))).findings.find(
        ({ rule }) => rule === 'sticky-session',
      );
      assert.equal(open?.accepted, undefined);
      assert.equal((await finding(filled(files, edit), 'sticky-session')).accepted?.until, '2027-05-24');
      const everywhere = filled(files, acceptInFile(found, text, TODAY));
      assert.equal((await finding(everywhere, 'sticky-session')).accepted?.by, 'file comment');
    });
  }

  it('go to the top of the file where the line lies inside a block of text', () => {
    const text = 'data:\n  conf: |\n    ip_hash;\n';
    const start = text.indexOf('ip_hash');
    const at = { file: 'f', start, end: start + 7 };
    const base = {
      severity: 'warning',
      message: 'm',
      component: undefined,
      notes: [],
      related: [],
      fixes: [],
      tags: [],
      accepted: undefined,
    } as const;
    const edit = acceptWithReason({ rule: 'sticky-session', at, ...base }, text, 'kubernetes', TODAY);
    assert.equal(edit.span.start, 0);
    assert.match(edit.text, /^# statewise-accept-file sticky-session/);
  });
});

describe('a recorded trade-off', () => {
  const head = 'architecture: 1\ncomponents:\n  db: { kind: database, replicas: 2 }\n';
  const variants: Readonly<Record<string, string>> = {
    'opens the list of decisions': head,
    'opens it in a file without a last line break': head.trimEnd(),
    'stands behind the last decision': `${head}  other: { kind: database, replicas: 2 }\ndecisions:\n    - about: [other]\n      choice: stateful\n      because: x # note\n# end\n`,
    'stands behind a list without indentation': `${head}  other: { kind: database, replicas: 2 }\ndecisions:\n- about: [other]\n  because: |\n    long\n\n    text\nname: Shop\n`,
  };
  for (const [how, text] of Object.entries(variants)) {
    it(how, async () => {
      const files = { 'a.arch.yaml': text };
      const { systems } = await reviewTexts(files);
      const system = systems[0]?.system;
      const component = system?.byId.get('db');
      assert.ok(system && component);
      const edit = recordDecision(system, component, TODAY, () => text);
      assert.ok(edit);
      const after = await reviewTexts(filled(files, edit));
      assert.deepEqual(
        after.findings
          .filter(({ component: of, severity }) => of === 'db' || severity === 'error')
          .map(({ message }) => message),
        [],
      );
      assert.equal(after.systems[0]?.system.decisions.filter(({ about }) => about[0]?.text === 'db').length, 1);
    });
  }

  it('is not offered where its place is not plain', async () => {
    for (const text of [`${head}decisions: []\n`, `${head}---\nname: more\n`]) {
      const system = (await reviewTexts({ 'a.arch.yaml': text })).systems[0]?.system;
      const component = system?.byId.get('db');
      assert.ok(system && component);
      assert.equal(
        recordDecision(system, component, TODAY, () => text),
        undefined,
      );
    }
  });
});
