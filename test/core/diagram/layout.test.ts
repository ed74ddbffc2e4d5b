import assert from 'node:assert/strict';
import { toDiagram, toDot, withFrame, type Diagram } from '../../../src/core/diagram';
import { createLayout, type Layout } from '../../../src/layout/layout';
import { createNodePort } from '../../../src/workspace/nodePort';
import { createWorkspace } from '../../../src/workspace/create';
import { corpusFolder } from '../../harness/corpus';
import { TODAY } from '../rules/support';
import { hostileDiagram } from './hostile';
import { diagramOf, idsIn, native } from './support';
import { assertWellFormed } from './xml';

describe('The layout', () => {
  let layout: Layout;
  before(async () => {
    layout = await createLayout();
  });

  /** Every node and edge once, in well-formed XML without script, and framed just so. */
  function assertComplete(diagram: Diagram): string {
    const svg = layout(toDot(diagram));
    for (const text of [svg, withFrame(svg, diagram)]) {
      assertWellFormed(text);
      assert.doesNotMatch(text, /<(?:script|a|foreignObject|image)\b| on\w+=|href=/);
      assert.deepEqual(
        idsIn(text).toSorted(),
        [
          ...diagram.nodes.map(({ id }) => `node:${id}`),
          ...diagram.edges.map(({ id }) => `edge:${id}`),
          ...diagram.groups.map(({ key }) => `group:${key}`),
        ].toSorted(),
      );
    }
    return svg;
  }

  it('shows every node, edge and group once, the same way each time', async () => {
    const diagram = await diagramOf(
      native(
        'a: { kind: service, zones: [x], uses: [b, { component: c, required: false }] }',
        'b: { kind: queue, zones: [y], uses: [a] }',
        'c: { kind: scheduler, uses: [{ component: b, mode: async }] }',
      ),
    );
    const svg = assertComplete(diagram);
    assert.equal(layout(toDot(diagram)), svg);
    assert.equal((await createLayout())(toDot(diagram)), svg);
  });

  it('draws the labelled files beside the repository', async function () {
    const corpus = corpusFolder();
    if (corpus === undefined) return this.skip();
    const workspace = createWorkspace(createNodePort(corpus), { today: () => TODAY, roots: [corpus] });
    const { systems } = await workspace.reviewAll(await workspace.port.find('.', []));
    assert.ok(systems.length > 0);
    for (const system of systems) assertComplete(toDiagram(system));
  }).timeout(60_000);

  it('takes less care of a system with very many links, and still shows all of them', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `c${index}`);
    const all = names.map((name, index) => `${name}: { kind: service, uses: [${names.slice(0, index).join(', ')}] }`);
    const few = await diagramOf(native(...all));
    assert.doesNotMatch(toDot(few), /nslimit/);
    const many = {
      ...few,
      edges: [0, 1, 2].flatMap((round) => few.edges.map((edge) => ({ ...edge, id: `${round}:${edge.id}` }))),
    };
    assert.match(toDot(many), /nslimit=1/);
    assertComplete(many);
  });

  it('draws nothing in a frame where there is nothing', async () => {
    assertComplete(await diagramOf(native()));
  });

  it('survives hostile names', () => {
    const diagram = hostileDiagram();
    const { nodes, edges, groups } = diagram;
    const svg = layout(toDot(diagram));
    assertWellFormed(svg);
    assertWellFormed(withFrame(svg, diagram));
    assert.doesNotMatch(svg, /<script/);
    const legible = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}/gu, '\uFFFD');
    assert.deepEqual(
      idsIn(svg).toSorted(),
      [
        ...nodes.map(({ id }) => legible(`node:${id}`)),
        ...edges.map(({ id }) => legible(`edge:${id}`)),
        ...groups.map(({ key }) => legible(`group:${key}`)),
      ].toSorted(),
    );
    assert.match(svg, />\\N \\G \\n \\<\/text>/);
  });
});
