import assert from 'node:assert/strict';
import type { Box } from '../../src/webview/canvas/order';
import { readingOrder } from '../../src/webview/canvas/order';
import { matching } from '../../src/webview/filter';
import { journeyTo } from '../../src/webview/journey';
import { spoken } from '../../src/webview/words';
import { diagram, edge, node } from './support';

describe('reading order', () => {
  const box = (x: number, y: number, height = 40): Box => ({ x, y, width: 80, height });

  it('goes row by row, each from the left', () => {
    const boxes = new Map([
      ['d', box(100, 100)],
      ['b', box(100, 0)],
      ['c', box(0, 96)],
      ['a', box(0, 8)],
    ]);
    assert.deepEqual(readingOrder(boxes), ['a', 'b', 'c', 'd']);
  });

  it('takes a small one beside a tall one for the same row', () => {
    assert.deepEqual(
      readingOrder(
        new Map([
          ['right', box(200, 0, 100)],
          ['left', box(0, 60, 20)],
        ]),
      ),
      ['left', 'right'],
    );
  });

  it('is empty for nothing', () => assert.deepEqual(readingOrder(new Map()), []));
});

describe('filter', () => {
  const shop = diagram([
    node('shopper', { shape: 'person' }),
    node('cart-api', { state: ['carts in memory'], class: 'stateful' }),
    node('orders', { caption: 'Node.js' }),
  ]);
  const ids = (...found: Parameters<typeof matching>): string[] => [...matching(...found)];

  it('shows all at first', () => assert.deepEqual(ids(shop, 'all', ' '), ['shopper', 'cart-api', 'orders']));
  it('knows the classes, and that users are of none', () => {
    assert.deepEqual(ids(shop, 'stateful', ''), ['cart-api']);
    assert.deepEqual(ids(shop, 'stateless', ''), ['orders']);
  });
  it('finds names, technologies and state, whatever the case', () => {
    assert.deepEqual(ids(shop, 'all', 'CART'), ['cart-api']);
    assert.deepEqual(ids(shop, 'all', 'node.js'), ['orders']);
    assert.deepEqual(ids(shop, 'all', 'memory'), ['cart-api']);
    assert.deepEqual(ids(shop, 'stateless', 'cart'), []);
  });
});

describe('the way of users to a component', () => {
  const nodes = [node('edge', { entry: true }), node('web'), node('api'), node('db'), node('lonely')];

  it('is the shortest over links that are waited for', () => {
    const way = journeyTo(
      diagram(nodes, [
        edge('edge', 'web'),
        edge('web', 'api'),
        edge('api', 'db'),
        edge('edge', 'db', { mode: 'async' }),
      ]),
      'db',
    );
    assert.deepEqual(way, { nodes: ['edge', 'web', 'api', 'db'], edges: ['edge->web', 'web->api', 'api->db'] });
  });

  it('takes other links where those do not lead there', () => {
    assert.deepEqual(journeyTo(diagram(nodes, [edge('edge', 'db', { required: false })]), 'db')?.edges, ['edge->db']);
  });

  it('ends in circles and finds none for what nobody asks', () => {
    const circle = diagram(nodes, [edge('edge', 'web'), edge('web', 'edge')]);
    assert.equal(journeyTo(circle, 'lonely'), undefined);
    assert.deepEqual(journeyTo(circle, 'edge'), { nodes: ['edge'], edges: [] });
  });
});

describe('what a screen reader says', () => {
  it('names class, instances, weak points and findings', () => {
    const findings = { error: 0, warning: 1, information: 1, hint: 0 };
    assert.equal(
      spoken(node('cart-api', { class: 'stateful', instances: '3', spof: true, findings })),
      'cart-api, stateful, 3 instances, single point of failure, 2 findings',
    );
    assert.equal(spoken(node('db', { instances: undefined, entry: true })), 'db, stateless, entry point');
    assert.equal(spoken(node('web', { instances: '2-10' })), 'web, stateless, 2 to 10 instances');
  });
});
