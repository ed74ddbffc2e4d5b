import architecture from '../../../schemas/architecture.schema.json';

interface Meaning {
  readonly const: string;
  readonly description: string;
}

const { gain, cost } = architecture.$defs;

/** The gains a decision may name, with what they mean. */
export const gains: readonly Meaning[] = listed(gain);
/** The costs. */
export const costs: readonly Meaning[] = listed(cost);

/** What the schema says about a gain or a cost, with the statements it carries. */
export function meaningOf(word: string): string | undefined {
  return [...gains, ...costs].find((one) => one.const === word)?.description;
}

/** The first alternative lists the words, the second leaves the list open. */
function listed(node: { readonly anyOf: readonly unknown[] }): readonly Meaning[] {
  const [closed] = node.anyOf;
  return isList(closed) ? closed.oneOf : [];
}

function isList(node: unknown): node is { readonly oneOf: readonly Meaning[] } {
  return typeof node === 'object' && node !== null && 'oneOf' in node && Array.isArray(node.oneOf);
}
