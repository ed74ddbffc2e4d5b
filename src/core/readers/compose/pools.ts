import type { ComponentFacts } from '../../model/component';
import type { Link } from '../../model/link';
import { composePools } from '../affinity/compose';
import type { ConfigText } from './configs';

/** What a proxy's configuration spreads requests over, it needs; the services of one block are alternatives. */
export function poolLinks(
  components: readonly ComponentFacts[],
  configs: ReadonlyMap<string, readonly ConfigText[]>,
  byHost: ReadonlyMap<string, string>,
): readonly Link[] {
  return components.flatMap(({ id: from }) =>
    composePools(configs.get(from) ?? []).flatMap(({ says, hosts, at }, index): readonly Link[] => {
      const ids = [...new Set(hosts.flatMap((host) => byHost.get(host) ?? []))].filter((to) => to !== from);
      const common = { from, required: true, mode: 'sync', evidence: `\`${says}\``, at, strength: 'stated' } as const;
      if (ids.length < 2) return ids.map((to) => ({ ...common, to }));
      return ids.map((to) => ({ ...common, to, anyOf: `${from} ${says} ${index}` }));
    }),
  );
}
