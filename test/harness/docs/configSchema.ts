import type { OptionValue, Rule } from '../../../src/core/rules/rule';

interface ConfigSchema {
  readonly properties: { readonly rules: object };
}

/** The text of `config.schema.json` with the rules there are and their options, so that editors complete them. */
export function freshConfigSchema(text: string, rules: readonly Rule[]): string {
  const schema = JSON.parse(text) as ConfigSchema;
  const properties = Object.fromEntries(rules.map((rule) => [rule.id, settingsOf(rule)]));
  const fresh = { ...schema, properties: { ...schema.properties, rules: { ...schema.properties.rules, properties } } };
  return `${JSON.stringify(fresh, undefined, 2)}\n`;
}

function settingsOf({ summary, options = {} }: Rule): object {
  const names = Object.entries(options);
  if (names.length === 0) return { description: summary, $ref: '#/$defs/ruleSetting' };
  const properties = Object.fromEntries(
    names.map(([name, option]) => [name, { description: option.description, ...shapeOf(option.default) }]),
  );
  return { description: summary, $ref: '#/$defs/ruleSetting', properties };
}

function shapeOf(standard: OptionValue): object {
  return typeof standard === 'number'
    ? { type: 'integer', minimum: 0, default: standard }
    : { type: 'array', items: { type: 'string', minLength: 1 }, default: standard };
}
