import type { Acceptance, Finding, Fix } from './finding';
import type { Verdict } from './model/evidence';
import type { Component } from './model/system';
import { redact } from './redact';

/**
 * Every text of ours that quotes a file is cleaned once, where it leaves the core; an object without anything to hide
 * stays the same object.
 */

/** A fix whose title shows no secret. Edits are left alone: they write the file's own text back. */
export function cleanFix(fix: Fix): Fix {
  return cleaned(fix, ['title']);
}

/** A finding whose texts show no secret; its fixes are cleaned when they are built. */
export function cleanFinding(finding: Finding): Finding {
  const related = each(finding.related, (place) => cleaned(place, ['message']));
  const accepted = finding.accepted && cleaned<Acceptance, 'reason' | 'by'>(finding.accepted, ['reason', 'by']);
  const same = related === finding.related && accepted === finding.accepted;
  return cleaned(same ? finding : { ...finding, related, accepted }, ['message']);
}

/** A component whose evidence and whereabouts show no secret. */
export function cleanComponent(component: Component): Component {
  const verdict = cleanVerdict(component.verdict);
  const pins = each(component.pins, (pin) => cleaned(pin, ['says', 'undone']));
  const exposures = each(component.exposures, (exposure) => cleaned(exposure, ['says']));
  const constraints = each(component.constraints, (constraint) => cleaned(constraint, ['says']));
  const instances = cleaned(component.instances, ['source']);
  const same =
    verdict === component.verdict &&
    pins === component.pins &&
    exposures === component.exposures &&
    constraints === component.constraints &&
    instances === component.instances;
  return same ? component : { ...component, verdict, pins, exposures, constraints, instances };
}

/** The same for anything whose only texts are named: a link and its evidence. */
export function cleaned<Thing extends { readonly [key in Key]?: string | undefined }, Key extends string>(
  thing: Thing,
  keys: readonly Key[],
): Thing {
  let result = thing;
  for (const key of keys) {
    const text = thing[key];
    const shown = text === undefined ? undefined : redact(text);
    if (shown !== text) result = { ...result, [key]: shown };
  }
  return result;
}

function cleanVerdict(verdict: Verdict): Verdict {
  const evidence = each(verdict.evidence, (statement) => cleaned(statement, ['says']));
  const state = each(verdict.state, (item) => cleaned(item, ['holds']));
  return evidence === verdict.evidence && state === verdict.state ? verdict : { ...verdict, evidence, state };
}

/** The list itself when nothing in it changes. */
export function each<Item>(items: readonly Item[], clean: (item: Item) => Item): readonly Item[] {
  const result = items.map(clean);
  return result.every((item, index) => item === items[index]) ? items : result;
}
