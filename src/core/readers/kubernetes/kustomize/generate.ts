import { itemsAt, scalarAt, textAt, type Entry, type LocatedMap } from '../../../yaml/located';
import type { KubeObject } from '../object';

/** ConfigMaps and Secrets that a kustomization generates from literals; what it reads from files stays unknown. */
export function generated(root: LocatedMap): readonly KubeObject[] {
  return [...fromLiterals(root, 'configMapGenerator', 'ConfigMap'), ...fromLiterals(root, 'secretGenerator', 'Secret')];
}

function fromLiterals(root: LocatedMap, field: string, kind: string): readonly KubeObject[] {
  return itemsAt(root, field).flatMap((generator): readonly KubeObject[] => {
    const name = scalarAt(generator, 'name');
    if (name === undefined) return [];
    const data = new Map<string, Entry>();
    for (const literal of itemsAt(generator, 'literals')) {
      const equals = literal.type === 'scalar' ? literal.text.indexOf('=') : -1;
      if (literal.type !== 'scalar' || equals < 1) continue;
      const key = literal.text.slice(0, equals);
      const text = literal.text.slice(equals + 1).replace(/^(["'])(.*)\1$/, '$2');
      data.set(key, {
        key,
        at: literal.at,
        value: { type: 'scalar', value: text, text, at: literal.at, block: false },
      });
    }
    const map = (entries: ReadonlyMap<string, Entry>): LocatedMap => ({
      type: 'map',
      entries,
      at: name.at,
      extent: name.at,
      flow: false,
    });
    // Literals of a Secret are plain text, as `stringData` is.
    const field = kind === 'Secret' ? 'stringData' : 'data';
    return [
      {
        kind,
        group: '',
        version: 'v1',
        name: name.text,
        namespace: textAt(generator, 'namespace') ?? 'default',
        root: map(new Map([[field, { key: field, at: name.at, value: map(data) }]])),
        at: name.at,
        labels: new Map(),
        annotations: new Map(),
      },
    ];
  });
}
