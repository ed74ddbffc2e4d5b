import assert from 'node:assert/strict';
import Ajv2020 from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';

/** Fails unless a text is JSON that one of our schemas describes; returns it. */
export function assertMatches(schema: 'check' | 'inspect' | 'graph' | 'simulate', text: string): unknown {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  const validate = ajv.compile(JSON.parse(readFileSync(`schemas/${schema}.schema.json`, 'utf8')));
  const value: unknown = JSON.parse(text);
  assert.ok(validate(value), ajv.errorsText(validate.errors));
  return value;
}
