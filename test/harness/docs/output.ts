import assert from 'node:assert/strict';

/** The line of a page that stands for lines left out. */
const LEFT_OUT = '…';

/** What a page shows of an output: lines that stand together, those left out between them. */
export function runsOf(shown: string): readonly string[] {
  return shown
    .split(new RegExp(`^ *${LEFT_OUT}$`, 'm'))
    .map((run) => run.replace(/^\n+|\n+$/g, ''))
    .filter((run) => run !== '');
}

/** Every run of lines is in the output, one after the other. */
export function assertShown(output: string, shown: readonly string[]): void {
  let rest = `\n${output}`;
  for (const run of shown) {
    const at = rest.indexOf(`\n${run}\n`);
    assert.notEqual(at, -1, `The page shows\n${run}\nand the command writes\n${output}`);
    rest = rest.slice(at + run.length + 1);
  }
}
