import { addMonths } from '../../decisions/date';
import type { Finding } from '../../finding';
import { technologies } from '../../knowledge/catalogue';
import type { Span } from '../../model/span';
import { acceptableRules } from '../acceptable';
import type { CompletionItem, Place } from '../types';
import { classLabel } from '../words';

/** The system's components, without the one that is asking. */
export function componentItems(place: Place, replace: Span, without?: string): readonly CompletionItem[] {
  return place.review.system.components
    .filter(({ name }) => name !== without)
    .map(({ name, kind, verdict }) => ({
      label: name,
      kind: 'component',
      detail: `${kind}, ${classLabel(verdict)}`,
      replace,
      insert: name,
    }));
}

/** The catalogue, the user's own entries first. */
export function technologyItems(place: Place, replace: Span): readonly CompletionItem[] {
  const own = place.config.technologies;
  const known = new Set(own.map(({ id }) => id));
  return [...own, ...technologies.filter(({ id }) => !known.has(id))].map((technology) => ({
    label: technology.id,
    kind: 'technology',
    detail: `${technology.name}, ${technology.class}`,
    documentation: technology.says,
    replace,
    insert: technology.id,
  }));
}

/** Rule ids; those that the given findings come from stand first. */
export function ruleItems(findings: readonly Finding[], replace: Span): readonly CompletionItem[] {
  const here = new Map(findings.map((finding) => [finding.rule, finding.message]));
  const all = acceptableRules();
  const first = all.filter(({ id }) => here.has(id));
  const rest = all.filter(({ id }) => !here.has(id));
  return [...first, ...rest].map(({ id, summary }) => ({
    label: id,
    kind: 'rule',
    detail: summary,
    documentation: here.get(id) ?? summary,
    replace,
    insert: id,
  }));
}

/** Days to look at a decision again. */
export function laterItems(today: string, replace: Span): readonly CompletionItem[] {
  return [3, 6, 12].map((months) => dateItem(addMonths(today, months), `in ${months} months`, replace));
}

/** The word between a rule id and the day an acceptance ends. */
export function untilItem(replace: Span): CompletionItem {
  return { label: 'until', kind: 'value', detail: 'the last day it holds follows', replace, insert: 'until ' };
}

/** The day a decision was made. */
export function todayItems(today: string, replace: Span): readonly CompletionItem[] {
  return [dateItem(today, 'today', replace)];
}

function dateItem(date: string, detail: string, replace: Span): CompletionItem {
  return { label: date, kind: 'date', detail, replace, insert: date };
}
