import assert from 'node:assert/strict';
import { documentSymbols, hintTooltip, inlayHints, summarise } from '../../../src/core/query';
import { at, textsOf } from './cursor';

const compose = `services:
  web:
    image: acme/web
    ports: ["80:80"]
  db:
    image: postgres:16
    environment: { POSTGRES_PASSWORD: hunter2 }
    volumes: ["data:/var/lib/postgresql/data"]
volumes:
  data:
<|>`;

describe('inlay hints', () => {
  it('show the class behind the name, and nothing where nothing is known', () => {
    const place = at('compose', compose);
    const hints = inlayHints(place, { file: place.file, start: 0, end: 1000 });
    assert.deepEqual(
      textsOf(
        place,
        hints.map((hint) => hint.at),
      ),
      ['5: db:'],
    );
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['stateful'],
    );
  });

  it('give all the evidence, without secrets', () => {
    const [db] = at('compose', compose).review.system.components.filter(({ id }) => id === 'db');
    const tooltip = db ? hintTooltip(db) : '';
    assert.match(tooltip, /^`db` is \*\*stateful\*\* \(high confidence\)\n\n- \*stateful\*: .+\(N\d\d/);
    assert.doesNotMatch(tooltip, /hunter2/);
  });

  it('keep to the range', () => {
    const place = at('compose', compose);
    assert.deepEqual(inlayHints(place, { file: place.file, start: 0, end: 40 }), []);
  });
});

describe('summary', () => {
  it('counts classes and what is not shown, and says what losing instances does', () => {
    const place = at('compose', compose);
    const summary = summarise(place.review, place.file, 'warning');
    const notes = place.review.findings.filter(
      ({ severity }) => severity === 'information' || severity === 'hint',
    ).length;
    assert.deepEqual(
      { components: summary.components, stateful: summary.stateful, verdict: summary.verdict, notes: summary.notes },
      { components: 2, stateful: 1, verdict: 'hybrid', notes },
    );
    assert.match(summary.sentence ?? '', /^single host: losing .+ would take users down$/);
  });
});

describe('document symbols', () => {
  it('nest components, their state, and decisions', () => {
    const place = at(
      'native',
      'architecture: 1\ncomponents:\n  web:\n    kind: service\n    state: [{ holds: carts, kind: session, kept: memory }]\ndecisions:\n  - about: [web]\n    choice: stateful\n<|>',
    );
    const symbols = documentSymbols(place.review, place.file);
    assert.deepEqual(
      symbols.map(({ name, kind }) => [name, kind]),
      [
        ['web', 'component'],
        ['web', 'decision'],
      ],
    );
    assert.match(symbols[0]?.detail ?? '', /^service, stateful/);
    assert.deepEqual(
      symbols[0]?.children.map(({ name, detail }) => [name, detail]),
      [['carts', 'state, kept: memory']],
    );
    for (const one of [...symbols, ...(symbols[0]?.children ?? [])]) {
      assert.ok(one.extent.start <= one.at.start && one.at.end <= one.extent.end);
    }
  });

  it('are left to others elsewhere', () => {
    const place = at('compose', compose);
    assert.deepEqual(documentSymbols(place.review, place.file), []);
  });
});
