import assert from 'node:assert/strict';
import { reviewTexts } from '../rules/support';

/** What the pin's finding underlines, with its line (from 1). */
async function underlined(content: string): Promise<string> {
  const text = `services:
  edge: { image: nginx, ports: ["80:80"], configs: [edge] }
  shop: { image: acme/shop, scale: 2 }
configs:
  edge:
    content: ${content}
`;
  const { findings } = await reviewTexts({ 'compose.yaml': text });
  const found = findings.find(({ rule }) => rule === 'sticky-session');
  if (found === undefined) return 'nothing';
  return `${text.slice(0, found.at.start).split('\n').length} ${text.slice(found.at.start, found.at.end)}`;
}

describe('the place of a directive in embedded configuration', () => {
  it('is its own line of a literal block', async () => {
    const lines = ['# ip_hash', 'upstream shop {', '  server shop:80;', '  ip_hash; # kept', '}'];
    const block = (header: string, indent: string): string =>
      `${header}\n${lines.map((line) => indent + line).join('\n')}`;
    assert.equal(await underlined(block('|', '      ')), '10 ip_hash');
    assert.equal(await underlined(block('|-', '        ')), '10 ip_hash');
    assert.equal(await underlined(block('|', '      ').replace('server', '\n        server')), '11 ip_hash');
  });

  it('is found in HAProxy text', async () => {
    const text = 'backend shop\n        balance source\n        server one shop:80';
    assert.equal(await underlined(`|\n      ${text}`), '8 balance');
  });

  it('is found in a text of one token', async () => {
    assert.equal(await underlined('"upstream shop { ip_hash; server shop:80; }"'), '6 ip_hash');
  });

  it('is the key where lines are folded, and the text where the word stands in it twice', async () => {
    assert.equal(await underlined('>\n      upstream shop { ip_hash;\n      server shop:80; }'), '6 content');
    const twice = '"upstream shop { ip_hash; server shop:80; } upstream ip_hash { server b:80; }"';
    assert.equal(await underlined(twice), `6 ${twice}`);
  });
});
