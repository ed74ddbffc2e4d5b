import assert from 'node:assert/strict';
import { readerOf } from '../../../src/core/readers';
import type { SystemFacts } from '../../../src/core/model/system';
import { defaultConfig } from '../../../src/core/config';
import { parseFile } from '../../../src/core/yaml/parse';

/** Reads one deployment file of a cloud, which must parse. */
export function readCloud(text: string): SystemFacts {
  const file = parseFile('deploy.yaml', text);
  assert.deepEqual(file.problems, [], text);
  const reader = readerOf('cloud');
  assert.ok(reader !== undefined);
  return reader.read(
    {
      id: 'deploy.yaml',
      kind: 'cloud',
      files: [file],
      helpers: new Map(),
      variables: new Map(),
      resolve: (_, path) => path,
      partial: false,
    },
    defaultConfig,
  );
}
