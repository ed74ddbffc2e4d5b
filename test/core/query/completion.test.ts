import assert from 'node:assert/strict';
import { completion } from '../../../src/core/query';
import { at, edited } from './cursor';
import type { FormatId } from '../../../src/core/model/component';

const head = 'architecture: 1\ncomponents:\n  web:\n    kind: service\n';
const rest = '  db: { kind: database }\n  cache: { kind: cache }\n';

function labels(kind: FormatId, marked: string, besideRedHat = false): readonly string[] {
  return completion(at(kind, marked), { besideRedHat }).map(({ label }) => label);
}

describe('completion', () => {
  it('offers the other components at `uses`', () => {
    assert.deepEqual(labels('native', `${head}    uses: [<|>]\n${rest}`), ['db', 'cache']);
    assert.deepEqual(labels('native', `${head}    uses:\n      - d<|>\n${rest}`, true), ['db', 'cache']);
    assert.deepEqual(labels('native', `${head}    uses: [{ component: <|> }]\n${rest}`), ['db', 'cache']);
    assert.deepEqual(labels('native', `${head}    uses: [{ any-of: [<|>] }]\n${rest}`), ['db', 'cache']);
  });

  it('brings the brackets of a list that is not there yet', () => {
    const place = at('native', `${head}    uses: <|>\n${rest}`);
    const [first] = completion(place, { besideRedHat: false });
    assert.ok(first);
    assert.match(edited(place, [{ span: first.replace, text: first.insert }]), /uses: \[db\]\n/);
  });

  it('replaces the whole word, in quotes as well', () => {
    const place = at('native', `${head}    uses: ["ca<|>ch"]\n${rest}`);
    const cache = completion(place, { besideRedHat: false }).find(({ label }) => label === 'cache');
    assert.ok(cache);
    assert.match(edited(place, [{ span: cache.replace, text: cache.insert }]), /uses: \["cache"\]/);
  });

  it('offers technologies with what they mean', () => {
    const items = completion(at('native', `${head}    technology: post<|>\n${rest}`), { besideRedHat: true });
    const postgres = items.find(({ label }) => label === 'postgresql');
    assert.match(postgres?.detail ?? '', /stateful/);
    assert.notEqual(postgres?.documentation, undefined);
  });

  it('offers keys and values of the schema, unless another extension does', () => {
    assert.ok(labels('native', `${head}    <|>\n${rest}`).includes('replicas'));
    assert.ok(!labels('native', `${head}    <|>\n${rest}`).includes('kind'));
    assert.ok(labels('native', `architecture: 1\ncomponents:\n  web:\n    kind: <|>\n`).includes('load-balancer'));
    assert.deepEqual(labels('native', `${head}    <|>\n${rest}`, true), []);
  });

  it('adds the colon only where there is none', () => {
    const insertAt = (marked: string): string | undefined =>
      completion(at('native', marked), { besideRedHat: false }).find(({ label }) => label === 'replicas')?.insert;
    assert.equal(insertAt(`${head}    repl<|>\n${rest}`), 'replicas: ');
    assert.equal(insertAt(`${head}    repl<|>: 2\n${rest}`), 'replicas');
  });

  it('offers dates in decisions', () => {
    const decision = `${head}${rest}decisions:\n  - about: [web]\n`;
    assert.deepEqual(labels('native', `${decision}    revisit: <|>\n`), ['2027-02-24', '2027-05-24', '2027-11-24']);
    assert.deepEqual(labels('native', `${decision}    decided: 20<|>\n`), ['2026-11-24']);
  });

  it('offers the rules with findings on the components first', () => {
    const shop = `architecture: 1
components:
  shopper: { kind: client, uses: [web] }
  web: { kind: service, replicas: 1 }
decisions:
  - about: [web]
    accepts: [<|>]
`;
    const place = at('native', shop);
    const first = completion(place, { besideRedHat: false })[0]?.label;
    assert.ok(place.review.findings.some(({ rule, component }) => rule === first && component === 'web'));
  });

  describe('in acceptance comments', () => {
    const service = (comment: string): string =>
      `services:\n  web:\n    image: acme/web\n    ports: ["80:80"]\n    deploy: { replicas: 3 }\n    labels:\n${comment}      - traefik.http.services.web.loadbalancer.sticky.cookie=true\n`;

    it('offers rule ids, those with findings on the next line first', () => {
      const place = at('compose', service('      # statewise-accept <|>\n'));
      const items = completion(place, { besideRedHat: true });
      const line = place.review.findings.filter(({ at: span }) => span.start > place.offset);
      assert.ok(line.some(({ rule }) => rule === items[0]?.label));
      assert.ok(items.length > 5);
    });

    it('offers dates behind `until`', () => {
      assert.equal(labels('compose', service('      # statewise-accept sticky-session until <|>\n'))[0], '2027-02-24');
    });

    it('says nothing in the reason, in other comments and in ordinary Compose text', () => {
      assert.deepEqual(labels('compose', service('      # statewise-accept sticky-session: <|>\n')), []);
      assert.deepEqual(
        labels('compose', service('      # statewise-accept sticky-session until 2027-02-24 <|>\n')),
        [],
      );
      assert.deepEqual(labels('compose', service('      # statewise-accept sticky-session <|>\n')), ['until']);
      assert.deepEqual(labels('compose', service('      # a remark <|>\n')), []);
      assert.deepEqual(labels('compose', 'services:\n  web:\n    <|>\n'), []);
      assert.deepEqual(labels('native', `${head}    # kind: <|>\n${rest}`), []);
    });
  });
});
