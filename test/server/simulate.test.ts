import assert from 'node:assert/strict';
import type { Failure } from '../../src/core/scenario';
import { methods, type SimulateAnswer } from '../../src/server/protocol';
import { Editor, uriOf } from './editor';

const shop = `architecture: 1
components:
  shopper: { kind: client, uses: [web] }
  web: { replicas: 2, uses: [db] }
  db:
    kind: database
    technology: postgresql
    recovery: { failover: manual, on-node-loss: "Restore with postgres://admin:hunter2@vault/dump" }
`;

describe('statewise/simulate', () => {
  const editors: Editor[] = [];
  const ask = async (text: string, failure: Failure): Promise<SimulateAnswer | null> => {
    const editor = await Editor.start({ files: { 'shop.arch.yaml': shop } });
    editors.push(editor);
    await editor.show('shop.arch.yaml', text);
    return editor.connection.sendRequest<SimulateAnswer | null>(methods.simulate, {
      uri: uriOf('shop.arch.yaml'),
      failure,
    });
  };
  afterEach(async () => {
    for (const editor of editors.splice(0)) await editor.stop();
  });

  it('says what a failure means, for programs and for people', async () => {
    const answer = await ask(shop, { kind: 'component', component: 'db' });
    assert.equal(answer?.outcome.effect, 'breaks');
    assert.deepEqual(
      answer.outcome.affected.map(({ component, effect }) => [component, effect]),
      [
        ['db', 'failed'],
        ['web', 'breaks'],
      ],
    );
    assert.match(answer.markdown, /^# If `db` is lost\n\n\*\*breaks\*\*: Users of `shopper` get no answer\./);
  });

  it('shows no secret that the file quotes', async () => {
    const answer = await ask(shop, { kind: 'component', component: 'db' });
    assert.match(answer?.markdown ?? '', /postgres:\/\/\\?\*/);
    assert.doesNotMatch(JSON.stringify(answer), /hunter2/);
  });

  it('has no answer for what the system does not have', async () => {
    assert.equal(await ask(shop, { kind: 'component', component: 'gone' }), null);
    assert.equal(await ask(shop, { kind: 'zone', zone: 'a' }), null);
    assert.equal(await ask(shop, { kind: 'instance', component: 'web', count: 0 }), null);
  });

  it('has no answer for a file that is none of ours', async () => {
    assert.equal(await ask('name: ci\non: push\n', { kind: 'component', component: 'db' }), null);
  });
});
