import type { Texts } from '../support';

/** Ways to write the same files that must not change what a review says. */
export const variants = {
  CRLF: (files: Texts) => each(files, (text) => text.replace(/\n/g, '\r\n')),
  BOM: (files: Texts) => each(files, (text) => `\uFEFF${text}`),
  'files in reverse': (files: Texts) => Object.fromEntries(Object.entries(files).reverse()),
} satisfies Readonly<Record<string, (files: Texts) => Texts>>;

function each(files: Texts, change: (text: string) => string): Texts {
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [file, change(text)]));
}
