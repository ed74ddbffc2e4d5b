/** The part of JSON Schema that our own formats' schemas use and that answers questions about a place. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode | boolean;
  readonly oneOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
  readonly then?: SchemaNode;
  readonly else?: SchemaNode;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

/** A key or value the schema names, with its description. */
export interface Suggested {
  readonly text: string;
  readonly description: string | undefined;
}

type Path = readonly (string | number)[];

/** The words of a format, at a path of keys and positions. */
export interface Vocabulary {
  /** The keys a mapping may have. */
  keysAt(path: Path): readonly Suggested[];
  /** The values a scalar may have: enumerated ones, and the known words of an open list. */
  valuesAt(path: Path): readonly Suggested[];
  /** What is said about a place; undefined where nothing is. */
  describedAt(path: Path): string | undefined;
  /** What holds where nothing is written. */
  defaultAt(path: Path): unknown;
}

/** The words that a schema knows; alternatives and references are spread out. */
export function vocabularyOf(root: SchemaNode): Vocabulary {
  function schemasAt(path: Path): readonly SchemaNode[] {
    let nodes = spread(root, root);
    for (const step of path) nodes = nodes.flatMap((node) => spread(below(node, step), root));
    return nodes;
  }
  const described = (nodes: readonly SchemaNode[]): string | undefined =>
    nodes.find(({ description }) => description !== undefined)?.description;

  return {
    keysAt(path) {
      const properties = schemasAt(path).flatMap((node) => Object.entries(node.properties ?? {}));
      return distinct(properties.map(([text, value]) => ({ text, description: described(spread(value, root)) })));
    },
    valuesAt: (path) => valuesOf(schemasAt(path)),
    describedAt: (path) => described(schemasAt(path)),
    defaultAt: (path) => schemasAt(path).find((node) => node.default !== undefined)?.default,
  };
}

function valuesOf(nodes: readonly SchemaNode[]): readonly Suggested[] {
  const values = nodes.flatMap((node) => [
    ...(node.const === undefined ? [] : [{ text: word(node.const), description: node.description }]),
    ...(node.enum ?? []).map((value) => ({ text: word(value), description: undefined })),
    ...(isText(node) ? (node.examples ?? []).map((value) => ({ text: word(value), description: undefined })) : []),
  ]);
  return distinct(values.filter(({ text }) => text !== ''));
}

/** The schema and all that it refers to, itself first. */
function spread(node: SchemaNode | undefined, root: SchemaNode, depth = 0): readonly SchemaNode[] {
  if (node === undefined || depth > 16) return [];
  const { oneOf = [], anyOf = [], allOf = [], then, else: otherwise } = node;
  const target = node.$ref === undefined ? undefined : resolve(node.$ref, root);
  const inner = [target, ...oneOf, ...anyOf, ...allOf, then, otherwise];
  return [node, ...inner.flatMap((one) => spread(one, root, depth + 1))];
}

function resolve(reference: string, root: SchemaNode): SchemaNode | undefined {
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
