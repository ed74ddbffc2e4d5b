import assert from 'node:assert/strict';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';

const compiled = new Map<string, ValidateFunction>();

/** The check of one of our schemas, compiled at its first use. */
function validatorOf(schema: string): ValidateFunction {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  const validate = ajv.compile(JSON.parse(readFileSync(`schemas/${schema}.schema.json`, 'utf8')));
  compiled.set(schema, validate);
  return validate;
}

/** Fails unless a text is JSON that one of our schemas describes; returns it. */
export function assertMatches(schema: 'check' | 'inspect' | 'graph' | 'simulate', text: string): unknown {
  const validate = validatorOf(schema);
  const value: unknown = JSON.parse(text);
  assert.ok(validate(value), JSON.stringify(validate.errors, undefined, 2));
  return value;
}
