import type { Config } from '../config';
import type { OptionValue, Rule, RuleOptions } from './rule';

/** The options of a rule as the configuration sets them, defaults for the rest. */
export function optionsOf(rule: Rule, config: Config): RuleOptions {
  function value(name: string): OptionValue {
    const declared = rule.options?.[name];
    if (declared === undefined) throw new Error(`rule ${rule.id} has no option "${name}"`);
    return config.options.get(rule.id)?.get(name) ?? declared.default;
  }
  return {
    number(name) {
      const found = value(name);
      if (typeof found !== 'number') throw new Error(`option "${name}" of rule ${rule.id} is a list`);
      return found;
    },
    list(name) {
      const found = value(name);
      if (typeof found === 'number') throw new Error(`option "${name}" of rule ${rule.id} is a number`);
      return found;
    },
  };
}
