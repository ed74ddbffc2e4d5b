import type { Evidence } from '../../model/evidence';
import type { Component } from '../../model/system';
import type { SystemReview } from '../../review';
import { failureWords } from '../failure';
import { decisionsAbout, decisionWords } from '../facts/decisions';
import { cite, code, explainLink, paragraphs, prose } from '../markdown';
import { countWords, listNames, stateWords } from '../words';

/** What the hover of a component's name says: class and why, state, instances, failure, pins, decision. */
export function componentText(review: SystemReview, component: Component, file: string, commands: boolean): string {
  const { verdict, technology } = component;
  const title = `**${code(component.name)}** is **${verdict.class}** (${verdict.confidence} confidence)`;
  const decided = decisionsAbout(review.system, component).map(
    (decision) => `- Decision: ${prose(decisionWords(decision))}`,
  );
  const facts = [
    ...stateLines(component),
    instancesLine(component),
    ...failureLines(review, component),
    ...(component.budgets ?? []).map((budget) => `- Disruption budget: ${code(budget.text)}`),
    ...component.pins.map(
      (pin) => `- Clients are tied to one ${pin.to}: ${prose(pin.says)}${pin.undone ? `; ${prose(pin.undone)}` : ''}`,
    ),
    ...decided,
  ];
  return paragraphs([
    technology ? `${title}, ${prose(technology.name)}` : title,
    evidenceList(verdict.evidence.slice(0, 3)),
    facts.join('\n'),
    explainLink(file, component.id, commands),
  ]);
}

/** Evidence as a list, heaviest first as the verdict sorts it. */
export function evidenceList(evidence: readonly Evidence[]): string {
  return evidence.map(({ says, notes, towards }) => `- *${towards}*: ${prose(says)}${cite(notes)}`).join('\n');
}

function stateLines({ verdict }: Component): readonly string[] {
  const kept = verdict.state.slice(0, 3).map((item) => `- Keeps ${prose(stateWords(item))}`);
  return verdict.externalised === undefined ? kept : [...kept, `- State elsewhere: ${prose(verdict.externalised)}`];
}

function instancesLine({ instances }: Component): string {
  const count = countWords(instances);
  if (count === undefined) return `- Instances: ${prose(instances.source)}`;
  return `- Instances: ${count}${instances.source === '' ? '' : ` (${prose(instances.source)})`}`;
}

function failureLines({ system }: SystemReview, component: Component): readonly string[] {
  const reach = system.availability.of.get(component.id);
  if (reach === undefined) return [];
  const nameOf = (id: string): string => system.byId.get(id)?.name ?? id;
  const way = (path: readonly string[]): string => path.map((id) => code(nameOf(id))).join(' → ');
  const lines = [`- ${prose(failureWords(component, reach, way))}`];
  if (reach.entry && reach.reason !== 'entry') lines.push('- Users’ requests come in here');
  const { blast } = reach;
  if (blast.length > 0)
    lines.push(`- If it fails, so ${blast.length === 1 ? 'does' : 'do'} ${prose(listNames(blast.map(nameOf), 5))}`);
  return lines;
}
