import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config';
import type { FormatId } from '../../../src/core/model/component';
import type { Component } from '../../../src/core/model/system';
import { understand } from '../../../src/core/review';
import { parseFile } from '../../../src/core/yaml/parse';

/** The components a text describes, judged. */
export function judged(kind: FormatId, text: string): readonly Component[] {
  const file = parseFile('a.yaml', text);
  assert.deepEqual(file.problems, []);
  return understand(
    {
      id: 'a.yaml',
      kind,
      files: [file],
      helpers: new Map(),
      variables: new Map(),
      resolve: (_, path) => path,
      partial: false,
    },
    defaultConfig,
  ).components;
}

/** The component of this name. */
function subject(components: readonly Component[], wanted = 'it'): Component {
  const found = components.find(({ name }) => name === wanted);
  assert.ok(found, `no component \`${wanted}\` among ${components.map(({ name }) => name).join(', ')}`);
  return found;
}

/** A Compose service with these keys (flow style), beside a database `db` and a cache `redis`. */
export function service(keys: string, name = 'it'): Component {
  return subject(
    judged(
      'compose',
      `services:\n  ${name}: {${keys}}\n  db: {image: postgres}\n  redis: {image: redis}\nvolumes: {vol: }\n`,
    ),
    name,
  );
}

/** A native component `it`, beside a database `db`. */
export function native(keys: string): Component {
  return subject(judged('native', `architecture: 1\ncomponents:\n  it: {${keys}}\n  db: {kind: database}\n`));
}

/** A Kubernetes workload `it` of one container with further keys for the container, the pod and the spec. */
export function workload(
  kind: string,
  container: string,
  more: { pod?: string; spec?: string; beside?: string } = {},
): Component {
  const pod = `{metadata: {labels: {app: it}}, spec: {containers: [{name: main, ${container}}]${more.pod === undefined ? '' : `, ${more.pod}`}}}`;
  const spec = `{selector: {matchLabels: {app: it}}, template: ${pod}${more.spec === undefined ? '' : `, ${more.spec}`}}`;
  return subject(
    judged(
      'kubernetes',
      `apiVersion: ${kind === 'Job' ? 'batch/v1' : 'apps/v1'}\nkind: ${kind}\nmetadata: {name: it}\nspec: ${spec}\n${more.beside ?? ''}`,
    ),
  );
}

/** The verdict in a line: class, confidence, volatility. */
export function verdict({ verdict: { class: kept, confidence, volatile } }: Component): string {
  return `${kept} ${confidence}${volatile === null ? '' : volatile ? ' volatile' : ' lasting'}`;
}

/** What a signal says of a component: side and weight of each statement. */
export function heard(component: Component, signal: string): readonly string[] {
  return component.verdict.evidence
    .filter((each) => each.signal === signal)
    .map(({ towards, weight }) => `${towards} ${weight}`);
}
