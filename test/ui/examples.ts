import type { Example } from './example';

/** The examples that are driven, and from which the pictures of README come. */
export const examples: readonly Example[] = [
  {
    folder: 'test/vscode/workspace',
    file: 'compose.yaml',
    hover: { at: 'mongo', says: /stateful/ },
    fix: { at: 'mongo', title: 'Give orders a volume', gives: /postgres/ },
    problem: /loses its data/,
  },
];
