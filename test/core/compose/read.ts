import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { defaultConfig, type Config } from '../../../src/core/config';
import type { ComponentFacts, Container } from '../../../src/core/model/component';
import type { Span } from '../../../src/core/model/span';
import type { SystemFacts } from '../../../src/core/model/system';
import { composeReader } from '../../../src/core/readers/compose';
import { parseFile } from '../../../src/core/yaml/parse';

/** What was read, with the questions tests ask. */
export interface Read extends SystemFacts {
  service(name: string): ComponentFacts;
  container(name: string): Container;
  /** The text a span marks. */
  at(span: Span): string;
}

export interface Surroundings {
  readonly helpers?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly envFiles?: Readonly<Record<string, string>>;
  readonly config?: Partial<Config>;
}

/** Reads one Compose file, or several of which the later override the earlier. */
export function read(files: string | Readonly<Record<string, string>>, around: Surroundings = {}): Read {
  const texts = typeof files === 'string' ? { 'compose.yaml': files } : files;
  const parse = (named: Readonly<Record<string, string>>) =>
    Object.entries(named).map(([name, text]) => parseFile(name, text));
  const facts = composeReader.read(
    {
      id: Object.keys(texts)[0] ?? '',
      kind: 'compose',
      files: parse(texts),
      helpers: new Map(parse(around.helpers ?? {}).map((file) => [file.file, file])),
      variables: new Map(Object.entries(around.variables ?? {})),
      texts: new Map(Object.entries(around.envFiles ?? {})),
      resolve: (from, path) => posix.join(posix.dirname(from), path),
      partial: false,
    },
    { ...defaultConfig, ...around.config },
  );
  const all = new Map(Object.entries({ ...texts, ...around.helpers }));
  const service = (name: string): ComponentFacts => {
    const found = facts.components.find(({ id }) => id === name);
    assert.ok(found, `no service ${name}`);
    return found;
  };
  const container = (name: string): Container => {
    const [only] = service(name).containers;
    assert.ok(only);
    return only;
  };
  return { ...facts, service, container, at: ({ file, start, end }) => all.get(file)?.slice(start, end) ?? '' };
}

/** A file with one service `web` of these lines. */
export function web(...lines: readonly string[]): string {
  return `services:\n  web:\n${lines.map((line) => `    ${line}\n`).join('')}`;
}
