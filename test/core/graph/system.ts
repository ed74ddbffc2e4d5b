import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config';
import type { FormatId } from '../../../src/core/model/component';
import type { Reach, System } from '../../../src/core/model/system';
import { understand } from '../../../src/core/review';
import { parseFile } from '../../../src/core/yaml/parse';

/** The system one text describes. */
export function systemOf(kind: FormatId, text: string): System {
  const files = [parseFile('a.yaml', text)];
  return understand(
    { id: 'a.yaml', kind, files, helpers: new Map(), variables: new Map(), resolve: (_, path) => path, partial: false },
    defaultConfig,
  );
}

/** A native system; each line is `name: { ... }`. */
export function native(...components: readonly string[]): System {
  return systemOf('native', `architecture: 1\ncomponents:\n${components.map((line) => `  ${line}\n`).join('')}`);
}

/** A Compose system; each line is `name: { ... }`. */
export function compose(...services: readonly string[]): System {
  return systemOf('compose', `services:\n${services.map((line) => `  ${line}\n`).join('')}`);
}

/** What is known about one component's failure. */
export function reach(system: System, id: string): Reach {
  const found = system.availability.of.get(id);
  assert.ok(found, `no ${id} among ${[...system.availability.of.keys()].join(', ')}`);
  return found;
}

/** The single points of failure. */
export function points(system: System): readonly string[] {
  return system.components.map(({ id }) => id).filter((id) => reach(system, id).spof);
}
