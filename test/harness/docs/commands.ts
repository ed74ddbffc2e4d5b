import { runsOf } from './output';

/** A command of a page, and what the page shows of its output. */
export interface PageCommand {
  /** Arguments after `statewise`; what a reader fills in is `PLACEHOLDER`. */
  readonly argv: readonly string[];
  /** Runs of lines in the order of the output; empty where the page shows none. */
  readonly shown: readonly string[];
}

/** Stands for files of the reader's own, which pages write as `[paths]` or the like. */
export const PLACEHOLDER = '[paths]';

/**
 * The commands of a page of Markdown: those of its `sh` blocks, up to a comment or a pipe, and those of its `console` blocks,
 * where what a line after `$` writes follows it.
 */
export function commandsOf(page: string): readonly PageCommand[] {
  const blocks = page.matchAll(/^```(sh|console)\n(.*?)^```/gms);
  return [...blocks].flatMap(([, kind, text = '']) => (kind === 'sh' ? fromShell(text) : fromConsole(text)));
}

function fromShell(block: string): readonly PageCommand[] {
  const commands = block.replace(/\[.*?\]/g, PLACEHOLDER).matchAll(/^statewise ([^#|\n]+)/gm);
  return [...commands].map(([, words = '']) => ({ argv: argvOf(words), shown: [] }));
}

function fromConsole(block: string): readonly PageCommand[] {
  return block
    .split(/^\$ statewise /m)
    .slice(1)
    .map((text) => {
      const [words = '', ...output] = text.trimEnd().split('\n');
      return { argv: argvOf(words), shown: runsOf(output.join('\n')) };
    });
}

function argvOf(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}
