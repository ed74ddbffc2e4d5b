import { isFolder, listNames, readText, type Texts } from './support';
import { readCarets, type Drawn } from './carets';
import { splitFiles } from './texts';

const FOLDER = ['test', 'fixtures', 'rules'] as const;

/** One fixture: its files without caret lines, and what is drawn in each. */
export interface Fixture {
  readonly rule: string;
  readonly name: string;
  readonly files: Texts;
  readonly drawn: ReadonlyMap<string, readonly Drawn[]>;
  /** The text after the first fix of the rule's first finding, where a twin says so. */
  readonly fixed: Texts | undefined;
}

/** Every fixture of `test/fixtures/rules/<rule>/`: a file, or a folder of files. */
export function readFixtures(): readonly Fixture[] {
  return listNames(...FOLDER).flatMap((rule) =>
    listNames(...FOLDER, rule)
      .filter((name) => !/\.fixed\.yaml$/.test(name))
      .map((name) => readFixture(rule, name)),
  );
}

function readFixture(rule: string, name: string): Fixture {
  const raw = isFolder(...FOLDER, rule, name)
    ? Object.fromEntries(listNames(...FOLDER, rule, name).map((file) => [file, readText(...FOLDER, rule, name, file)]))
    : splitFiles(readText(...FOLDER, rule, name), name);
  const read = Object.entries(raw).map(([file, text]) => ({ file, ...readCarets(text) }));
  const twin = name.replace(/\.yaml$/, '.fixed.yaml');
  const fixed =
    twin !== name && listNames(...FOLDER, rule).includes(twin)
      ? splitFiles(readText(...FOLDER, rule, twin), name)
      : undefined;
  return {
    rule,
    name,
    files: Object.fromEntries(read.map(({ file, text }) => [file, text])),
    drawn: new Map(read.map(({ file, drawn }) => [file, drawn])),
    fixed,
  };
}
