import assert from 'node:assert/strict';
import { read } from './read';

describe('Compose include', () => {
  const web = 'services:\n  web: {image: acme/web, depends_on: [db]}\n';
  const db =
    'services:\n  db: {image: "postgres:${TAG:-none}", volumes: [data:/var/lib/postgresql/data]}\nvolumes: {data: }\n';
  const image = (facts: ReturnType<typeof read>, name = 'db') => facts.container(name).image?.text;

  it('brings in services, volumes and links, in short syntax', () => {
    const facts = read(`include: [infra/db.yaml]\n${web}`, { helpers: { 'infra/db.yaml': db } });
    assert.deepEqual(
      facts.components.map(({ id, at }) => [id, at.file]),
      [
        ['web', 'compose.yaml'],
        ['db', 'infra/db.yaml'],
      ],
    );
    assert.deepEqual(
      facts.links.map(({ from, to }) => [from, to]),
      [['web', 'db']],
    );
    assert.deepEqual(facts.problems, []);
    assert.deepEqual(facts.files, ['compose.yaml']);
  });

  it('takes variables from the `.env` beside what is included, under those of the project', () => {
    const around = { helpers: { 'infra/db.yaml': db }, envFiles: { 'infra/.env': 'TAG=own' } };
    const text = `include: [infra/db.yaml]\n${web}`;
    assert.equal(image(read(text, around)), 'postgres:own');
    assert.equal(image(read(text, { ...around, variables: { TAG: 'project' } })), 'postgres:project');
  });

  it('takes several files, a project directory and files of variables in long syntax', () => {
    const helpers = { 'infra/db.yaml': db, 'over.yaml': 'services: {db: {environment: {A: 1}}}\n' };
    const include = (more: string) => `include:\n  - path: [infra/db.yaml, over.yaml]\n    ${more}\n${web}`;
    const envFiles = { 'x/.env': 'TAG=x', 'a.env': 'TAG=a', 'b.env': 'TAG=b' };
    const facts = read(include('project_directory: x'), { helpers, envFiles });
    assert.deepEqual([image(facts), facts.container('db').environment.length], ['postgres:x', 1]);
    assert.equal(image(read(include('env_file: [a.env, b.env]'), { helpers, envFiles })), 'postgres:b');
    assert.equal(image(read(include('env_file: a.env'), { helpers, envFiles })), 'postgres:a');
  });

  it('goes on in what is included, relative to it, and ends in circles', () => {
    const facts = read(`include: [a/a.yaml]\n${web}`, {
      helpers: {
        'a/a.yaml': 'include: [../b/b.yaml]\nservices: {a: {image: a}}\n',
        'b/b.yaml': `include: [../a/a.yaml]\n${db}`,
      },
    });
    assert.deepEqual(
      facts.components.map(({ id }) => id),
      ['web', 'a', 'db'],
    );
  });

  it('never changes a service of the project', () => {
    const facts = read(`include: [b.yaml]\n${web}  db: {image: mysql}\n`, { helpers: { 'b.yaml': db } });
    assert.equal(image(facts), 'mysql');
    assert.deepEqual(facts.container('db').mounts, []);
  });

  it('that cannot be read leaves names unknown', () => {
    assert.deepEqual(read(`include: [gone.yaml]\n${web}`).problems, []);
    assert.deepEqual(
      read(`include: [b.yaml]\n${web}`, { helpers: { 'b.yaml': 'services: {a: {image: a}}' } }).problems.length,
      1,
    );
  });
});
