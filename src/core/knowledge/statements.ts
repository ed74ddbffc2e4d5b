import list from './statements.json';

/** One statement of the notes, paraphrased. */
export interface Statement {
  /** `N01` to `N47`. */
  readonly id: string;
  readonly says: string;
  readonly topic: string;
  /** `stateful`, `stateless`, or another word where it speaks about both or neither. */
  readonly side: string;
}

/** All statements, in order. */
export const statements: readonly Statement[] = list;

/** The statement with this id, in any case. */
export function findStatement(id: string): Statement | undefined {
  const wanted = id.trim().toUpperCase();
  return statements.find((statement) => statement.id === wanted);
}
