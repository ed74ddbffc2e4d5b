/** The files of the sample project below `docs/shop`: a web host cannot list the folder of an extension. */
export const sampleFiles = [
  'web-shop.arch.yaml',
  'compose/compose.yaml',
  'kubernetes/cart.yaml',
  'kubernetes/orders.yaml',
  'kubernetes/orders-db.yaml',
  'kubernetes/search.yaml',
] as const;

/** Those to open, the one to look at first at the end. */
export const openedFiles = ['web-shop.arch.yaml', 'kubernetes/cart.yaml', 'compose/compose.yaml'] as const;

/** A file of the sample with its text. */
export interface SampleText {
  readonly path: string;
  readonly text: string;
}

/** A document without a file. */
export interface LooseText {
  readonly language: 'yaml' | 'dockercompose';
  readonly text: string;
}

/** The sample as documents without files, one for each system, where there is no folder to copy it to. */
export function looseTexts(files: readonly SampleText[]): readonly LooseText[] {
  const within = (folder: string): string[] =>
    files.filter(({ path }) => path.startsWith(folder)).map(({ text }) => text);
  const native = files.filter(({ path }) => path.endsWith('.arch.yaml')).map(({ text }) => text);
  return [
    ...native.map((text): LooseText => ({ language: 'yaml', text })),
    { language: 'yaml', text: within('kubernetes/').join('---\n') },
    ...within('compose/').map((text): LooseText => ({ language: 'dockercompose', text })),
  ];
}
