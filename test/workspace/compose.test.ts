import assert from 'node:assert/strict';
import { members, open, reviewed } from './open';

const base = 'services:\n  web:\n    image: acme/web:1\n    ports: ["8080:80"]\n  db:\n    image: postgres:16\n';

describe('Compose systems', () => {
  it('read the override of the same name with the base, from either side', async () => {
    const workspace = open({ 'a/compose.yaml': base, 'a/compose.override.yml': 'services:\n  web:\n    scale: 2\n' });
    assert.deepEqual(await members(workspace, 'a/compose.yaml'), ['a/compose.yaml', 'a/compose.override.yml']);
    assert.deepEqual(await members(workspace, 'a/compose.override.yml'), ['a/compose.yaml', 'a/compose.override.yml']);
    assert.deepEqual(await workspace.related('a/compose.override.yml'), ['a/compose.override.yml', 'a/compose.yaml']);
  });

  it('leave an override of another name alone', async () => {
    const workspace = open({
      'compose.yaml': base,
      'docker-compose.override.yml': 'services:\n  web:\n    image: a\n',
    });
    assert.deepEqual(await members(workspace, 'compose.yaml'), ['compose.yaml']);
    assert.deepEqual(await members(workspace, 'docker-compose.override.yml'), ['docker-compose.override.yml']);
  });

  it('read a fragment on top of the base beside it and answer for the fragment only', async () => {
    const fragment = 'services:\n  db:\n    environment:\n      A: b\n';
    const workspace = open({ 'docker-compose.yml': base, 'docker-compose.prod.yml': fragment });
    const { review, findings } = await reviewed(workspace, 'docker-compose.prod.yml');
    assert.deepEqual(
      review.group.files.map(({ file }) => file),
      ['docker-compose.yml', 'docker-compose.prod.yml'],
    );
    assert.equal(review.group.id, 'docker-compose.prod.yml');
    assert.ok(findings.every(({ at }) => at.file === 'docker-compose.prod.yml'));
    assert.deepEqual(await members(workspace, 'docker-compose.yml'), ['docker-compose.yml']);
  });

  it('take a complete file for a project of its own, whatever lies beside it', async () => {
    const workspace = open({
      'docker-compose.yml': base,
      'docker-compose.test.yml': 'services:\n  sut:\n    build: .\n',
    });
    assert.deepEqual(await members(workspace, 'docker-compose.test.yml'), ['docker-compose.test.yml']);
  });

  it('know that a fragment without a base is only a part', async () => {
    const workspace = open({ 'docker-compose.prod.yml': 'services:\n  web:\n    environment:\n      A: b\n' });
    assert.equal((await reviewed(workspace, 'docker-compose.prod.yml')).review.group.partial, true);
  });

  it('hand over variables and the files that extends and include name', async () => {
    const workspace = open({
      'compose.yaml': `include: [infra/compose.yaml]\n${base}  worker:\n    extends: { file: common.yml, service: worker }\n`,
      'infra/compose.yaml': 'services:\n  cache:\n    image: redis\n',
      'common.yml': 'services:\n  worker:\n    image: acme/worker\n',
      '.env': 'TAG=16 # comment\nexport NAME="a b"\n',
    });
    const { group } = (await reviewed(workspace, 'compose.yaml')).review;
    assert.deepEqual([...group.helpers.keys()].sort(), ['common.yml', 'infra/compose.yaml']);
    assert.deepEqual(
      [...group.variables],
      [
        ['TAG', '16'],
        ['NAME', 'a b'],
      ],
    );
    assert.equal(group.partial, false);
  });

  it('count a file that another one of the folder extends as read, not as a project of its own', async () => {
    const common = 'services:\n  db:\n    image: postgres:16\n    ports: ["5432:5432"]\n';
    const project = 'services:\n  db:\n    extends: { file: common.yaml, service: db }\n';
    const workspace = open({ 'a/app.yaml': project, 'a/common.yaml': common, 'b/common.yaml': common });
    const { systems } = await workspace.reviewAll(['a/app.yaml', 'a/common.yaml', 'b/common.yaml']);
    assert.deepEqual(
      systems.map(({ group }) => group.id),
      ['a/app.yaml', 'b/common.yaml'],
    );
    assert.deepEqual(
      systems[0]?.findings.filter(({ at }) => at.file === 'a/common.yaml'),
      [],
    );
    assert.deepEqual((await reviewed(workspace, 'a/common.yaml')).findings, []);
    assert.deepEqual(await members(workspace, 'a/common.yaml'), ['a/app.yaml']);
  });

  it('leave a project that another one extends its own name', async () => {
    const project = 'services:\n  db:\n    extends: { file: docker-compose.yml, service: db }\n';
    const workspace = open({ 'docker-compose.yml': base, 'docker-compose.test.yml': project });
    assert.deepEqual(await members(workspace, 'docker-compose.yml'), ['docker-compose.yml']);
  });

  it('take in what a file includes from its folder', async () => {
    const workspace = open({
      'compose.yaml': 'include: [db.yaml]\nservices:\n  web:\n    image: acme/web\n    depends_on: [db]\n',
      'db.yaml': 'services:\n  db:\n    image: postgres:16\n',
    });
    assert.deepEqual(await members(workspace, 'db.yaml'), ['compose.yaml', 'db.yaml']);
    const { review } = await reviewed(workspace, 'compose.yaml');
    assert.deepEqual(
      review.system.components.map(({ id }) => id),
      ['web', 'db'],
    );
    const { systems } = await workspace.reviewAll(['compose.yaml', 'db.yaml']);
    assert.equal(systems.length, 1);
  });

  it('hand over the files of variables that services and includes name, where they are', async () => {
    const workspace = open({
      'compose.yaml': `include: [infra/compose.yaml]\n${base}    env_file: [app.env, { path: gone.env, required: false }]\n`,
      'infra/compose.yaml': 'services:\n  cache:\n    image: "redis:${TAG}"\n',
      'infra/.env': 'TAG=7\n',
      'app.env': 'A=1\n',
    });
    const { review } = await reviewed(workspace, 'compose.yaml');
    assert.deepEqual([...(review.group.texts?.keys() ?? [])].sort(), ['app.env', 'infra/.env']);
    assert.deepEqual(
      review.system.components.map(({ id, containers }) => [id, containers[0]?.image?.text]),
      [
        ['web', 'acme/web:1'],
        ['db', 'postgres:16'],
        ['cache', 'redis:7'],
      ],
    );
  });

  it('are partial when an extended file is missing, and end when files extend each other', async () => {
    const service = (file: string): string =>
      `services:\n  web:\n    image: a\n    extends: { file: ${file}, service: web }\n`;
    const workspace = open({
      'compose.yaml': service('gone.yml'),
      'a.yml': service('b.yml'),
      'b.yml': service('a.yml'),
    });
    assert.equal((await reviewed(workspace, 'compose.yaml')).review.group.partial, true);
    assert.deepEqual(await members(workspace, 'a.yml'), ['a.yml']);
  });

  it('join the given files in their order when asked to', async () => {
    const workspace = open({ 'b.yml': base, 'a.yml': 'services:\n  web:\n    scale: 2\n    image: x\n' });
    const { systems } = await workspace.reviewAll(['b.yml', 'a.yml'], { together: true });
    assert.deepEqual(
      systems.map(({ group }) => group.files.map(({ file }) => file)),
      [['b.yml', 'a.yml']],
    );
  });

  describe('with `COMPOSE_FILE` in `.env`', () => {
    const more = 'services:\n  web:\n    image: acme/web:2\n    scale: 2\n';
    const files = { 'docker-compose.yml': base, 'tuning.yml': more, 'compose.test.yml': base };

    it('are the files it names, in its order', async () => {
      const workspace = open({ ...files, '.env': 'COMPOSE_FILE=docker-compose.yml:tuning.yml\n' });
      const project = ['docker-compose.yml', 'tuning.yml'];
      assert.deepEqual(await members(workspace, 'docker-compose.yml'), project);
      assert.deepEqual(await members(workspace, 'tuning.yml'), project);
      assert.deepEqual(await members(workspace, 'compose.test.yml'), ['compose.test.yml']);
      const { review } = await reviewed(workspace, 'tuning.yml');
      assert.equal(review.system.byId.get('web')?.instances.min, 2);
    });

    it('take the separator that is set, and one of Windows', async () => {
      for (const env of [
        'COMPOSE_PATH_SEPARATOR=,\nCOMPOSE_FILE=docker-compose.yml,tuning.yml',
        'COMPOSE_FILE=docker-compose.yml;tuning.yml',
      ])
        assert.equal((await members(open({ ...files, '.env': env }), 'tuning.yml')).length, 2, env);
    });

    it('say that they are read in part when one is missing', async () => {
      const workspace = open({ ...files, '.env': 'COMPOSE_FILE=docker-compose.yml:gone.yml\n' });
      const { review } = await reviewed(workspace, 'docker-compose.yml');
      assert.deepEqual([review.group.files.length, review.group.partial], [1, true]);
    });
  });
});
