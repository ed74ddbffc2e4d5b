import assert from 'node:assert/strict';
import { toHtml, toMarkdown } from '../../../src/core/report';
import { comparison } from '../../../src/core/query/comparison';
import { example, reportOn } from './support';

const stateless = `services:
  web:
    image: nginx:1.27
    ports: ["80:80"]
    deploy: { replicas: 2 }
`;

const acceptedOnly = `services:
  web:
    image: acme/web:1
    ports: ["8080"]
    depends_on: [db]
    deploy: { replicas: 2 }
  # statewise-accept single-point-of-failure until 2026-12-05: the standby arrives in December
  db:
    # statewise-accept volatile-state: test data only
    image: postgres:16
`;

/** The site is seen to take requests; of what calls the carts, nothing is seen. */
const uncharted = `services:
  site:
    image: acme/site:1
    ports: ["80:80"]
    volumes: [pages:/data]
  carts:
    image: acme/carts:1
    depends_on: [carts-db]
  carts-db:
    image: mongo:8
    volumes: [carts:/data/db]
volumes: { pages: {}, carts: {} }
`;

/** As many services as asked for, each with its database. */
function many(pairs: number): string {
  const services = Array.from({ length: pairs }, (_, index) => {
    const name = `app${index}`;
    return `  ${name}:\n    image: acme/${name}:1\n    ports: ["80"]\n    deploy: { replicas: 2 }\n    depends_on: [${name}-db]\n  ${name}-db:\n    image: postgres:16\n`;
  });
  return `services:\n${services.join('')}`;
}

describe('the report', () => {
  it('says the same of the same files', async () => {
    const files = { 'compose.yaml': example('compose/compose.yaml'), 'shop.arch.yaml': example('web-shop.arch.yaml') };
    const [one, other] = [await reportOn(files), await reportOn(files)];
    assert.equal(toMarkdown(one), toMarkdown(other));
    assert.equal(toHtml(one), toHtml(other));
  });

  for (const name of ['web-shop.arch.yaml', 'compose/compose.yaml']) {
    it(`applies each row of the comparison to ${name}`, async () => {
      const text = toMarkdown(await reportOn({ [name]: example(name) }));
      for (const { aspect, notes } of comparison) {
        const row = text.split('\n').find((line) => line.startsWith(`| ${aspect} (${notes.join(', ')}) |`));
        const here = row?.split(' | ').at(-1) ?? '';
        assert.ok(here.length > 20, `${aspect}: ${row ?? 'no row'}`);
      }
      // What holds here names components; only the counts of the short rows and silence about use cases do not.
      const named = comparison.filter(({ aspect }) => new RegExp(`^\\| ${aspect} .*\`.*\`.*\\|$`, 'm').test(text));
      assert.ok(named.length >= 8, named.map(({ aspect }) => aspect).join());
    });
  }

  it('tells what stands on a way of requests from what is only taken to be needed', async () => {
    const text = toMarkdown(await reportOn({ 'compose.yaml': uncharted }));
    assert.match(text, /^Users come in at `site`\. They depend on `site`, which runs once/m);
    assert.match(
      text,
      /No file shows whose requests need `carts` and `carts-db`, which run once, so they are taken to be/,
    );
  });

  it('says nothing twice of the failures it tells', async () => {
    const text = toMarkdown(await reportOn({ 'compose.yaml': uncharted }));
    const [, section = ''] = /^## When something fails\n(.*?)^## /ms.exec(text) ?? [];
    const open = section.split('\n').filter((line) => /^- .*not (?:said|known|certain)|how long/.test(line));
    assert.deepEqual([...new Set(open)], open);
    assert.deepEqual(
      open.filter((line) => /how long/.test(line)),
      ['The files do not say how long recovery from any of these losses takes.'],
    );
  });

  it('gives a chapter to each of several systems', async () => {
    const text = toMarkdown(
      await reportOn({
        'a/compose.yaml': example('compose/compose.yaml'),
        'b/shop.arch.yaml': example('web-shop.arch.yaml'),
      }),
    );
    assert.match(text, /^# Design review\n\n2026-11-24\. 2 systems\.$/m);
    assert.match(text, /^## Overview$[^]*^## web-shop$[^]*^### Verdict$[^]*^## Web shop$[^]*^### Verdict$/m);
    assert.equal(text.match(/^## How to read this$/gm)?.length, 1);
  });

  it('tells systems of one name apart', async () => {
    const [dev, live] = [example('compose/compose.yaml'), stateless].map((text) => text.replace(/^name: .*\n/m, ''));
    const text = toMarkdown(
      await reportOn({ 'shop/docker-compose.yml': dev ?? '', 'shop/docker-stack.yml': live ?? '' }),
    );
    assert.match(text, /^## shop \(docker-compose\.yml\)$[^]*^## shop \(docker-stack\.yml\)$/m);
  });

  it('has something true to say of nothing', async () => {
    assert.match(toMarkdown(await reportOn({})), /No architecture file was found/);
    const empty = toMarkdown(await reportOn({ 'x.arch.yaml': 'architecture: 1\ncomponents: {}\n' }));
    assert.match(empty, /describe no component/);
    assert.doesNotMatch(empty, /^## (?:Components|Trade-offs|Mixed designs)/m);
  });

  it('finds words for a system of one component', async () => {
    const one = 'services:\n  es:\n    image: elasticsearch:8\n    ports: ["9200:9200"]\n';
    const text = toMarkdown(await reportOn({ 'compose.yaml': one }));
    assert.match(text, /By technology, `es` is a search engine\./);
    assert.match(text, /The one component is a single point of failure; one component loses state/);
    assert.match(text, /^None of the usual mixtures is seen in the files\.\n\nThere is nothing to take apart/m);
  });

  it('praises a stateless system without inventing state', async () => {
    const text = toMarkdown(await reportOn({ 'compose.yaml': stateless }));
    assert.match(text, /is stateless: its one component keeps nothing/);
    assert.doesNotMatch(text, /Nobody says why|Accepted on purpose/);
  });

  it('shows what was accepted, why and for how long', async () => {
    const text = toMarkdown(await reportOn({ 'compose.yaml': acceptedOnly }));
    assert.match(text, /\| test data only\. \| no end \| comment, `compose\.yaml:\d+` \|/);
    assert.match(text, /ends on 2026-12-05, within 30 days/);
    assert.doesNotMatch(text, /ended on/);
    const later = toMarkdown(await reportOn({ 'compose.yaml': acceptedOnly }, '2027-01-01'));
    assert.match(later, /ended on 2026-12-05 and no longer counts/);
  });

  it('says what could not be read', async () => {
    const text = toMarkdown(await reportOn({ 'compose.yaml': `${acceptedOnly}  bad: [\n` }));
    assert.match(text, /Not everything could be read/);
    assert.match(text, /could not be read to the end/);
  });

  it('stays readable with 300 components', async () => {
    const text = toMarkdown(await reportOn({ 'compose.yaml': many(150) }));
    const lines = text.split('\n');
    assert.ok(lines.length < 400, String(lines.length));
    assert.ok(Math.max(...lines.map((line) => line.length)) < 1500);
    assert.match(text, /`statewise inspect` shows the evidence for every one/);
  });
});
