import { entriesAt, get, itemsAt, scalarAt, type Located } from '../../yaml/located';
import type { ParsedFile } from '../../yaml/parse';
import type { Occurrence } from './occurrence';
import { partOf } from './part';

/** The places of one native file where a component is named. */
export function* nativeNames(file: ParsedFile): Iterable<Occurrence> {
  for (const { root } of file.documents) {
    for (const component of entriesAt(root, 'components')) {
      const at = partOf(file, component.at, component.key);
      if (at) yield { name: component.key, at, role: 'definition' };
      yield* used(file, itemsAt(component.value, 'uses'));
      for (const state of itemsAt(component.value, 'state')) yield* named(file, get(state, 'kept', 'in'));
    }
    for (const decision of itemsAt(root, 'decisions')) {
      yield* named(file, get(decision, 'about'));
      for (const item of itemsAt(decision, 'about')) yield* named(file, item);
    }
  }
}

function* used(file: ParsedFile, items: readonly Located[]): Iterable<Occurrence> {
  for (const item of items) {
    yield* named(file, item);
    yield* named(file, get(item, 'component'));
    for (const choice of itemsAt(item, 'any-of')) {
      yield* named(file, choice);
      yield* named(file, get(choice, 'component'));
    }
  }
}

function* named(file: ParsedFile, value: Located | undefined): Iterable<Occurrence> {
  const scalar = scalarAt(value);
  if (scalar === undefined || scalar.block) return;
  const at = partOf(file, scalar.at, scalar.text);
  if (at) yield { name: scalar.text, at, role: 'reference' };
}
