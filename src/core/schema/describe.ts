import type { Problem } from '../model/problem';
import type { Span } from '../model/span';
import { nearest, wordIn } from '../readers/suggest';
import type { Located } from '../yaml/located';
import type { Cause } from './collapse';
import { listed, mark, nameOf, valueOf } from './names';
import { follow, keysAt, schemasAt, type Target } from './pointer';
import { wrongValue } from './wrong-value';

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
    case 'pattern':
      return say(illFormed(target, schema, path) ?? `${shown(target)} does not have the form of ${name}.`);
    default: {
      const form = target.node.type === 'scalar' ? illFormed(target, schema, path) : undefined;
      return form === undefined ? wrongValue(target, errors) : say(form);
    }
  }
}

/** A date or a length of time that is not written as one, be it a text or a number. */
function illFormed(target: Target, schema: unknown, path: string): string | undefined {
  const forms = schemasAt(schema, path);
  if (forms.some((form) => form['format'] === 'date'))
    return `${shown(target)} is no date; write it as \`YYYY-MM-DD\`.`;
  if (forms.some((form) => String(form['$ref']).endsWith('/duration')))
    return `${shown(target)} is no length of time; write a number and a unit, such as \`30m\`, \`1h\` or \`7d\`.`;
  return undefined;
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
    return { ...problem, message: `\`${key}\` is not a key ${where}; use one of ${listed(keys)}.` };
  const span = wordIn(entry.at, key);
  return {
    ...problem,
    message: `\`${key}\` is not a key ${where}; write \`${meant}\` if that is meant.`,
    ...(span && { correction: { title: `Change \`${key}\` to \`${meant}\``, edits: [{ span, text: meant }] } }),
  };
}

function repeated(target: Target, index: number, name: string): Problem {
  const item = target.node.type === 'seq' ? target.node.items[index] : undefined;
  const what = item?.type === 'scalar' ? valueOf(item) : 'An item';
  return { rule: 'schema', at: item?.at ?? mark(target), message: `${what} is listed twice in ${name}; remove one.` };
}

function shown({ node }: Target): string {
  const text = node.type === 'scalar' ? valueOf(node) : 'This';
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
