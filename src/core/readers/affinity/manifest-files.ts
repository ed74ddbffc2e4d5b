import { entry, get, mapAt, scalarAt, textAt, type Located } from '../../yaml/located';
import type { Instances } from '../../model/component';
import type { Span } from '../../model/span';
import { fixedCount, rangeCount, uncounted } from '../cloud/count';
import { literalOf } from '../cloud/reference';
import type { Runner } from '../cloud/runner';
import { setting } from './dialect';
import { entriesAlong } from './path';
import type { Statement } from './statement';
import { truth } from './values';

/** A file that describes one service of a platform. */
interface ManifestRow {
  readonly id: string;
  /** What the file describes, in the platform's words; undefined for other files. */
  kind(root: Located): string | undefined;
  /** Switches for a cookie that keeps clients with an instance; those after the first are unverified. */
  readonly paths: readonly string[];
  /** Where the service's name stands, and its name without one. */
  readonly name: readonly [key: string, otherwise: string];
  instances(root: Located, at: Span): Instances;
}

/** Files that describe one service each (rows copilot and appengine-flex). */
const ROWS: readonly ManifestRow[] = [
  {
    // Source: https://aws.github.io/copilot-cli/docs/manifest/lb-web-service/
    id: 'copilot',
    kind: (root) => {
      const type = textAt(root, 'type')?.trim();
      return type === 'Load Balanced Web Service' || type === 'Backend Service' ? type : undefined;
    },
    paths: ['http.stickiness', 'http.additional_rules[].stickiness', 'environments.*.http.stickiness'],
    name: ['name', 'service'],
    instances: copilotCount,
  },
  {
    // Source: https://cloud.google.com/appengine/docs/flexible/reference/app-yaml
    id: 'appengine-flex',
    kind: (root) => (/^flex(?:ible)?$/.test(textAt(root, 'env')?.trim() ?? '') ? 'App Engine service' : undefined),
    paths: ['network.session_affinity'],
    name: ['service', 'default'],
    instances: appEngineCount,
  },
];

/** Rows copilot and appengine-flex. */
export function* manifestFile(root: Located): Generator<Statement> {
  for (const row of ROWS) {
    const kind = row.kind(root);
    if (kind === undefined) continue;
    for (const [index, path] of row.paths.entries()) {
      for (const at of entriesAlong(root, path)) {
        const value = literalOf(at.value, undefined) ?? '';
        const runner = runnerOf(row, kind, root);
        yield {
          dialect: row.id,
          by: truth(value) === true ? 'cookie' : undefined,
          certain: index === 0,
          says: setting(at.key, value, { kind, name: runner?.name ?? '' }),
          at,
          runs: runner === undefined ? [] : [runner],
        };
      }
    }
  }
}

function runnerOf(row: ManifestRow, kind: string, root: Located): Runner | undefined {
  if (root.type !== 'map') return undefined;
  const [key, otherwise] = row.name;
  const named = scalarAt(root, key);
  const at = named?.at ?? root.at;
  const name = named?.text ?? otherwise;
  return { id: name, name, kind, at, body: root, instances: row.instances(root, at) };
}

/** `count: 2`, or `count.range` as text (`1-10`) or as a mapping. */
function copilotCount(root: Located, at: Span): Instances {
  const count = get(root, 'count');
  if (count?.type !== 'map') return fixedCount('count', { value: count }, at);
  const range = get(count, 'range');
  const [, min, max] = range?.type === 'scalar' ? (/^(\d{1,9})-(\d{1,9})$/.exec(range.text.trim()) ?? []) : [];
  const bound = (written: string | undefined, key: string): Located | undefined =>
    range?.type === 'scalar' && written !== undefined ? { ...range, text: written } : get(range, key);
  return rangeCount(
    { name: 'count.range', kind: 'setting' },
    { min: { value: bound(min, 'min') }, max: { value: bound(max, 'max') } },
    at,
  );
}

function appEngineCount(root: Located, at: Span): Instances {
  const manual = entry(root, 'manual_scaling', 'instances');
  if (manual !== undefined) return fixedCount('instances', { value: manual.value }, at);
  const scaling = mapAt(root, 'automatic_scaling');
  if (scaling === undefined) return uncounted(at);
  return rangeCount(
    { name: 'automatic_scaling', kind: 'setting' },
    { min: { value: get(scaling, 'min_num_instances') }, max: { value: get(scaling, 'max_num_instances') } },
    at,
  );
}
