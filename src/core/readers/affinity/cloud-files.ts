import { oncePer } from '../../oncePer';
import type { Pin } from '../../model/pin';
import type { Located } from '../../yaml/located';
import { beanstalk } from './beanstalk';
import { cloudFormation } from './cloudformation';
import { pinOn } from './dialect';
import { heatPools } from './heat-pools';
import { manifestFile } from './manifest-files';
import { resourceFile } from './resource-files';
import type { FileDialect, Statement } from './statement';

const dialects: readonly FileDialect[] = [cloudFormation, beanstalk, manifestFile, resourceFile, heatPools];

/** Everything that a cloud's deployment file says about affinity, also that there is none; looked for once per document. */
export const statementsOf = oncePer((root: Located): readonly Statement[] =>
  dialects.flatMap((dialect) => [...dialect(root)]),
);

/** The pin of a statement; undefined where it ties nobody to an instance. */
export function pinOf({ dialect, by, to, certain, says, at, runs, kept }: Statement): Pin | undefined {
  if (by === undefined) return undefined;
  const pin = pinOn(at, { dialect, by, says, ...(to === undefined ? {} : { to }), certain: certain ?? true });
  const among = runs.length > 1 && pin.to !== 'group' ? { among: runs.map(({ id }) => id) } : {};
  return { ...pin, ...(kept === undefined ? {} : { removable: [] }), ...among };
}
