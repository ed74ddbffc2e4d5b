import { entriesAt, get, itemsAt, scalarAt, type Located, type LocatedScalar } from '../../yaml/located';
import type { ParsedFile } from '../../yaml/parse';
import type { Occurrence } from './occurrence';
import { partOf } from './part';

/** The places of one Compose file where a service is named: its key, and every setting that refers to it by name. */
export function* composeNames(file: ParsedFile): Iterable<Occurrence> {
  for (const { root } of file.documents) {
    for (const service of entriesAt(root, 'services')) {
      const at = partOf(file, service.at, service.key);
      if (at) yield { name: service.key, at, role: 'definition' };
      yield* references(file, service.value);
    }
  }
}

function* references(file: ParsedFile, service: Located): Iterable<Occurrence> {
  for (const entry of entriesAt(service, 'depends_on')) {
    const at = partOf(file, entry.at, entry.key);
    if (at) yield { name: entry.key, at, role: 'reference' };
  }
  for (const item of itemsAt(service, 'depends_on')) yield* named(file, item, 0, '');
  for (const item of itemsAt(service, 'links')) yield* named(file, item, 0, ':');
  for (const item of itemsAt(service, 'volumes_from'))
    if (!starts(item, 'container:')) yield* named(file, item, 0, ':');
  for (const key of ['network_mode', 'ipc', 'pid']) yield* prefixed(file, scalarAt(service, key));
  for (const entry of entriesAt(service, 'build', 'additional_contexts')) yield* prefixed(file, entry.value);
  yield* extended(file, get(service, 'extends'));
}

/** `extends: web` or `extends: { service: web }`; with `file:` the service lies in another file. */
function* extended(file: ParsedFile, value: Located | undefined): Iterable<Occurrence> {
  if (value?.type === 'scalar') yield* named(file, value, 0, '');
  else if (get(value, 'file') === undefined) yield* named(file, get(value, 'service'), 0, '');
}

function* prefixed(file: ParsedFile, value: Located | undefined): Iterable<Occurrence> {
  if (starts(value, 'service:')) yield* named(file, value, 'service:'.length, '');
}

function* named(file: ParsedFile, value: Located | undefined, skip: number, until: string): Iterable<Occurrence> {
  if (!isText(value)) return;
  const rest = value.text.slice(skip);
  const name = until === '' ? rest : (rest.split(until)[0] ?? '');
  const at = partOf(file, value.at, name, skip);
  if (at) yield { name, at, role: 'reference' };
}

function starts(value: Located | undefined, prefix: string): boolean {
  return isText(value) && value.text.startsWith(prefix);
}

function isText(value: Located | undefined): value is LocatedScalar {
  return value?.type === 'scalar' && value.value !== null && !value.block;
}
