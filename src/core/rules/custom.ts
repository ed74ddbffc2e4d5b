import type { Severity } from '../finding';
import { normalise } from '../normalised';
import { defineRule, type Rule } from './rule';

/** What a rule of the user says, with its two schemas ready to be asked. */
export interface CustomRule {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence; the placeholders are those of `placeholders`. */
  readonly message: string;
  readonly link: string | undefined;
  /** Whether the rule is about a component. */
  readonly when: (component: unknown) => boolean;
  /** Whether the component is as it should be. */
  readonly expect: (component: unknown) => boolean;
}

/** What a message of the user may name. */
export const placeholders = ['name', 'id', 'kind', 'technology', 'class'] as const;

/** True for the id of a rule from the configuration: the user's part, a slash, the rule. */
export function isCustomRule(id: string): boolean {
  return id.includes('/');
}

/** A rule that finds the components which `when` is about and which are not as `expect` says. */
export function createCustomRule({ id, severity, message, link, when, expect }: CustomRule): Rule {
  return defineRule({
    id,
    category: 'custom',
    severity,
    notes: [],
    summary: message.replace(/`?\{(\w+)\}`?/g, 'the component'),
    messages: { custom: message },
    ...(link !== undefined && { link }),
    *check({ system }) {
      for (const component of system.components) {
        const facts = normalise(component, system);
        if (!when(facts) || expect(facts)) continue;
        const technology = facts.technology ?? 'unknown technology';
        const { name, kind, class: held } = facts;
        yield {
          at: component.at,
          message: 'custom',
          component: component.id,
          data: { name, id: component.id, kind, technology, class: held },
        };
      }
    },
  });
}
