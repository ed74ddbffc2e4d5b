import type { Problem } from '../model/problem';
import { nearest, renaming } from '../readers/suggest';
import type { LocatedScalar } from '../yaml/located';
import type { SchemaError } from './generated/architecture.mjs';
import { listed, mark, nameOf, valueOf } from './names';
import type { Target } from './pointer';

const typeWords: Readonly<Record<string, string>> = {
  object: 'a mapping',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  null: 'empty',
};

/** What a value may be, as the errors of its place tell. */
interface Allowed {
  readonly values: readonly unknown[];
  readonly types: readonly string[];
}

/** A value of the wrong type, or outside a closed list. */
export function wrongValue(target: Target, errors: readonly SchemaError[]): Problem {
  const allowed = allowedBy(errors);
  const name = nameOf(target);
  const { node } = target;
  if (node.type !== 'scalar') return { rule: 'schema', at: mark(target), message: mustBe(name, allowed) };
  return (
    needlessQuotes(node, name, allowed) ??
    missingQuotes(node, name, allowed) ??
    (allowed.values.length > 0 ? wrongWord(node, name, allowed) : undefined) ?? {
      rule: 'schema',
      at: node.at,
      message: mustBe(name, allowed),
    }
  );
}

function allowedBy(errors: readonly SchemaError[]): Allowed {
  const values = errors.flatMap(({ keyword, params }) =>
    keyword === 'enum' ? items(params['allowedValues']) : keyword === 'const' ? [params['allowedValue']] : [],
  );
  const types = errors.flatMap(({ keyword, params }) => (keyword === 'type' ? items(params['type']).map(String) : []));
  return { values, types: [...new Set(types)] };
}

function mustBe(name: string, { types, values }: Allowed): string {
  const shapes = types.map((type) => typeWords[type] ?? type);
  const words = values.length > 0 && types.length === 0 ? [`one of ${listed(values.map(String))}`] : [];
  return `${name} must be ${[...shapes, ...words].join(' or ')}.`;
}

/** `"2"` where a number is wanted. */
function needlessQuotes(node: LocatedScalar, name: string, { types, values }: Allowed): Problem | undefined {
  const { text, at } = node;
  if (typeof node.value !== 'string' || at.end - at.start !== text.length + 2) return undefined;
  const number = /^-?\d+$/.test(text) && (types.includes('integer') || types.includes('number'));
  const truth = /^(?:true|false)$/.test(text) && types.includes('boolean');
  if (!number && !truth && !values.some((value) => typeof value !== 'string' && String(value) === text))
    return undefined;
  return {
    rule: 'schema',
    at,
    message: `${name} is the text \`"${text}"\`; write \`${text}\` without quotes.`,
    correction: { title: `Write \`${text}\` without quotes`, edits: [{ span: at, text }] },
  };
}

/** `3` or `true` where only a text will do. */
function missingQuotes(node: LocatedScalar, name: string, { types, values }: Allowed): Problem | undefined {
  const { text, at } = node;
  if (typeof node.value === 'string' || !types.includes('string') || values.length > 0) return undefined;
  const must = mustBe(name, { types, values }).replace(/\.$/, '');
  return {
    rule: 'schema',
    at,
    message: `${must}, not ${valueOf(node)}; put it in quotes if a text is meant.`,
    ...(at.end - at.start === text.length && {
      correction: { kind: 'suggestion', title: `Put \`${text}\` in quotes`, edits: [{ span: at, text: `"${text}"` }] },
    }),
  };
}

function wrongWord(node: LocatedScalar, name: string, { types, values }: Allowed): Problem {
  const { at, text } = node;
  const base = { rule: 'schema', at } as const;
  const only = values.length === 1 ? values[0] : undefined;
  // A number that stands for itself is the version of a format.
  if (typeof only === 'number')
    return { ...base, message: `${name} cannot be ${valueOf(node)}; this version of Statewise reads \`${only}\`.` };
  const words = values.map(String);
  const meant = typeof node.value === 'string' ? nearest(text, words) : undefined;
  if (meant === undefined) {
    const shapes = types.filter((type) => type !== 'string').map((type) => typeWords[type] ?? type);
    const use = words.length === 1 ? listed(words) : `one of ${listed(words)}`;
    const last = shapes.length > 0 ? ` or ${shapes.at(-1) ?? ''}` : '';
    return {
      ...base,
      message: `${name} cannot be ${valueOf(node)}; use ${[use, ...shapes.slice(0, -1)].join(', ')}${last}.`,
    };
  }
  const correction = renaming(at, text, meant);
  return {
    ...base,
    message: `${name} cannot be ${valueOf(node)}; write \`${meant}\` if that is meant.`,
    ...(correction && { correction }),
  };
}

function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
