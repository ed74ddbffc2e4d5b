import type { Edit, Fix } from '../../finding';
import type { Component, System } from '../../model/system';
import { insertItem, insertKey } from '../../yaml/edit';
import { lineStart } from '../../yaml/extent';
import { lineBreak } from '../../yaml/style';
import { ownSessions } from '../shared/sessions';
import { ownEntry } from './own';

const STORE = 'session-store';

/**
 * Moves the sessions a native file declares to a shared store: names the store as their place, connects it, and adds it
 * where there is none, with copies of its own so that it does not become the next single point of failure.
 */
export function moveSessions(system: System, component: Component, text: (file: string) => string): readonly Fix[] {
  const { format, body, declared } = component;
  const source = text(body.extent.file);
  if (format !== 'native' || declared === undefined || component.at.file !== body.extent.file) return [];
  const places = new Set(ownSessions(component).map(({ at }) => at.start));
  if (places.size === 0) return [];
  const edits: (Edit | undefined)[] = [...places].map((start) => ({
    span: {
      ...body.extent,
      start,
      end: declared.state.find(({ kept }) => kept.at.start === start)?.kept.at.end ?? start,
    },
    text: `{ in: ${STORE} }`,
  }));
  // The claim follows what is left: nothing of its own.
  const claim = ownEntry(body, 'class')?.value;
  if (declared.class?.text === 'stateful' && claim?.type === 'scalar' && places.size === declared.state.length)
    edits.push({ span: claim.at, text: 'stateless' });
  if (!system.links.some((link) => link.from === component.id && link.to === STORE))
    edits.push(connect(component, source));
  if (!system.byId.has(STORE)) edits.push(addStore(component, source));
  const complete = edits.filter((edit): edit is Edit => edit !== undefined);
  if (complete.length < edits.length) return [];
  const title = `Move the sessions to a shared store \`${STORE}\`; the application must be configured to use it`;
  return [{ kind: 'suggestion', title, edits: complete }];
}

function connect({ body }: Component, text: string): Edit | undefined {
  const uses = ownEntry(body, 'uses')?.value;
  if (uses?.type === 'seq') return insertItem(text, uses, STORE);
  return body.entries.has('uses') ? undefined : insertKey(text, body, 'uses', `[${STORE}]`);
}

/** Adds the store before the component and the comment lines that belong to it. */
function addStore({ at }: Component, text: string): Edit | undefined {
  let start = lineStart(text, at.start);
  const indent = text.slice(start, at.start);
  if (!/^ +$/.test(indent)) return undefined;
  for (
    let before = lineStart(text, start - 1);
    text.slice(before, start).startsWith(`${indent}#`);
    before = lineStart(text, start - 1)
  )
    start = before;
  const lines = [
    `${STORE}:`,
    '  kind: cache',
    '  technology: redis',
    '  replicas: 3',
    '  replication: async',
    '  recovery: { failover: automatic }',
    '  state:',
    '    - { holds: sessions, kind: session, kept: volume }',
  ];
  const eol = lineBreak(text);
  return { span: { file: at.file, start, end: start }, text: lines.map((line) => `${indent}${line}${eol}`).join('') };
}
