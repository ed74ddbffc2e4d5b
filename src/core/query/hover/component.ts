import type { Evidence } from '../../model/evidence';
import type { Component } from '../../model/system';
import type { SystemReview } from '../../review';
import { failureWords } from '../failure';
import { decisionsAbout, decisionWords } from '../facts/decisions';
import { cite, code, explainLink, paragraphs, prose } from '../markdown';
import { countWords, listNames, statesWords } from '../words';

/**
 * What the hover of a component's name says: class and why, state, instances, failure, pins, decision. Twelve lines at most:
 * a title, three of evidence, six of facts, and the empty lines between.
 */
export function componentText(review: SystemReview, component: Component, file: string, commands: boolean): string {
  const { verdict, technology } = component;
  const kind = technology === undefined ? '' : `, ${prose(technology.name)}`;
  const link = explainLink(file, component.id, commands);
  const title = `**${code(component.name)}** is **${verdict.class}** (${verdict.confidence} confidence)${kind}`;
  const facts = [
    stateLine(component),
    instancesLine(component),
    ...failureLines(review, component),
    pinLine(component),
    decisionLine(review, component),
  ];
  return paragraphs([
    link === '' ? title : `${title} · ${link}`,
    evidenceList(verdict.evidence.slice(0, 3)),
    facts.filter((line) => line !== undefined).join('\n'),
  ]);
}

/** Evidence as a list, heaviest first as the verdict sorts it. */
export function evidenceList(evidence: readonly Evidence[]): string {
  return evidence.map(({ says, notes, towards }) => `- *${towards}*: ${prose(says)}${cite(notes)}`).join('\n');
}

function stateLine({ verdict: { state, externalised } }: Component): string | undefined {
  const parts = [
    ...(state.length === 0 ? [] : [`Keeps ${prose(statesWords(state.slice(0, 3)))}`]),
    ...(externalised === undefined ? [] : [`State elsewhere: ${prose(externalised)}`]),
  ];
  return parts.length === 0 ? undefined : `- ${parts.join('. ')}`;
}

function instancesLine({ instances, budgets = [] }: Component): string {
  const count = countWords(instances);
  const source = instances.source === '' ? '' : prose(instances.source);
  const guarded = budgets.length === 0 ? '' : `; disruption budget ${budgets.map(({ text }) => code(text)).join(', ')}`;
  if (count === undefined) return `- Instances: ${source}${guarded}`;
  return `- Instances: ${count}${source === '' ? '' : ` (${source})`}${guarded}`;
}

function failureLines({ system }: SystemReview, component: Component): readonly string[] {
  const reach = system.availability.of.get(component.id);
  if (reach === undefined) return [];
  const nameOf = (id: string): string => system.byId.get(id)?.name ?? id;
  const way = (path: readonly string[]): string => path.map((id) => code(nameOf(id))).join(' → ');
  const entry = reach.entry && reach.reason !== 'entry' ? '; users’ requests come in here' : '';
  const claim = `- ${prose(failureWords(component, reach, way))}${entry}`;
  const { blast } = reach;
  if (blast.length === 0) return [claim];
  return [claim, `- If it fails, so ${blast.length === 1 ? 'does' : 'do'} ${prose(listNames(blast.map(nameOf), 5))}`];
}

function pinLine({ pins }: Component): string | undefined {
  const [pin, ...others] = pins;
  if (pin === undefined) return undefined;
  const undone = pin.undone === undefined ? '' : `; ${prose(pin.undone)}`;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return `- Clients are tied to one ${pin.to}: ${prose(pin.says)}${undone}${more}`;
}

function decisionLine({ system }: SystemReview, component: Component): string | undefined {
  const [decision, ...others] = decisionsAbout(system, component);
  if (decision === undefined) return undefined;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return `- Decision: ${prose(decisionWords(decision))}${more}`;
}
