import { itemsAt, scalarAt, textAt, type Located, type LocatedMap } from '../../../yaml/located';
import { filled } from '../fill';
import { reread, type KubeObject } from '../object';
import { namesOf } from './patches';

/**
 * The objects with `$(NAME)` filled in by the `vars` of a kustomization, as far as they stand for fields the set holds;
 * without a field a variable is the object's name.
 */
export function filledIn(
  objects: readonly KubeObject[],
  inScope: (object: KubeObject) => boolean,
  root: LocatedMap,
): readonly KubeObject[] {
  const values = new Map<string, string>();
  for (const each of itemsAt(root, 'vars')) {
    const name = textAt(each, 'name');
    const value = valueOf(each, objects.filter(inScope));
    if (name !== undefined && value !== undefined) values.set(`$(${name})`, value);
  }
  if (values.size === 0) return objects;
  return objects.map((object) => {
    if (!inScope(object)) return object;
    const body = filled(object.root, '$(', (text) =>
      text.replace(/\$\([\w.-]+\)/g, (whole) => values.get(whole) ?? whole),
    );
    return body === object.root || body.type !== 'map' ? object : reread(object, body);
  });
}

function valueOf(variable: Located, objects: readonly KubeObject[]): string | undefined {
  const kind = textAt(variable, 'objref', 'kind');
  const name = textAt(variable, 'objref', 'name');
  const found = objects.find((object) => object.kind === kind && namesOf(object).includes(name ?? ''));
  const path = (textAt(variable, 'fieldref', 'fieldpath') ?? 'metadata.name').split('.');
  return found === undefined ? undefined : scalarAt(found.root, ...path)?.text;
}
