import { code, prose } from '../query/markdown';
import type { Link } from '../model/link';
import { normalise } from '../normalised';
import { capped, line } from './cap';
import { explainComponent } from './explanation';
import { findComponent, systemsAt } from './find';
import type { Input } from './input';
import type { Answer } from './tool';
import { placesIn, type World } from './world';

/** Answers `explain_component`. */
export async function explainTool(world: World, input: Input): Promise<Answer> {
  const systems = await systemsAt(world, input.text('path'));
  const { review, component } = findComponent(world, systems, input.text('component') ?? '');
  const { system } = review;
  const place = placesIn(world, review);
  const plain = normalise(component, system);
  const links = (title: string, found: readonly Link[], end: 'from' | 'to'): readonly string[] =>
    section(
      title,
      found.map((link) => `${code(link[end])}${manner(link)}: ${prose(link.evidence)}, ${code(place(link.at))}`),
    );
  const decisions = system.decisions.filter(({ about }) => about.some(({ text }) => text === component.id));
  const parts = [
    explainComponent(component, review, place).trimEnd(),
    '## Where it stands',
    `${code(place(component.at))}; its id is ${code(component.id)}, its technology ${prose(component.technology?.name ?? 'not known')}.`,
    ...links(
      'What it needs',
      system.links.filter(({ from }) => from === component.id),
      'to',
    ),
    ...links(
      'Who needs it',
      system.links.filter(({ to }) => to === component.id),
      'from',
    ),
    ...section(
      'Decisions about it',
      decisions.map(({ reason, at }) => `${prose(reason?.text ?? 'No reason is given.')} ${code(place(at))}`),
    ),
  ];
  const lines = parts.flatMap((part) => [...part.split('\n'), '']).map(line);
  const { text, whole } = capped(lines, 'Its places in the files say the rest.');
  const { id, class: kind, confidence, instances, entry, spof, state, technology } = plain;
  return {
    markdown: text,
    data: {
      component: id,
      class: kind,
      confidence,
      technology,
      instances,
      entry,
      singlePointOfFailure: spof,
      state,
      complete: whole,
    },
  };
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, lines.map((each) => `- ${each}`).join('\n')];
}

function manner({ required, mode }: Link): string {
  const words = [...(required ? [] : ['optional']), ...(mode === 'async' ? ['asynchronous'] : [])];
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}
