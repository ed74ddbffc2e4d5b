/** The part of JSON Schema that the inputs of tools are written in. */
export interface InputSchema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly description?: string;
  readonly properties?: Readonly<Record<string, InputSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: InputSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly enum?: readonly string[];
}

const shapes = {
  object: 'a mapping',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
} as const;

/**
 * The first thing wrong with a value, as a sentence; undefined for one that fits. It reads the schema each time and makes
 * no code of it.
 * @param name how the sentence calls the value
 */
export function misfit(value: unknown, schema: InputSchema, name = 'the input'): string | undefined {
  if (schema.type !== undefined && !isA(value, schema.type)) return `${name} must be ${shapes[schema.type]}.`;
  if (typeof value === 'string') return misfitText(value, schema, name);
  if (typeof value === 'number' && value < (schema.minimum ?? value))
    return `${name} must be at least ${schema.minimum}.`;
  if (Array.isArray(value)) return misfitList(value, schema, name);
  return isMapping(value) ? misfitMapping(value, schema, name) : undefined;
}

/** True for a JSON object. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isA(value: unknown, type: NonNullable<InputSchema['type']>): boolean {
  switch (type) {
    case 'object':
      return isMapping(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
    case 'string':
    case 'boolean':
      return typeof value === type;
  }
}

function misfitText(value: string, { enum: words, minLength = 0 }: InputSchema, name: string): string | undefined {
  if (value.length < minLength) return `${name} must not be empty.`;
  if (words === undefined || words.includes(value)) return undefined;
  return `${name} must be one of ${words.join(', ')}.`;
}

function misfitList(value: readonly unknown[], schema: InputSchema, name: string): string | undefined {
  const { items, minItems = 0, maxItems = Infinity } = schema;
  if (value.length < minItems || value.length > maxItems) {
    const bounds =
      minItems === maxItems ? `${minItems}` : value.length < minItems ? `at least ${minItems}` : `at most ${maxItems}`;
    return `${name} must have ${bounds} items.`;
  }
  return items && first(value, (item) => misfit(item, items, `each item of ${name}`));
}

function misfitMapping(
  value: Readonly<Record<string, unknown>>,
  schema: InputSchema,
  name: string,
): string | undefined {
  const { properties = {}, required = [], additionalProperties = true } = schema;
  const missing = required.find((key) => value[key] === undefined);
  if (missing !== undefined) return `${name} lacks \`${missing}\`.`;
  return first(Object.entries(value), ([key, content]) => {
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (known !== undefined) return content === undefined ? undefined : misfit(content, known, `\`${key}\``);
    if (additionalProperties) return undefined;
    return `\`${key}\` is not known here; ${name} takes ${Object.keys(properties).join(', ')}.`;
  });
}

function first<Item>(items: readonly Item[], look: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const wrong = look(item);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}
