import assert from 'node:assert/strict';
import { reviewTexts } from '../rules/support';

describe('A review', () => {
  const compose = 'services:\n  db:\n    image: postgres\n    ports: ["5432:5432"]\n';

  it('gives the same result for the same files', async () => {
    const first = await reviewTexts({ 'compose.yaml': compose });
    const second = await reviewTexts({ 'compose.yaml': compose });
    assert.ok(first.findings.length > 0);
    assert.deepEqual(first.findings, second.findings);
    assert.deepEqual(first.errors, []);
  });

  it('of a broken file says what is broken and nothing else of it', async () => {
    const { findings } = await reviewTexts({ 'compose.yaml': `${compose}    labels: [\n` });
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['yaml-syntax'],
    );
  });

  it('of two files lets the sound one speak', async () => {
    const { findings } = await reviewTexts({
      'compose.yaml': compose,
      'compose.override.yaml': 'services:\n  db: [\n',
    });
    const rules = (file: string) => findings.filter(({ at }) => at.file === file).map(({ rule }) => rule);
    assert.deepEqual(rules('compose.override.yaml'), ['yaml-syntax']);
    assert.ok(rules('compose.yaml').includes('volatile-state'));
  });

  it('reports a bomb of aliases as a problem of the file', async () => {
    const levels = Array.from(
      { length: 20 },
      (_, level) => `x-${level + 1}: &a${level + 1} [${Array(10).fill(`*a${level}`).join(', ')}]\n`,
    );
    const { findings } = await reviewTexts({ 'compose.yaml': `x-0: &a0 [1]\n${levels.join('')}${compose}` });
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['yaml-syntax'],
    );
  });

  it('names the alias that stands for nothing', async () => {
    const { findings } = await reviewTexts({ 'compose.yaml': `${compose}    labels: *gone\n` });
    assert.deepEqual(
      findings.map(({ message }) => message),
      ['The alias `*gone` stands for nothing: no anchor `&gone` comes before it.'],
    );
  });

  it('marks what a service of another file brings in where that one is named', async () => {
    const files = {
      'compose.yaml': 'services:\n  db:\n    extends: { file: common.yml, service: base }\n    ports: ["5432:5432"]\n',
      'common.yml': 'services:\n  base:\n    image: postgres\n',
    };
    const { findings } = await reviewTexts(files);
    const volatile = findings.filter(({ rule, at }) => rule === 'volatile-state' && at.file === 'compose.yaml');
    assert.deepEqual(
      volatile.map(({ at }) => files['compose.yaml'].slice(at.start, at.end)),
      ['base'],
    );
  });
});
