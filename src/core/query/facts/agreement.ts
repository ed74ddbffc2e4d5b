import type { Component, System } from '../../model/system';
import { listNames, countWords } from '../words';
import type { Fact } from './fact';

/** How far the copies of a declared store agree, and who relies on it. */
export const agreed: Fact = ({ place, component, key }) => {
  const said = component?.declared && (key === 'consistency' ? consistency(component) : replication(component));
  if (component === undefined || said === undefined) return undefined;
  const relying = demanding(place.review.system, component);
  return relying.length === 0
    ? `${said}.`
    : `${said}; ${listNames(relying)} asked for transactions or consistency (N30).`;
};

function replication({ name, declared, instances }: Component): string | undefined {
  const count = countWords(instances);
  if (instances.max === 1) return `\`${name}\` runs once, so there is no copy whatever is written here`;
  switch (declared?.replication?.text) {
    case 'none':
      return `nothing carries a write of \`${name}\` to another instance; the ${count ?? 'several'} instances are unrelated stores`;
    case 'async':
      return `copies of \`${name}\` may lag, so a takeover may lose its last writes (N11)`;
    case 'sync':
      return `a write to \`${name}\` waits for its copy, so a takeover loses nothing that was confirmed`;
    case 'quorum':
      return survivors(name, instances.min);
    default:
      return undefined;
  }
}

/** More than half must agree: of n members, the smaller half may be lost. */
function survivors(name: string, members: number | null): string | undefined {
  if (members === null) return undefined;
  const spare = Math.floor((members - 1) / 2);
  return spare === 0
    ? `with ${members} members \`${name}\` stops writing when one is lost (N42)`
    : `with ${members} members \`${name}\` goes on writing while at most ${spare} ${spare === 1 ? 'is' : 'are'} lost (N42)`;
}

function consistency({ name, declared }: Component): string | undefined {
  switch (declared?.consistency?.text) {
    case 'strong':
      return `readers of \`${name}\` see the latest confirmed write; a cut-off side cannot write`;
    case 'eventual':
      return `readers of \`${name}\` may see an older value for a while`;
    default:
      return undefined;
  }
}

/** Names of the components that need the store and declare that its answers must be right. */
function demanding({ links, byId }: System, store: Component): readonly string[] {
  const users = links.filter(({ to, required }) => to === store.id && required).map(({ from }) => byId.get(from));
  return [...new Set(users)].flatMap((user) =>
    user?.declared?.needs.some(({ text }) => text === 'transactions' || text === 'consistency') ? [user.name] : [],
  );
}
