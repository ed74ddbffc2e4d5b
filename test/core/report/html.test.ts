import assert from 'node:assert/strict';
import { toHtml, toMarkdown } from '../../../src/core/report';
import type { Report } from '../../../src/core/report';
import { example, reportOn } from './support';
import { faultsOf } from './wellFormed';

/** A component whose names and texts try everything. */
const hostile = `architecture: 1
name: "<img src=x onerror=alert(1)> & \\"co\\" | [link](javascript:alert(1))"
components:
  "</style><script>alert(1)</script>":
    kind: service
    entry: true
    replicas: 2
    state:
      - { holds: "cart | \`\`\` <b>bold</b>\\n# heading", kind: session, kept: memory }
decisions:
  - about: ["</style><script>alert(1)</script>"]
    choice: stateful
    because: "it reads postgres://admin:hunter2@db/shop, password=hunter3 <script>"
    alternatives: ["- a list", "1. another"]
`;

describe('the report as HTML', () => {
  for (const name of ['web-shop.arch.yaml', 'compose/compose.yaml', 'kubernetes/cart.yaml']) {
    it(`of ${name} is well-formed and needs nothing else`, async () => {
      const page = toHtml(await reportOn({ [name]: example(name) }));
      assert.deepEqual(faultsOf(page), []);
      assert.doesNotMatch(page, /<script|<link|<img|<iframe|\ssrc=|href="(?!#)|url\(|@import|\son\w+=/i);
    });
  }

  it('has one heading of the first level and leaves none out', async () => {
    const page = toHtml(await reportOn({ 'web-shop.arch.yaml': example('web-shop.arch.yaml') }));
    const levels = [...page.matchAll(/<h(\d)\b/g)].map(([, level]) => Number(level));
    assert.equal(levels.filter((level) => level === 1).length, 1);
    levels.forEach((level, index) => assert.ok(level <= (levels[index - 1] ?? 0) + 1, `h${level} at ${index}`));
  });

  it('tells tables to those who hear them', async () => {
    const page = toHtml(await reportOn({ 'compose.yaml': example('compose/compose.yaml') }));
    const tables = page.match(/<table>[^]*?<\/table>/g) ?? [];
    assert.ok(tables.length >= 3);
    for (const table of tables) {
      assert.match(table, /^<table>\n<caption>[^<]+<\/caption>/);
      assert.doesNotMatch(table, /<th\b(?! scope="(?:col|row)")/);
    }
  });

  it('leads only to places that are there', async () => {
    const page = toHtml(await reportOn({ 'compose.yaml': example('compose/compose.yaml'), 'a/b.arch.yaml': hostile }));
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    const targets = [...page.matchAll(/href="#([^"]*)"|aria-labelledby="([^"]*)"/g)].map(
      ([, to, label]) => to ?? label,
    );
    assert.deepEqual(
      targets.filter((target) => !ids.includes(target)),
      [],
    );
  });

  it('shows hostile names as text and no secret', async () => {
    const report = await reportOn({ 'evil.arch.yaml': hostile });
    const page = toHtml(report);
    assert.deepEqual(faultsOf(page), []);
    assert.doesNotMatch(page, /<script|<img|<b>|hunter[23]|admin:/);
    assert.match(page, /&lt;script&gt;/);
    const text = toMarkdown(report);
    assert.doesNotMatch(text, /hunter[23]|admin:/);
    assert.doesNotMatch(text.replace(/`[^`]*`/g, ''), /(?<!\\)<script|(?<!\\)\[link\]|^# heading|^- a list/m);
  });

  it('draws a picture that only draws, and no other', () => {
    const page = (svg: string): string => toHtml(withPicture(svg));
    assert.match(
      page('<?xml version="1.0"?><svg width="10"><text>a onload= b</text></svg>'),
      /<figure>\n<div[^>]*><svg width/,
    );
    for (const active of [
      '<svg onload="x()"/>',
      '<svg><script>x()</script></svg>',
      '<svg><a href="https://x.y"/></svg>',
      'none',
    ])
      assert.doesNotMatch(page(active), /<figure>/);
  });
});

function withPicture(svg: string): Report {
  const picture = { caption: 'The system', mermaid: 'flowchart LR', svg };
  return {
    title: 'Review',
    subtitle: 'today',
    sections: [{ anchor: 'a', title: 'A', blocks: [{ kind: 'picture', picture }], sections: [] }],
  };
}
