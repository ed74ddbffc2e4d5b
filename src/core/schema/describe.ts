import type { Problem } from '../model/problem';
import type { Span } from '../model/span';
import { nearest } from '../readers/suggest';
import type { Located } from '../yaml/located';
import type { Cause } from './collapse';
import type { SchemaError } from './generated/architecture.mjs';
import { follow, keysAt, type Target } from './pointer';

const typeWords: Readonly<Record<string, string>> = {
  object: 'a mapping',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  null: 'empty',
};

/** Turns one cause into a problem with a readable sentence at the smallest useful token. */
export function describe(root: Located, schema: unknown, { path, errors }: Cause): Problem | undefined {
  const target = follow(root, path);
  const error = errors[0];
  if (!target || !error) return undefined;
  const name = nameOf(target);
  const say = (message: string, at: Span = mark(target)): Problem => ({ rule: 'schema', message, at });
  const limit = String(error.params['limit'] ?? '');
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(target, String(error.params['additionalProperty']), keysAt(schema, path));
    case 'required':
      return say(`${name} lacks \`${String(error.params['missingProperty'])}\`; add it.`);
    case 'minItems':
      return say(`${name} is empty; list at least ${limit === '1' ? 'one' : limit}.`);
    case 'minLength':
      return say(`${name} is empty; write something or leave it out.`);
    case 'uniqueItems':
      return repeated(target, Number(error.params['i']), name);
    case 'minimum':
    case 'maximum':
      return say(`${name} must be at ${error.keyword === 'minimum' ? 'least' : 'most'} ${limit}.`);
    case 'format':
      return say(`${valueOf(target)} is no date; write it as \`YYYY-MM-DD\`.`);
    case 'pattern':
      return say(
        error.schemaPath.includes('duration')
          ? `${valueOf(target)} is no length of time; write a number and a unit, such as \`30m\`, \`1h\` or \`7d\`.`
          : `${valueOf(target)} does not have the form of ${name}.`,
      );
    default:
      return wrongValue(target, name, errors);
  }
}

function unknownKey(target: Target, key: string, keys: readonly string[]): Problem | undefined {
  const entry = target.node.type === 'map' ? target.node.entries.get(key) : undefined;
  if (!entry || target.node.type !== 'map') return undefined;
  const { entries } = target.node;
  const meant = nearest(
    key,
    keys.filter((known) => !entries.has(known)),
  );
  const where = target.entry ? `in ${lower(nameOf(target))}` : 'at the top level';
  const problem = { rule: 'schema', at: entry.at } as const;
  if (meant === undefined)
    return { ...problem, message: `\`${key}\` is not a key ${where}; use one of ${list(keys)}.` };
  return {
    ...problem,
    message: `\`${key}\` is not a key ${where}; write \`${meant}\` if that is meant.`,
    correction: { title: `Change \`${key}\` to \`${meant}\``, edits: [{ span: inQuotes(entry.at, key), text: meant }] },
  };
}

function wrongValue(target: Target, name: string, errors: readonly SchemaError[]): Problem {
  const words = errors.flatMap(({ keyword, params }) =>
    keyword === 'enum' ? texts(params['allowedValues']) : keyword === 'const' ? texts([params['allowedValue']]) : [],
  );
  const types = [
    ...new Set(errors.flatMap(({ keyword, params }) => (keyword === 'type' ? texts(params['type']) : []))),
  ];
  const { node } = target;
  if (node.type !== 'scalar' || words.length === 0) {
    const shapes = [
      ...types.map((type) => typeWords[type] ?? type),
      ...(words.length > 0 && types.length === 0 ? [`one of ${list(words)}`] : []),
    ];
    return { rule: 'schema', at: mark(target), message: `${name} must be ${shapes.join(' or ')}.` };
  }
  const at = node.at;
  const meant = nearest(node.text, words);
  if (meant === undefined) {
    const also = types.filter((type) => type !== 'string').map((type) => ` or ${typeWords[type] ?? type}`);
    const allowed = words.length === 1 ? list(words) : `one of ${list(words)}`;
    return { rule: 'schema', at, message: `${name} cannot be \`${node.text}\`; use ${allowed}${also.join('')}.` };
  }
  const correction = {
    kind: 'suggestion',
    title: `Change \`${node.text}\` to \`${meant}\``,
    edits: [{ span: inQuotes(at, node.text), text: meant }],
  } as const;
  return {
    rule: 'schema',
    at,
    message: `${name} cannot be \`${node.text}\`; write \`${meant}\` if that is meant.`,
    correction,
  };
}

function repeated(target: Target, index: number, name: string): Problem {
  const item = target.node.type === 'seq' ? target.node.items[index] : undefined;
  const what = item?.type === 'scalar' ? `\`${item.text}\`` : 'An item';
  return { rule: 'schema', at: item?.at ?? mark(target), message: `${what} is listed twice in ${name}; remove one.` };
}

/** The token that stands for a value: never a whole block, whose first key has to do. */
function mark({ node, entry, item }: Target): Span {
  if (node.type === 'scalar' || (entry !== undefined && !item)) return node.at;
  const first = node.type === 'map' ? [...node.entries.values()][0] : undefined;
  return first?.at ?? (item ? entry?.at : undefined) ?? node.at;
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** How a message names a place: its key, or the list it is an item of. */
function nameOf({ entry, item }: Target): string {
  if (entry === undefined) return 'The file';
  return item ? `An item of \`${entry.key}\`` : `\`${entry.key}\``;
}

function valueOf({ node }: Target): string {
  return node.type === 'scalar' ? `\`${node.text}\`` : 'This';
}

/** The text of a token without the quotes around it, so that a correction keeps them. */
function inQuotes(at: Span, text: string): Span {
  return at.end - at.start === text.length + 2 ? { file: at.file, start: at.start + 1, end: at.end - 1 } : at;
}

function list(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(String);
}
