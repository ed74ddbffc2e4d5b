import assert from 'node:assert/strict';
import type { Affected, Outcome } from '../../src/core/scenario/types';
import { choicesFor, sameFailure, subjectsOf } from '../../src/webview/failure/choices';
import { stateMarks, stepsOf } from '../../src/webview/failure/steps';
import { diagram, edge, node } from './support';

const shop = diagram([node('web'), node('api'), node('db')], [edge('web', 'api'), edge('api', 'db')]);

function outcome(failure: Outcome['failure'], more: Partial<Outcome>): Outcome {
  const none = {
    journeys: [],
    affected: [],
    state: [],
    recovery: [],
    contrast: [],
    consistency: [],
    advice: [],
    unknowns: [],
  };
  return { failure, title: '', effect: 'breaks', summary: '', ...none, ...more };
}

function affected(component: string, effect: Affected['effect'], distance: number, to?: string): Affected {
  const at = { file: '', start: 0, end: 0 };
  const via =
    to && ({ from: component, to, required: true, mode: 'sync', evidence: '', at, strength: 'stated' } as const);
  return { component, effect, distance, via: via || undefined, says: '' };
}

describe('a failure that spreads', () => {
  it('reaches components and the links that carry it in the order of distance', () => {
    const steps = stepsOf(
      outcome(
        { kind: 'component', component: 'db' },
        {
          affected: [
            affected('db', 'failed', 0),
            affected('api', 'breaks', 1, 'db'),
            affected('web', 'degrades', 2, 'api'),
          ],
        },
      ),
      shop,
    );
    assert.deepEqual(
      steps.map(({ nodes, edges }) => ({ nodes: [...nodes.keys()], edges: [...edges] })),
      [
        { nodes: ['db'], edges: [] },
        { nodes: ['db', 'api'], edges: [['api->db', 'breaks']] },
        {
          nodes: ['db', 'api', 'web'],
          edges: [
            ['api->db', 'breaks'],
            ['web->api', 'degrades'],
          ],
        },
      ],
    );
  });

  it('cuts the links of a partition at once, in whichever direction they go', () => {
    const [first] = stepsOf(outcome({ kind: 'partition', between: ['db', 'api'] }, {}), shop);
    assert.deepEqual([...(first?.edges ?? [])], [['api->db', 'cut']]);
  });

  it('says of state that it is lost rather than out of reach', () => {
    const item = {
      holds: 'rows',
      kind: 'data',
      where: 'memory',
      lost: true,
      tolerance: 'unknown',
      at: { file: '', start: 0, end: 0 },
    } as unknown as Outcome['state'][number]['item'];
    const marks = stateMarks(
      outcome(
        { kind: 'component', component: 'db' },
        {
          state: [
            { component: 'db', item, fate: 'unreachable', says: '' },
            { component: 'db', item, fate: 'lost', says: '' },
            { component: 'api', item, fate: 'kept', says: '' },
          ],
        },
      ),
    );
    assert.deepEqual([...marks], [['db', 'state lost']]);
  });
});

describe('the failures that are offered', () => {
  it('tells one instance from all where there are several', () => {
    const kinds = (instances: string | undefined) =>
      choicesFor(node('a', { instances })).map(({ failure }) => failure.kind);
    assert.deepEqual(kinds('1'), ['component']);
    assert.deepEqual(kinds(undefined), ['component']);
    assert.deepEqual(kinds('2-10'), ['instance', 'component']);
  });

  it('are none for people', () => assert.deepEqual(choicesFor(node('shopper', { shape: 'person' })), []));

  it('knows whom they are about, and which are the same', () => {
    assert.deepEqual(subjectsOf({ kind: 'partition', between: ['a', 'b'] }), ['a', 'b']);
    assert.deepEqual(subjectsOf({ kind: 'zone', zone: 'z' }), []);
    assert.ok(
      sameFailure({ kind: 'instance', component: 'a', count: 1 }, { count: 1, component: 'a', kind: 'instance' }),
    );
    assert.ok(!sameFailure({ kind: 'partition', between: ['a', 'b'] }, { kind: 'partition', between: ['a', 'c'] }));
  });
});
