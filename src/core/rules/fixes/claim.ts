import type { Edit, Fix } from '../../finding';
import type { StateItem } from '../../model/evidence';
import { sameSpan } from '../../model/span';
import type { Component } from '../../model/system';
import { appendDocument, insertPath } from '../../yaml/edit';
import { columnOf, entryEnd, itemEnd } from '../../yaml/extent';
import { textAt, type Entry, type LocatedMap, type LocatedSeq } from '../../yaml/located';
import { lineBreak, scalarToken } from '../../yaml/style';
import { alwaysOne } from '../shared/count';
import { nameOf } from '../shared/words';
import { standsAlone } from './document';
import { freeName } from './freeName';
import { ownEntry } from './own';
import { removeLines } from './removeLines';

/** An `emptyDir` of the pod template that holds data. */
interface Scratch {
  readonly name: string;
  readonly volumes: LocatedSeq;
  readonly volume: LocatedMap;
  readonly emptyDir: Entry;
}

/**
 * Puts a claim in the place of an `emptyDir` that holds data: one claim for a workload with one instance, a claim template
 * for a StatefulSet. Several interchangeable instances would all write to the one claim.
 */
export function claim(component: Component, item: StateItem, text: (file: string) => string): readonly Fix[] {
  if (component.format !== 'kubernetes' || component.lifecycle !== 'service') return [];
  const source = text(component.body.extent.file);
  const scratch = scratchOf(component, item);
  if (scratch === undefined || !isPlain(source, scratch)) return [];
  if (component.stableIdentity) return perInstance(component, scratch, source, text);
  return alwaysOne(component) ? single(component, scratch, source) : [];
}

function scratchOf({ body, containers }: Component, item: StateItem): Scratch | undefined {
  const mount = containers
    .flatMap(({ mounts }) => mounts)
    .find(({ volume, at }) => volume === 'empty-dir' && sameSpan(at, item.at));
  const volumes = ownEntry(body, 'spec', 'template', 'spec', 'volumes')?.value;
  if (mount?.source === undefined || volumes?.type !== 'seq') return undefined;
  const volume = volumes.items.find((each) => each.type === 'map' && textAt(each, 'name') === mount.source);
  if (volume?.type !== 'map') return undefined;
  const emptyDir = ownEntry(volume, 'emptyDir');
  return emptyDir === undefined ? undefined : { name: mount.source, volumes, volume, emptyDir };
}

/** Comments, anchors and aliases inside what would go are for a person to look at. */
function isPlain(text: string, { volumes, volume }: Scratch): boolean {
  const end = itemEnd(text, volumes, volumes.items.indexOf(volume));
  return end !== undefined && !/[#&*]/.test(text.slice(volume.extent.start, end));
}

function single(component: Component, scratch: Scratch, text: string): readonly Fix[] {
  const { body, name } = component;
  if (!standsAlone(text, body)) return [];
  const claimName = freeName(text, `${name}-${scratch.name}`);
  const title = `Keep it on a claim \`${claimName}\``;
  const edits = [
    claiming(text, scratch, claimName),
    appendDocument(body.extent.file, text, claimOf(component, scratch, claimName)),
  ];
  return name === '' ? [] : [{ kind: 'suggestion', title, edits }];
}

/** The volume's source in the style of the volume itself. */
function claiming(text: string, { volume, emptyDir }: Scratch, claimName: string): Edit {
  const { file, start } = emptyDir.at;
  const inside = `claimName: ${scalarToken(claimName)}`;
  const below = `${lineBreak(text)}${' '.repeat(columnOf(text, start) + 2)}${inside}`;
  return {
    span: { file, start, end: entryEnd(text, volume, emptyDir) },
    text: `persistentVolumeClaim:${volume.flow ? ` { ${inside} }` : below}`,
  };
}

function claimOf({ body }: Component, scratch: Scratch, claimName: string): string {
  const namespace = textAt(body, 'metadata', 'namespace');
  return [
    'apiVersion: v1',
    'kind: PersistentVolumeClaim',
    'metadata:',
    `  name: ${scalarToken(claimName)}`,
    ...(namespace === undefined || namespace === '' ? [] : [`  namespace: ${scalarToken(namespace)}`]),
    ...specOf(scratch),
  ].join('\n');
}

/** A claim's specification; its size is the one the `emptyDir` was limited to, else a person must choose it. */
function specOf({ emptyDir }: Scratch): readonly string[] {
  const size = textAt(emptyDir.value, 'sizeLimit');
  return [
    'spec:',
    '  accessModes: [ReadWriteOnce]',
    '  resources:',
    '    requests:',
    `      storage: ${size === undefined ? '1Gi # choose the size' : scalarToken(size)}`,
  ];
}

function perInstance(
  component: Component,
  scratch: Scratch,
  source: string,
  text: (file: string) => string,
): readonly Fix[] {
  const { volumes, volume, name } = scratch;
  const { file, start } = volume.extent;
  const end = itemEnd(source, volumes, volumes.items.indexOf(volume));
  const removal = end === undefined ? undefined : removeLines(text, [{ file, start, end }]);
  const lines = [`- metadata:`, `    name: ${scalarToken(name)}`, ...specOf(scratch).map((line) => `  ${line}`)];
  const addition = insertPath(source, component.body, ['spec'], 'volumeClaimTemplates', lines.join('\n'));
  if (removal === undefined || addition === undefined) return [];
  const title = `Give each instance of \`${nameOf(component)}\` a claim of its own; the StatefulSet must then be created anew`;
  return [{ kind: 'suggestion', title, edits: [...removal, addition] }];
}
