import assert from 'node:assert/strict';
import { answer } from '../../../src/core/answers';
import { assertShown, runsOf } from '../../harness/docs/output';
import { readText } from '../rules/support';
import { worldOf } from './world';

const page = readText('docs', 'agents.md');
const sample = 'docs/shop/web-shop.arch.yaml';

describe('docs/agents.md', () => {
  it('shows an answer as it is', async () => {
    const [, tool = '', input = '', shown = ''] =
      /`(\w+)` with `(\{.*?\})`.*?```markdown\n(.*?)^```/ms.exec(page) ?? [];
    const { markdown } = await answer(worldOf({ [sample]: readText(sample) }), tool, JSON.parse(input));
    assert.notEqual(runsOf(shown).length, 0);
    assertShown(`${markdown}\n`, runsOf(shown));
  });

  it('gives every client a configuration that is JSON and starts `statewise mcp`', () => {
    const blocks = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, text = '']): unknown => JSON.parse(text));
    assert.ok(blocks.length > 3);
    for (const block of blocks) assert.match(JSON.stringify(block), /"command":"npx","args":\[.*?"statewise","mcp"/);
  });
});
