// What is in dist/ and how big the package is; fails over budget.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGET = 1.5 * 1024 * 1024;
const VSIX = 'statewise.vsix';

function main(): void {
  if (!existsSync('dist')) {
    console.log('size: there is no dist/ yet; run `npm run build` first');
    process.exitCode = 1;
    return;
  }
  const rows = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join('dist', name)).isFile())
    .map((name) => ({
      name: `dist/${name.replaceAll('\\', '/')}`,
      bytes: statSync(join('dist', name)).size,
      zipped: gzipSync(readFileSync(join('dist', name))).length,
    }))
    .sort((a, b) => b.zipped - a.zipped);
  const zipped = rows.reduce((sum, row) => sum + row.zipped, 0);
  const width = Math.max(...rows.map(({ name }) => name.length), VSIX.length);
  for (const { name, bytes, zipped: small } of rows) line(name, bytes, small, width);
  line(
    'dist/ in all',
    rows.reduce((sum, row) => sum + row.bytes, 0),
    zipped,
    width,
  );
  const packed = existsSync(VSIX) ? statSync(VSIX).size : undefined;
  if (packed === undefined) console.log(`${VSIX} is not there; \`npm run package\` makes it`);
  else line(VSIX, undefined, packed, width);
  const left = BUDGET - (packed ?? zipped);
  console.log(
    left < 0
      ? `over the budget of ${kilobytes(BUDGET)} by ${kilobytes(-left)}`
      : `${kilobytes(left)} of the budget of ${kilobytes(BUDGET)} are left`,
  );
  if (left < 0) process.exitCode = 1;
}

function line(name: string, bytes: number | undefined, zipped: number, width: number): void {
  console.log(
    `${name.padEnd(width)}  ${(bytes === undefined ? '' : kilobytes(bytes)).padStart(9)}  ${kilobytes(zipped).padStart(9)} zipped`,
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

main();
