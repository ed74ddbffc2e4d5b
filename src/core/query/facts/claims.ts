import type { Fact } from './fact';

/** What a claim's access mode, or the end of its instance, means for the component; undefined where `stored` says more. */
export const claimed: Fact = ({ component, key }) => {
  if (component === undefined) return undefined;
  const { claimsDeleted, constraints, verdict } = component;
  const name = `\`${component.name}\``;
  if (deleting.has(key))
    return claimsDeleted === undefined
      ? undefined
      : `an instance of ${name} that is taken away loses its ${holdings(verdict.state)} for good (N11).`;
  const once = constraints.find(({ kind }) => kind === 'read-write-once-claim');
  return once && `${name} cannot have instances on two nodes: ${once.says.replace(/\.$/, '')} (N09).`;
};

const deleting = new Set(['whenScaled', 'whenDeleted', 'persistentVolumeClaimRetentionPolicy', 'Delete']);

function holdings(state: readonly { readonly holds: string }[]): string {
  return state.length > 0 ? [...new Set(state.map(({ holds }) => holds))].join(' and ') : 'data';
}
