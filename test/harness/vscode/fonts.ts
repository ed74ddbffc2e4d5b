import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npmInstall, provide } from './cache';
import { fontPackages } from './versions';

/** Installs the typefaces of the pictures into the cache; the folder is searched recursively. */
export async function installFonts(): Promise<string> {
  return provide('fonts', (folder) => npmInstall(folder, fontPackages));
}

/** Writes a fontconfig file that knows `folders` and nothing else, so that pictures look alike on every machine. */
export async function writeFontConfiguration(file: string, folders: readonly string[]): Promise<string> {
  const prefer = (generic: string, family: string): string =>
    `<alias binding="same"><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`;
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `<dir>${folder}</dir>`),
    `<cachedir>${join(file, '..', 'fontconfig')}</cachedir>`,
    prefer('monospace', 'JetBrains Mono'),
    prefer('sans-serif', 'Inter'),
    prefer('system-ui', 'Inter'),
    '</fontconfig>',
  ];
  await writeFile(file, lines.join('\n'));
  return file;
}
