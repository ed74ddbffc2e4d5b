import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '..', '..');

/** Schemas that are checked at run time: `schemas/<name>.schema.json` becomes `generated/<name>.mjs`. */
const names = ['architecture', 'config'];

/**
 * Compiles our schemas to plain functions, so that no bundle holds `ajv` or `new Function`, which a web host forbids.
 * Writes `src/core/schema/generated/*.mjs` with types beside them; both are derived and not committed.
 */
export async function compileSchemas() {
  const out = join(root, 'src', 'core', 'schema', 'generated');
  mkdirSync(out, { recursive: true });
  for (const name of names) {
    const schema = JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8'));
    const ajv = new Ajv2020.default({
      allErrors: true,
      strict: true,
      strictTypes: false,
      strictRequired: false,
      formats: { date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/ },
      code: { source: true, esm: true, lines: false },
    });
    const code = standaloneCode.default(ajv, ajv.compile(withoutTexts(withoutNames(schema))));
    writeIfChanged(join(out, `${name}.mjs`), await selfContained(code));
    writeIfChanged(join(out, `${name}.d.mts`), types);
  }
}

/** The names of rules are for completion; slips in them and in their options are told elsewhere, in better words. */
function withoutNames(schema) {
  const { rules } = schema.properties;
  if (rules === undefined) return schema;
  return { ...schema, properties: { ...schema.properties, rules: { ...rules, properties: {} } } };
}

/** Titles and descriptions are for people; the generated code would carry them. */
function withoutTexts(value, inProperties = false) {
  if (Array.isArray(value)) return value.map((item) => withoutTexts(item));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(
    ([key]) => inProperties || !['description', 'title', '$schema'].includes(key),
  );
  return Object.fromEntries(
    kept.map(([key, item]) => [key, withoutTexts(item, !inProperties && /^(properties|\$defs)$/.test(key))]),
  );
}

/** The generated module requires pieces of ajv's runtime: bundle them in. */
async function selfContained(code) {
  const result = await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  // What ajv's runtime keeps for its own code generation; nobody generates code here.
  return result.outputFiles[0].text.replace(/\b\w+\.code=(['"`])require\(.*?\)\.default\1/g, '0');
}

/** Leaves the file alone when it is up to date, so that watchers stay calm. */
function writeIfChanged(path, text) {
  let old;
  try {
    old = readFileSync(path, 'utf8');
  } catch {
    old = undefined;
  }
  if (old !== text) writeFileSync(path, text);
}

const types = `/** One broken constraint, as ajv reports it. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}
export declare const validate: { (data: unknown): boolean; errors?: readonly SchemaError[] | null };
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) await compileSchemas();

if (process.argv[1] === fileURLToPath(import.meta.url)) await compileSchemas();
