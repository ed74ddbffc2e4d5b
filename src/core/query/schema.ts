import architecture from '../../../schemas/architecture.schema.json';

/** The part of JSON Schema that the native format's schema uses and that answers questions about a place. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode | boolean;
  readonly oneOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

/** A key or value the schema names, with its description. */
export interface Suggested {
  readonly text: string;
  readonly description: string | undefined;
}

const root = architecture as SchemaNode;

/** The schemas that apply at a path of keys and positions; alternatives and references are spread out. */
export function schemasAt(path: readonly (string | number)[]): readonly SchemaNode[] {
  let nodes = spread(root);
  for (const step of path) nodes = nodes.flatMap((node) => spread(below(node, step)));
  return nodes;
}

/** The keys a mapping may have. */
export function keysOf(nodes: readonly SchemaNode[]): readonly Suggested[] {
  const keys = nodes.flatMap((node) =>
    Object.entries(node.properties ?? {}).map(([text, value]) => ({ text, description: describe(value) })),
  );
  return distinct(keys);
}

/** The values a scalar may have: enumerated ones, and the known words of an open list. */
export function valuesOf(nodes: readonly SchemaNode[]): readonly Suggested[] {
  const values = nodes.flatMap((node) => [
    ...(node.const === undefined ? [] : [{ text: word(node.const), description: node.description }]),
    ...(node.enum ?? []).map((value) => ({ text: word(value), description: undefined })),
    ...(isText(node) ? (node.examples ?? []).map((value) => ({ text: word(value), description: undefined })) : []),
  ]);
  return distinct(values.filter(({ text }) => text !== ''));
}

/** What the schema says about a place. */
export function describe(node: SchemaNode | undefined): string | undefined {
  return node?.description ?? spread(node).find(({ description }) => description !== undefined)?.description;
}

function spread(node: SchemaNode | undefined, depth = 0): readonly SchemaNode[] {
  if (node === undefined || depth > 16) return [];
  const inner = [...(node.oneOf ?? []), ...(node.anyOf ?? []), ...(node.allOf ?? [])];
  const target = node.$ref === undefined ? undefined : resolve(node.$ref);
  return [node, ...spread(target, depth + 1), ...inner.flatMap((one) => spread(one, depth + 1))];
}

function resolve(reference: string): SchemaNode | undefined {
  const name = /^#\/\$defs\/([^/]+)$/.exec(reference)?.[1];
  return name === undefined ? undefined : root.$defs?.[name];
}

function below(node: SchemaNode, step: string | number): SchemaNode | undefined {
  if (typeof step === 'number') return typeof node.items === 'object' ? node.items : undefined;
  const own = node.properties?.[step];
  if (own !== undefined) return own;
  for (const [pattern, value] of Object.entries(node.patternProperties ?? {})) {
    if (new RegExp(pattern, 'u').test(step)) return value;
  }
  return typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined;
}

function isText({ type, enum: values }: SchemaNode): boolean {
  return type === 'string' && values === undefined;
}

function word(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Each text once; the first description wins. */
function distinct(all: readonly Suggested[]): readonly Suggested[] {
  const byText = new Map<string, Suggested>();
  for (const one of all) {
    const known = byText.get(one.text);
    if (known === undefined || known.description === undefined) byText.set(one.text, one);
  }
  return [...byText.values()];
}
