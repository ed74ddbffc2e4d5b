import type { Edit, Fix } from '../../finding';
import type { StateItem } from '../../model/evidence';
import { sameSpan } from '../../model/span';
import type { Component } from '../../model/system';
import { insertItem, insertKey } from '../../yaml/edit';
import { lineEnd } from '../../yaml/extent';
import { indentUnit, lineBreak } from '../../yaml/style';
import { mayRunSeveral } from '../shared/count';
import { dataFolder } from '../shared/dataFolder';
import { freeName } from './freeName';
import { contentFrom, indentOf } from './lines';
import { ownEntry } from './own';

/** Gives a Compose service a named volume for the data it would lose with its container. */
export function persist(component: Component, item: StateItem, text: (file: string) => string): readonly Fix[] {
  // Several instances would all write to the new volume.
  if (component.format !== 'compose' || mayRunSeveral(component)) return [];
  const file = component.body.extent.file;
  const source = text(file);
  const volume = freeName(source, `${component.name}-data`);
  const mount = mountEdit(component, item, source, volume);
  const declaration = declare(source, file, volume);
  if (mount === undefined || declaration === undefined) return [];
  return [{ kind: 'suggestion', title: `Keep it on a named volume \`${volume}\``, edits: [mount, declaration] }];
}

/** The edit in the service: a new mount, or a name for the volume without one. */
function mountEdit(component: Component, item: StateItem, text: string, volume: string): Edit | undefined {
  const { body } = component;
  if (item.where === 'anonymous-volume') {
    const mount = component.containers
      .flatMap((each) => each.mounts)
      .find((each) => each.volume === 'anonymous' && sameSpan(each.at, item.at));
    const token = mount && text.slice(mount.at.start, mount.at.end);
    if (mount === undefined || token !== mount.path) return undefined;
    return { span: { ...mount.at, end: mount.at.start }, text: `${volume}:` };
  }
  const path = item.where === 'container-layer' ? mountPoint(component) : undefined;
  if (path === undefined) return undefined;
  const volumes = ownEntry(body, 'volumes')?.value;
  if (volumes?.type === 'seq') return insertItem(text, volumes, `${volume}:${path}`);
  return body.entries.has('volumes')
    ? undefined
    : insertKey(text, body, 'volumes', body.flow ? `["${volume}:${path}"]` : `- ${volume}:${path}`);
}

/** The folder to mount at, where a volume alone is enough: not where writing to disk must be switched on first. */
function mountPoint(component: Component): string | undefined {
  return component.technology?.keeps?.persistsByDefault === true ? dataFolder(component) : undefined;
}

/** Declares the volume under the top-level `volumes`; undefined where they are not written as a plain block. */
function declare(text: string, file: string, volume: string): Edit | undefined {
  if (
    !/^\uFEFF?services:/m.test(text) ||
    /^(?:---|\.\.\.)/m.test(text.replace(/^\uFEFF?(?:[ \t]*(?:#.*)?\r?\n)*---/, ''))
  )
    return undefined;
  const eol = lineBreak(text);
  const top = /^\uFEFF?volumes:/m.exec(text);
  if (top === null) {
    const block = `${eol}volumes:${eol}${' '.repeat(indentUnit(text))}${volume}:${eol}`;
    return { span: { file, start: text.length, end: text.length }, text: text.endsWith('\n') ? block : eol + block };
  }
  const end = lineEnd(text, top.index);
  if (!/^\uFEFF?volumes:[ \t]*(?:#.*)?\r?$/.test(text.slice(top.index, end)) || end === text.length) return undefined;
  const next = contentFrom(text, end + 1);
  const indent = next === undefined ? 0 : indentOf(text, next);
  return {
    span: { file, start: end + 1, end: end + 1 },
    text: `${' '.repeat(indent || indentUnit(text))}${volume}:${eol}`,
  };
}
