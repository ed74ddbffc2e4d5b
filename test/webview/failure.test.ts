import assert from 'node:assert/strict';
import type { Affected, Outcome } from '../../src/core/scenario/types';
import type { DiagramPlace } from '../../src/core/diagram/types';
import {
  choicesFor,
  farEnds,
  placeChoice,
  placeFailing,
  placesHolding,
  sameFailure,
  subjectsOf,
  wholeLoss,
} from '../../src/webview/failure/choices';
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

describe('failures of places', () => {
  const place = (kind: 'node' | 'zone', name: string, ...components: string[]): DiagramPlace => ({
    key: `${kind}:${name}`,
    kind,
    name,
    label: name === 'host' ? 'the host' : `${kind} ${name}`,
    components,
  });
  const zones = [place('zone', 'a', 'web', 'db'), place('zone', 'b', 'web')];
  const several = diagram(
    [node('web', { instances: '3' }), node('db', { class: 'stateful', instances: '2' }), node('far')],
    [edge('web', 'db')],
    zones,
  );

  it('are named by what fails', () => {
    assert.deepEqual(zones.map(placeChoice), [
      { label: 'Zone a fails', failure: { kind: 'zone', zone: 'a' } },
      { label: 'Zone b fails', failure: { kind: 'zone', zone: 'b' } },
    ]);
    assert.deepEqual(placeChoice(place('node', 'host')), {
      label: 'The host fails',
      failure: { kind: 'node', node: 'host' },
    });
  });

  it('are offered for components that run there, and for no others', () => {
    const held = (id: string): string[] => placesHolding(node(id), several).map(({ name }) => name);
    assert.deepEqual(['web', 'db', 'far'].map(held), [['a', 'b'], ['a'], []]);
  });

  it('are found again by the place they take', () => {
    assert.equal(placeFailing({ kind: 'zone', zone: 'b' }, several)?.key, 'zone:b');
    for (const other of [{ kind: 'node', node: 'b' }, { kind: 'component', component: 'b' }, undefined] as const)
      assert.equal(placeFailing(other, several), undefined);
  });

  it('are played by key like those of components', () => {
    assert.deepEqual(wholeLoss({ kind: 'place', place: 'zone:a' }, several), { kind: 'zone', zone: 'a' });
    assert.deepEqual(wholeLoss({ kind: 'component', component: 'db' }, several), {
      kind: 'component',
      component: 'db',
    });
    assert.equal(wholeLoss({ kind: 'place', place: 'zone:c' }, several), undefined);
  });

  it('are others than being cut off, first from what a link leads to', () => {
    const ends = (id: string): string[] =>
      farEnds(several.nodes.find((each) => each.id === id) ?? node(id), several).map(
        ({ name, linked }) => `${name}${linked ? '' : ' (no link)'}`,
      );
    assert.deepEqual(ends('web'), ['db', 'far (no link)']);
    assert.deepEqual(ends('db'), ['its other instances', 'web', 'far (no link)']);
  });
});
