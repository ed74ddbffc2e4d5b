import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inSandbox, type Outcome, type Sandbox } from './cli';
import { clean, shop } from './samples';

/** Longer than any of these takes on a busy machine; a hang takes for ever. */
const QUICK = 5000;

async function quickly(sandbox: Sandbox, ...argv: readonly string[]): Promise<Outcome> {
  const start = performance.now();
  const outcome = await sandbox.run(argv);
  assert.ok(performance.now() - start < QUICK, 'took too long');
  return outcome;
}

/** Nine levels of nine aliases each: 387 million nodes when expanded. */
const bomb = [
  'a: &a0 {x: y}',
  ...Array.from({ length: 9 }, (_, level) => `b${level}: &a${level + 1} [${Array(9).fill(`*a${level}`).join(', ')}]`),
].join('\n');
const mergeBomb = Array.from(
  { length: 24 },
  (_, level) => `x-${level}: &m${level}\n  ${level === 0 ? 'a: b' : `<<: [*m${level - 1}, *m${level - 1}]`}`,
).join('\n');

describe('Hostile input', () => {
  const texts: Readonly<Record<string, string>> = {
    'an alias bomb': `${clean}x-bomb:\n  ${bomb.replaceAll('\n', '\n  ')}\n`,
    'an alias bomb where services are read': `${bomb.replaceAll('\n', '\n')}\nservices:\n  web: { image: a, environment: *a9, volumes: *a9, depends_on: *a9 }\n`,
    'a merge bomb': `${mergeBomb}\nservices:\n  web:\n    <<: *m23\n    image: a\n`,
    'an anchor inside itself': `services:\n  web: &w\n    image: a\n    environment: *w\n`,
    'a merge of itself': `services:\n  web: &w\n    image: a\n    <<: *w\n`,
    '10,000 levels of brackets': `services:\n  web:\n    image: a\n    x: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`,
    '10,000 open brackets': `services:\n  web: ${'{a: '.repeat(10_000)}`,
    '10,000 levels of dashes': `services:\n  web:\n    image: a\n    x: ${'- '.repeat(10_000)}a\n`,
    '2,000 levels of indentation': `services:\n${Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level + 1)}a:`).join('\n')}\n`,
    'nothing but a BOM': '\uFEFF',
    'an odd text': 'services:\n\t- }{ ? : !!binary &a *a\n...\n---\n%YAML 9\n',
  };

  for (const [what, text] of Object.entries(texts)) {
    it(
      `ends quickly: ${what}`,
      inSandbox({ 'compose.yaml': text }, async (sandbox) => {
        for (const command of ['check', 'inspect']) {
          const { code, stderr } = await quickly(sandbox, command, 'compose.yaml');
          assert.ok(code === 0 || code === 1, stderr);
          assert.equal(stderr, '');
        }
      }),
    ).timeout(QUICK * 3);
  }

  it(
    'ends quickly: every prefix of a file',
    inSandbox({}, async (sandbox) => {
      for (let end = 0; end <= shop.length; end += 3) {
        sandbox.write('compose.yaml', shop.slice(0, end));
        const { code, stderr } = await sandbox.run(['check', '--min-severity', 'hint']);
        assert.ok(code !== 2, `${end}: ${stderr}`);
      }
    }),
  ).timeout(QUICK * 3);

  it(
    'is skipped quietly: too large, binary, a link that leads nowhere',
    inSandbox({ 'compose.yaml': clean }, async (sandbox) => {
      sandbox.write('big.yaml', `${clean}#${'x'.repeat(4 * 1024 * 1024)}\n`);
      sandbox.write('huge.yaml', Buffer.alloc(13 * 1024 * 1024, 'services:\n'));
      sandbox.write('binary.yaml', Buffer.from([0x73, 0, 1, 2, 0xff]));
      sandbox.write('utf16.yaml', Buffer.from(`\uFEFF${shop}`, 'utf16le'));
      symlinkSync('nowhere', join(sandbox.folder, 'dangling.yaml'));
      const named = ['big.yaml', 'huge.yaml', 'binary.yaml', 'utf16.yaml', 'dangling.yaml'];
      const { code, stdout } = await quickly(sandbox, 'check', ...named);
      assert.equal(code, 0);
      for (const file of named) assert.match(stdout, new RegExp(`^${file}: skipped, `, 'm'));
      const walked = await quickly(sandbox, 'check');
      assert.equal(walked.code, 0);
      assert.match(walked.stdout, /^5 files skipped \(cannot be read; larger than 4 MB; not a text file\)$/m);
    }),
  );

  it(
    'is looked into: a folder with the name of a file',
    inSandbox({ 'compose.yaml/compose.yaml': shop }, async (sandbox) => {
      mkdirSync(join(sandbox.folder, 'empty.yaml'));
      const { code, stdout } = await quickly(sandbox, 'check', 'compose.yaml', 'empty.yaml');
      assert.equal(code, 1);
      assert.match(stdout, /^compose\.yaml\/compose\.yaml$/m);
    }),
  );

  it(
    'does not lead out of a folder that links to itself',
    inSandbox({ 'a/compose.yaml': clean }, async (sandbox) => {
      symlinkSync('..', join(sandbox.folder, 'a', 'up'));
      assert.equal((await quickly(sandbox, 'check')).code, 0);
    }),
  );
});
