import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import type { Log, Result } from 'sarif';
import { rules } from '../../src/core/rules';
import { inSandbox, type Sandbox } from './cli';
import { accepted, shop } from './samples';

const STANDARD = '../shared/standards/sarif-schema-2.1.0.json';

async function sarif(sandbox: Sandbox, ...more: readonly string[]): Promise<Log> {
  const { stdout } = await sandbox.run(['check', '--format', 'sarif', '--today', '2026-01-01', ...more]);
  return JSON.parse(stdout) as Log;
}

function resultOf(log: Log, rule: string): Result {
  const found = log.runs[0]?.results?.find(({ ruleId }) => ruleId === rule);
  assert.ok(found, `no result of ${rule}`);
  return found;
}

describe('SARIF', () => {
  it(
    'is valid by the official schema',
    inSandbox({ 'compose.yaml': accepted, 'a b/compose.yaml': shop }, async (sandbox) => {
      const log = await sarif(sandbox);
      if (!existsSync(STANDARD)) return console.log(`      (not compared: ${STANDARD} is not there)`);
      const ajv = new Ajv({
        strict: false,
        allErrors: true,
        formats: { uri: true, 'uri-reference': true, 'date-time': true },
      });
      const schema: Record<string, unknown> = JSON.parse(readFileSync(STANDARD, 'utf8'));
      // Draft 4 spells its own name differently; nothing else in it does.
      delete schema['id'];
      delete schema['$schema'];
      const validate = ajv.compile(schema);
      assert.ok(validate(log), ajv.errorsText(validate.errors));
    }),
  );

  it(
    'describes every rule with help',
    inSandbox({ 'compose.yaml': shop }, async (sandbox) => {
      const driver = (await sarif(sandbox)).runs[0]?.tool.driver;
      assert.deepEqual(
        driver?.rules?.map(({ id }) => id),
        rules.map(({ id }) => id),
      );
      for (const rule of driver?.rules ?? []) {
        assert.ok(rule.help?.text, rule.id);
        assert.ok(rule.help.markdown, rule.id);
        assert.ok(rule.shortDescription?.text, rule.id);
      }
    }),
  );

  it(
    'points at regions and encodes paths',
    inSandbox({ 'a b/compose.yaml': shop }, async (sandbox) => {
      const { locations, ruleIndex, level } = resultOf(await sarif(sandbox), 'volatile-state');
      assert.equal(rules[ruleIndex ?? -1]?.id, 'volatile-state');
      assert.equal(level, 'warning');
      const place = locations?.[0]?.physicalLocation;
      assert.equal(place?.artifactLocation?.uri, 'a%20b/compose.yaml');
      assert.deepEqual(place?.region, { startLine: 7, startColumn: 12, endLine: 7, endColumn: 23 });
    }),
  );

  it(
    'suppresses accepted findings with their reason',
    inSandbox({ 'compose.yaml': accepted }, async (sandbox) => {
      const { suppressions } = resultOf(await sarif(sandbox), 'volatile-state');
      assert.equal(suppressions?.[0]?.justification, 'test data only');
      assert.equal(suppressions?.[0]?.status, 'accepted');
    }),
  );

  it(
    'keeps fingerprints when lines move, and gives no two findings the same',
    inSandbox({ 'compose.yaml': shop }, async (sandbox) => {
      const prints = (log: Log): readonly string[] =>
        (log.runs[0]?.results ?? [])
          .map(({ partialFingerprints }) => partialFingerprints?.['statewise/v1'] ?? '')
          .sort();
      const before = prints(await sarif(sandbox));
      assert.equal(new Set(before).size, before.length);
      sandbox.write('compose.yaml', `# a new line\n\n${shop.replace('image: postgres:16', 'image:   postgres:16')}`);
      assert.deepEqual(prints(await sarif(sandbox)), before);
    }),
  );
});
