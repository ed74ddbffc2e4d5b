import { sessionPlace } from '../session-settings';
import { defineSignal } from '../subject';

/** Settings that name where sessions are kept: in the process, in files, in a store, with the client. */
export const sessionSettings = defineSignal({
  id: 'session-settings',
  notes: ['N03', 'N04', 'N26', 'N34', 'N35', 'N38'],
  *read({ settings }) {
    for (const setting of settings) {
      const place = sessionPlace(setting);
      const named = `\`${setting.name}\``;
      if (place === 'process')
        yield {
          towards: 'stateful',
          weight: 6,
          says: `${named} keeps sessions in the memory of the process.`,
          at: setting.at,
          notes: ['N03', 'N35'],
        };
      if (place === 'files')
        yield {
          towards: 'stateful',
          weight: 6,
          says: `${named} keeps sessions in files of the instance.`,
          at: setting.at,
          notes: ['N03', 'N35'],
        };
      if (place === 'store')
        yield {
          towards: 'stateless',
          weight: 3,
          says: `${named} keeps sessions in a shared store.`,
          at: setting.at,
          notes: ['N34', 'N38'],
        };
      if (place === 'client')
        yield {
          towards: 'stateless',
          weight: 3,
          says: `${named} leaves sessions with the client, who sends them again with every request.`,
          at: setting.at,
          notes: ['N04', 'N26', 'N34', 'N38'],
        };
    }
  },
});
