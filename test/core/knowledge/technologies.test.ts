import assert from 'node:assert/strict';
import {
  Catalogue,
  catalogue,
  findTechnology,
  operatedResource,
  technologies,
} from '../../../src/core/knowledge/catalogue';
import { repositoryOf, tagOf } from '../../../src/core/knowledge/image';
import type { Technology } from '../../../src/core/knowledge/technology';
import { patternsOf, repeated } from './data';

describe('The technology catalogue', () => {
  const all = (pick: (technology: Technology) => readonly string[] | undefined): string[] =>
    technologies.flatMap((each) => [...(pick(each) ?? [])]);

  it('has at least 300 entries', () => assert.ok(technologies.length >= 300, String(technologies.length)));

  it('has each id, image, program and variable once', () => {
    assert.deepEqual(repeated(technologies.map(({ id }) => id)), []);
    assert.deepEqual(repeated(all(({ images }) => images.map((image) => image.toLowerCase()))), []);
    assert.deepEqual(repeated(all(({ commands }) => commands)), []);
    assert.deepEqual(repeated(all(({ environment }) => environment)), []);
    assert.deepEqual(repeated(all(({ resources }) => resources?.map(({ group, kind }) => `${group}/${kind}`))), []);
  });

  it('is found by every id, name and alias, each leading to one entry', () => {
    const lost = technologies.flatMap((technology) =>
      [technology.id, technology.name, ...(technology.aliases ?? [])]
        .filter((word) => findTechnology(word) !== technology)
        .map((word) => `${technology.id}: ${word}`),
    );
    assert.deepEqual(lost, []);
  });

  it('is found by every image, with registry, tag and digest', () => {
    for (const technology of technologies) {
      for (const image of technology.images) {
        for (const reference of [
          image,
          `${image}:1.2-alpine`,
          `registry.example.com:5000/${image}@sha256:${'0'.repeat(64)}`,
        ]) {
          assert.equal(catalogue.byImageName(reference)?.id, technology.id, reference);
        }
      }
    }
  });

  it('writes images without host, tag and digest', () => {
    for (const technology of technologies)
      for (const image of technology.images) assert.equal(repositoryOf(image), image.toLowerCase(), technology.id);
  });

  it('holds patterns that compile, match nothing but what they name, and end', () => {
    const configuration = Array.from({ length: 20 }, (_, index) => `SETTING_${index}=${'value '.repeat(20)}`).join(
      '\n',
    );
    for (const technology of technologies) {
      for (const [field, pattern] of patternsOf(technology)) {
        const regex = new RegExp(pattern, 'im');
        assert.equal(regex.test(''), false, `${technology.id} ${field} ${pattern} matches an empty text`);
        assert.equal(regex.test(configuration), false, `${technology.id} ${field} ${pattern} matches anything`);
      }
    }
  });

  it('says of stores what they keep, and of what keeps nothing no folder', () => {
    const stores = technologies.filter(({ role }) =>
      ['database', 'cache', 'broker', 'search', 'object-store', 'time-series', 'consensus'].includes(role),
    );
    assert.deepEqual(
      stores.filter((each) => each.class === 'stateful' && each.keeps === undefined).map(({ id }) => id),
      [],
    );
    assert.deepEqual(
      technologies.filter(({ keeps }) => keeps?.where === 'memory' && keeps.persistsByDefault).map(({ id }) => id),
      [],
    );
    assert.deepEqual(
      technologies.filter(({ keeps }) => keeps?.paths.some((path) => !path.startsWith('/'))).map(({ id }) => id),
      [],
    );
  });

  it('says which settings switch replication on wherever it must be configured', () => {
    assert.deepEqual(
      technologies
        .filter(
          ({ replication, replicationSettings }) => replication !== 'configured' && replicationSettings !== undefined,
        )
        .map(({ id }) => id),
      [],
    );
  });

  it('knows technologies by operator, program, variable and port', () => {
    assert.equal(operatedResource('postgresql.cnpg.io', 'Cluster')?.technology.id, 'postgresql');
    assert.equal(operatedResource('example.com', 'Cluster'), undefined);
    assert.equal(catalogue.byProgram('/usr/local/bin/redis-server')?.id, 'redis');
    assert.equal(catalogue.byVariable('POSTGRES_INITDB_ARGS')?.id, 'postgresql');
    assert.equal(catalogue.byPort(5432)?.id, 'postgresql');
    assert.equal(catalogue.byPort(80), undefined);
  });

  it('sees through versions and affixes of a repository name, and not through other words', () => {
    const id = (image: string) => catalogue.byImageName(image)?.id;
    assert.equal(id('acme/postgres-13'), 'postgresql');
    assert.equal(id('acme/redis_6.2'), 'redis');
    assert.equal(id('docker.io/library/postgres:16'), 'postgresql');
    assert.equal(id('ghcr.io/acme/postgres-alpine'), 'postgresql');
    assert.equal(id('acme/postgres-proxy'), undefined);
    assert.equal(id('acme/shop'), undefined);
    assert.equal(id(''), undefined);
  });

  it('lets entries of the user come first', () => {
    const [first] = technologies;
    assert.ok(first);
    const own: Technology = { ...first, id: 'own', name: 'Own', aliases: [], images: ['postgres'] };
    const extended = new Catalogue([own, ...technologies]);
    assert.equal(extended.byImageName('postgres:16')?.id, 'own');
    assert.equal(extended.byImageName('redis')?.id, 'redis');
  });
});

describe('An image reference', () => {
  const table: readonly (readonly [string, string, string | undefined])[] = [
    ['postgres', 'postgres', undefined],
    ['postgres:16', 'postgres', '16'],
    ['library/Postgres:16-alpine', 'library/postgres', '16-alpine'],
    ['docker.io/library/postgres', 'library/postgres', undefined],
    ['localhost/acme/web', 'acme/web', undefined],
    ['localhost:5000/acme/web:1', 'acme/web', '1'],
    ['registry.example.com/web@sha256:0a', 'web', undefined],
    ['registry.example.com:443/web:2@sha256:0a', 'web', '2'],
    ['acme/web', 'acme/web', undefined],
    ['', '', undefined],
  ];
  for (const [image, repository, tag] of table)
    it(JSON.stringify(image), () => assert.deepEqual([repositoryOf(image), tagOf(image)], [repository, tag]));
});
