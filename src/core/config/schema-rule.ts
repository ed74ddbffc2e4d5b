import { Validator, type Schema } from '@cfworker/json-schema';
import { nearest } from '../readers/suggest';
import { plain } from '../schema/plain';
import type { Text } from '../model/text';
import type { Located } from '../yaml/located';
import { isPattern } from './pattern';

/** What stands behind a keyword of JSON Schema (draft 2020-12). */
type Shape = 'schema' | 'schemas' | 'named schemas' | 'text' | 'list' | 'number' | 'flag' | 'pattern' | 'anything';

const keywords: Readonly<Record<string, Shape>> = {
  ...named('schema', 'items contains additionalProperties propertyNames not if then else unevaluatedItems'),
  ...named('schema', 'unevaluatedProperties'),
  ...named('schemas', 'allOf anyOf oneOf prefixItems'),
  ...named('named schemas', 'properties patternProperties dependentSchemas $defs'),
  ...named('text', '$ref $comment $schema title description format'),
  ...named('list', 'enum required examples'),
  ...named(
    'number',
    'minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength minItems maxItems',
  ),
  ...named('number', 'minProperties maxProperties minContains maxContains'),
  ...named('flag', 'uniqueItems deprecated'),
  ...named('pattern', 'pattern'),
  ...named('anything', 'type const default dependentRequired'),
};

const wanted: Readonly<Record<Shape, string>> = {
  schema: 'a schema: a mapping, `true` or `false`',
  schemas: 'a list of schemas',
  'named schemas': 'a mapping of schemas',
  text: 'a text',
  list: 'a list',
  number: 'a number',
  flag: '`true` or `false`',
  pattern: 'a text',
  anything: 'a value',
};

/**
 * The most steps one schema may take over one value, its references unfolded. Schemas of a workspace are interpreted on
 * each change of a file, so one that could take for ever is refused before it runs.
 */
const MAX_STEPS = 500;

/** A place in a schema and what is wrong there, as the end of a sentence about it. */
export interface SchemaSlip {
  readonly at: Text['at'];
  readonly message: string;
}

/** Reads a schema of the user: a function that tells whether a value fits, or what keeps it from being used. */
export function readSchema(node: Located): { fits: (value: unknown) => boolean } | { slips: readonly SchemaSlip[] } {
  const reading: Reading = { root: node, slips: [], left: MAX_STEPS };
  walk(node, reading, []);
  const { slips, left } = reading;
  if (slips.length === 0 && left < 0)
    slips.push({ at: node.at, message: `The schema unfolds to more than ${MAX_STEPS} parts; make it smaller.` });
  if (slips.length > 0) return { slips };
  // The boundary: what was walked above is a schema.
  const validator = new Validator(plain(node).value as Schema | boolean, '2020-12', true);
  return { fits: (value) => validator.validate(value).valid };
}

/** A schema being read: what is wrong so far, and how many more parts it may have. */
interface Reading {
  readonly root: Located;
  readonly slips: SchemaSlip[];
  left: number;
}

/** Names what is wrong below a schema and counts its parts, references included. */
function walk(schema: Located, reading: Reading, within: readonly string[]): void {
  const { slips } = reading;
  if (--reading.left < 0) return;
  if (schema.type === 'scalar' && typeof schema.value === 'boolean') return;
  if (schema.type !== 'map') {
    slips.push({ at: schema.at, message: `Write ${wanted.schema}.` });
    return;
  }
  for (const { key, value, at } of schema.entries.values()) {
    const shape = keywords[key];
    if (shape === undefined) {
      const meant = nearest(key, Object.keys(keywords));
      const advice = meant === undefined ? 'remove it' : `write \`${meant}\` if that is meant`;
      slips.push({ at, message: `JSON Schema has no keyword \`${key}\`; ${advice}.` });
      continue;
    }
    if (!hasShape(value, shape)) {
      slips.push({ at: value.at, message: `\`${key}\` takes ${wanted[shape]}.` });
      continue;
    }
    if (key === '$ref') reference(value, reading, within);
    else if (shape === 'pattern' || key === 'patternProperties') refusePatterns(value, slips);
    if (key !== '$defs') for (const below of schemasIn(value, shape)) walk(below, reading, within);
  }
}

function schemasIn(value: Located, shape: Shape): readonly Located[] {
  if (shape === 'schema') return [value];
  if (shape === 'schemas') return value.type === 'seq' ? value.items : [];
  if (shape === 'named schemas') return value.type === 'map' ? [...value.entries.values()].map((one) => one.value) : [];
  return [];
}

/** Only the schema's own `$defs` are known, and none may lead back to itself. */
function reference(value: Located, reading: Reading, within: readonly string[]): void {
  const { root, slips } = reading;
  const text = value.type === 'scalar' ? value.text : '';
  const name = /^#\/\$defs\/([\w-]+)$/.exec(text)?.[1];
  const definitions = root.type === 'map' ? root.entries.get('$defs')?.value : undefined;
  const target = name !== undefined && definitions?.type === 'map' ? definitions.entries.get(name)?.value : undefined;
  if (name === undefined || target === undefined) {
    slips.push({ at: value.at, message: `\`${text}\` leads nowhere; refer to \`#/$defs/name\` in the same schema.` });
    return;
  }
  if (within.includes(name)) {
    slips.push({ at: value.at, message: `\`${text}\` leads back to itself; a schema here has to end.` });
    return;
  }
  walk(target, reading, [...within, name]);
}

function refusePatterns(value: Located, slips: SchemaSlip[]): void {
  const patterns: readonly Text[] =
    value.type === 'map'
      ? [...value.entries.values()].map(({ key, at }) => ({ text: key, at }))
      : [{ text: value.type === 'scalar' ? value.text : '', at: value.at }];
  for (const { text, at } of patterns) {
    if (isPattern(text)) continue;
    const message = `The pattern \`${text.slice(0, 40)}\` is not used; write one without repeated groups and with two repetitions at most.`;
    slips.push({ at, message });
  }
}

function hasShape(value: Located, shape: Shape): boolean {
  const scalar = value.type === 'scalar' ? value.value : undefined;
  switch (shape) {
    case 'schema':
      return value.type === 'map' || typeof scalar === 'boolean';
    case 'schemas':
    case 'list':
      return value.type === 'seq';
    case 'named schemas':
      return value.type === 'map';
    case 'text':
    case 'pattern':
      return typeof scalar === 'string';
    case 'number':
      return typeof scalar === 'number';
    case 'flag':
      return typeof scalar === 'boolean';
    case 'anything':
      return true;
  }
}

function named(shape: Shape, names: string): Record<string, Shape> {
  return Object.fromEntries(names.split(' ').map((name) => [name, shape]));
}
