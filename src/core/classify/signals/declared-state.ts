import { defineSignal } from '../subject';

/** State items a native file declares: kept by the component itself, or elsewhere. */
export const declaredState = defineSignal({
  id: 'declared-state',
  notes: ['N01', 'N03', 'N04', 'N26', 'N34', 'N38'],
  *read({ facts }) {
    for (const item of facts.declared?.state ?? []) {
      const what = `\`${item.holds.text}\``;
      if (item.keptIn === 'component') {
        yield {
          towards: 'stateless',
          weight: 4,
          says: `It keeps ${what} in \`${item.kept.text}\`, not in its own instances.`,
          at: item.kept.at,
          notes: ['N34', 'N38'],
        };
      } else if (item.keptIn === 'token' || item.keptIn === 'cookie') {
        yield {
          towards: 'stateless',
          weight: 4,
          says: `It leaves ${what} with the client, in a ${item.keptIn} that comes back with every request.`,
          at: item.kept.at,
          notes: ['N04', 'N26', 'N34', 'N38'],
        };
      } else {
        yield {
          towards: 'stateful',
          weight: 8,
          says: `It keeps ${what} in its own ${item.keptIn === 'ephemeral-disk' ? 'ephemeral disk' : item.keptIn}.`,
          at: item.kept.at,
          notes: ['N01', 'N03'],
        };
      }
    }
  },
});
