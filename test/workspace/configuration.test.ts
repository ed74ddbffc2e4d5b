import assert from 'node:assert/strict';
import { open, reviewed, skipOf } from './open';

const compose = 'services:\n  web:\n    image: acme/web:1\n';

describe('Configuration', () => {
  it('is the nearest file upward, and none above the root', async () => {
    const workspace = open(
      {
        '.statewise.yaml': 'preset: review\n',
        'w/.statewise.yaml': 'preset: strict\n',
        'w/a/.statewise.yaml': 'rules:\n  sticky-session: error\n',
        'w/a/compose.yaml': compose,
        'w/b/compose.yaml': compose,
        'x/compose.yaml': compose,
      },
      { roots: ['w', 'x'] },
    );
    assert.equal((await reviewed(workspace, 'w/a/compose.yaml')).config.rules.get('sticky-session'), 'error');
    assert.equal((await reviewed(workspace, 'w/b/compose.yaml')).config.preset, 'strict');
    assert.equal((await reviewed(workspace, 'x/compose.yaml')).config.preset, 'recommended');
  });

  it('leaves out what it excludes, also as neighbour, relative to its own folder', async () => {
    const workspace = open({
      'w/.statewise.yaml': 'exclude: [old, "**/*.test.yaml"]\n',
      'w/old/compose.yaml': compose,
      'w/a.test.yaml': compose,
      'w/compose.yaml': compose,
      'old/compose.yaml': compose,
    });
    assert.equal(await skipOf(workspace, 'w/old/compose.yaml'), 'excluded');
    assert.equal(await skipOf(workspace, 'w/a.test.yaml'), 'excluded');
    assert.equal(await skipOf(workspace, 'w/compose.yaml'), 'reviewed');
    assert.equal(await skipOf(workspace, 'old/compose.yaml'), 'reviewed');
  });

  it('keeps to what it includes', async () => {
    const workspace = open({
      '.statewise.yaml': 'include: [deploy]\n',
      'deploy/x/compose.yaml': compose,
      'compose.yaml': compose,
    });
    assert.equal(await skipOf(workspace, 'deploy/x/compose.yaml'), 'reviewed');
    assert.equal(await skipOf(workspace, 'compose.yaml'), 'excluded');
  });

  it('gives way to severities of the command line and replaces the fallback', async () => {
    const files = {
      'a/.statewise.yaml': 'rules:\n  sticky-session: error\n',
      'a/compose.yaml': compose,
      'compose.yaml': compose,
    };
    const workspace = open(files, { overrides: new Map([['sticky-session', 'off']]) });
    assert.equal((await reviewed(workspace, 'a/compose.yaml')).config.rules.get('sticky-session'), 'off');
    assert.equal((await reviewed(workspace, 'compose.yaml')).config.rules.get('sticky-session'), 'off');
  });

  it('changes with its file', async () => {
    const workspace = open({ '.statewise.yaml': 'preset: strict\n', 'compose.yaml': compose });
    assert.equal((await reviewed(workspace, 'compose.yaml')).config.preset, 'strict');
    workspace.open('.statewise.yaml', 1, 'preset: review\n');
    assert.equal((await reviewed(workspace, 'compose.yaml')).config.preset, 'review');
  });

  it('names its mistakes with their place and works on', async () => {
    const workspace = open({
      '.statewise.yaml': 'preset: strict\nrules:\n  no-such-rule: error\n',
      'compose.yaml': compose,
    });
    const { configProblems, systems } = await workspace.reviewAll(['compose.yaml']);
    assert.deepEqual(
      configProblems.map(({ key, position }) => [key, position?.line]),
      [['.statewise.yaml', 3]],
    );
    assert.equal(systems[0]?.config.preset, 'strict');
  });
});
