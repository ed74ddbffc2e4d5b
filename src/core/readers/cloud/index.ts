import { append } from '../../grouping';
import type { Pin } from '../../model/pin';
import type { SystemFacts } from '../../model/system';
import { pinOf, statementsOf } from '../affinity/cloud-files';
import { recognise } from '../recognise';
import type { Group, Reader } from '../reader';
import { componentOf, type Runner } from './runner';

/**
 * Deployment files of clouds that say whether clients are tied to an instance: templates of CloudFormation, Heat, Azure and
 * Google Cloud, and manifests of platforms. Read for that alone: components are what pinned clients are tied to.
 */
export const cloudReader: Reader = {
  id: 'cloud',
  suspects: (path, text) => recognise(path, text) === 'cloud',
  accepts: (_, file) => file.documents.some(({ root }) => root !== undefined && statementsOf(root).length > 0),
  read,
};

function read(group: Group): SystemFacts {
  const runners = new Map<string, Runner>();
  const pins = new Map<string, Pin[]>();
  const loosePins: Pin[] = [];
  for (const statement of group.files.flatMap(({ documents }) =>
    documents.flatMap(({ root }) => (root === undefined ? [] : statementsOf(root))),
  )) {
    const pin = pinOf(statement);
    if (pin === undefined) continue;
    if (statement.runs.length === 0) loosePins.push(pin);
    for (const runner of statement.runs) {
      runners.set(runner.id, runner);
      append(pins, runner.id, pin);
    }
  }
  return {
    id: group.id,
    kind: 'cloud',
    files: group.files.map(({ file }) => file),
    components: [...runners.values()].map((runner) => componentOf(runner, pins.get(runner.id) ?? [])),
    links: [],
    decisions: [],
    problems: [],
    loosePins,
    partial: group.partial,
  };
}
