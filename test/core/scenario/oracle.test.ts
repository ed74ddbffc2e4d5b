import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { System } from '../../../src/core/model/system';
import { rankFailures, simulate } from '../../../src/core/scenario';
import { native } from '../graph/system';

/** A service of a random graph: what it needs, by number. */
interface Node {
  readonly needs: readonly number[];
  readonly optional: readonly number[];
  readonly async: readonly number[];
  readonly either: readonly number[];
}

const SIZE = 7;
const numbers = fc.uniqueArray(fc.nat({ max: SIZE - 1 }), { maxLength: 2 });
const graphs = fc.record({
  nodes: fc.array(
    fc.record({
      needs: numbers,
      optional: numbers,
      async: numbers,
      either: fc.uniqueArray(fc.nat({ max: SIZE - 1 }), { maxLength: 3 }),
    }),
    { minLength: SIZE, maxLength: SIZE },
  ),
  entry: fc.nat({ max: SIZE - 1 }),
});

/** Each other service is named by one kind of link only, in this order: needed, a choice, optional, asynchronous. */
function tidy(nodes: readonly Node[]): readonly Node[] {
  return nodes.map(({ needs, optional, async, either }, self) => {
    const seen = new Set([self]);
    const fresh = (list: readonly number[]): readonly number[] => list.filter((to) => !seen.has(to) && seen.add(to));
    const kept = { needs: fresh(needs), either: fresh(either), optional: fresh(optional), async: fresh(async) };
    return kept.either.length < 2 ? { ...kept, either: [] } : kept;
  });
}

function systemOf(nodes: readonly Node[], entry: number): System {
  return native(
    `user: { kind: client, uses: [s${entry}] }`,
    ...nodes.map(({ needs, optional, async, either }, index) => {
      const uses = [
        ...needs.map((to) => `s${to}`),
        ...(either.length > 0 ? [`{ any-of: [${either.map((to) => `s${to}`).join(', ')}] }`] : []),
        ...optional.map((to) => `{ component: s${to}, required: false }`),
        ...async.map((to) => `{ component: s${to}, mode: async }`),
      ];
      return `s${index}: { kind: service, uses: [${uses.join(', ')}] }`;
    }),
  );
}

/** What still answers, by asking again and again until nothing changes: the slow and obvious way. */
function answering(nodes: readonly Node[], failed: number): ReadonlySet<number> {
  const up = new Set(nodes.keys());
  up.delete(failed);
  for (let changed = true; changed;) {
    changed = false;
    for (const here of [...up]) {
      const { needs, either } = nodes[here] ?? { needs: [], either: [] };
      const fine = needs.every((to) => up.has(to)) && (either.length === 0 || either.some((to) => up.has(to)));
      if (!fine) changed = up.delete(here);
    }
  }
  return up;
}

/** Services that no link leads to. */
function uncalled(nodes: readonly Node[], entry: number): readonly number[] {
  const called = new Set([
    entry,
    ...nodes.flatMap(({ needs, optional, async, either }) => [...needs, ...optional, ...async, ...either]),
  ]);
  return [...nodes.keys()].filter((n) => !called.has(n));
}

describe('Failures in random graphs', () => {
  it('stop what cannot be answered without them, and nothing else', () => {
    fc.assert(
      fc.property(graphs, ({ nodes: raw, entry }) => {
        const nodes = tidy(raw);
        const system = systemOf(nodes, entry);
        const ranking = new Map(rankFailures(system).map((ranked) => [ranked.component, ranked]));
        for (const failed of nodes.keys()) {
          const up = answering(nodes, failed);
          const stopped = [...nodes.keys()].filter((other) => other !== failed && !up.has(other)).map((n) => `s${n}`);
          const outcome = simulate(system, { kind: 'component', component: `s${failed}` });
          const broken = outcome.affected.filter(({ effect }) => effect === 'breaks').map(({ component }) => component);
          assert.deepEqual([...broken].sort(), stopped);
          assert.equal(outcome.journeys[0]?.effect === 'breaks', !up.has(entry));
          assert.equal(ranking.get(`s${failed}`)?.blast, stopped.length);
          assert.equal(ranking.get(`s${failed}`)?.lostEntries, up.has(entry) ? 0 : 1);
          const reach = system.availability.of.get(`s${failed}`);
          assert.deepEqual([...(reach?.blast ?? [])].sort(), stopped);
          // Running once, it is a single point of failure when users notice; nothing else is, but for what nobody is seen to call.
          const unseen = uncalled(nodes, entry).some((n) => !up.has(n));
          if (!up.has(entry)) assert.equal(reach?.spof, true);
          else if (!unseen) assert.equal(reach?.spof, false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('come by a way whose every link is there', () => {
    fc.assert(
      fc.property(graphs, ({ nodes: raw, entry }) => {
        const system = systemOf(tidy(raw), entry);
        for (const { id } of system.components.filter(({ kind }) => kind === 'service')) {
          const [journey] = simulate(system, { kind: 'component', component: id }).journeys;
          if (journey?.effect !== 'breaks') continue;
          const stops = [journey.entry, ...journey.way.map(({ to }) => to)];
          assert.equal(stops.at(-1), id);
          for (const [index, link] of journey.way.entries()) assert.equal(link.from, stops[index]);
        }
      }),
      { numRuns: 30 },
    );
  });
});
