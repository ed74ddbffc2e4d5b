/** A snippet of the package, as far as explanations need it. */
export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
  /** Statement ids its description names. */
  readonly notes: readonly string[];
}

/** Reads the text of a `.code-snippets` file; entries without the parts of ours are left out. */
export function readSnippets(text: string): readonly Snippet[] {
  const content: unknown = JSON.parse(text);
  if (typeof content !== 'object' || content === null) return [];
  return Object.values(content)
    .filter(isEntry)
    .map(({ prefix, description, body }) => ({
      prefix,
      description,
      body,
      notes: description.match(/\bN\d\d\b/g) ?? [],
    }));
}

function isEntry(value: unknown): value is Omit<Snippet, 'notes'> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'prefix' in value &&
    typeof value.prefix === 'string' &&
    'description' in value &&
    typeof value.description === 'string' &&
    'body' in value &&
    Array.isArray(value.body)
  );
}
