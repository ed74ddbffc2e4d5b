import type { Decision } from '../../decisions/decision';
import { isGiven } from '../../decisions/reason';
import type { Component } from '../../model/system';
import { wishes } from '../../rules/shared/intention';
import { list, motto, paragraph, type SectionKind } from '../section';
import type { Block } from '../model';
import type { Subject } from '../subject';
import { listed, pick, stopped } from '../words';

/** Why each choice was made (N40): from the use case, in the team's own words, and where nobody says it. */
export const reasons: SectionKind = {
  id: 'reasons',
  title: 'Reasons',
  notes: ['N40'],
  write(subject) {
    if (subject.components.length === 0) return undefined;
    const recorded = subject.system.decisions.filter(({ origin, reason }) => origin === 'decision' && isGiven(reason));
    const uses = subject.components.flatMap((component) => fit(component, subject));
    const missing = unexplained(subject);
    if (recorded.length + uses.length + missing.length === 0) return undefined;
    return {
      blocks: [
        motto('N40'),
        ...list(uses),
        ...recorded.flatMap((decision) => quote(decision, subject)),
        ...paragraph(question(missing, subject)),
      ],
    };
  },
};

/** Stateful components about which neither a decision nor an acceptance says anything. */
export function unexplained({ stateful, system, accepted }: Subject): readonly Component[] {
  const explained = new Set([
    ...system.decisions.flatMap(({ about }) => about.map(({ text }) => text)),
    ...accepted.flatMap(({ component }) => component ?? []),
  ]);
  return stateful.filter(({ id, name }) => !explained.has(id) && !explained.has(name));
}

/** Whether what a component is meant for asks for the class it is of. */
function fit(component: Component, { name, system }: Subject): readonly string[] {
  const { declared, verdict } = component;
  const use = declared?.useCase;
  const needs = declared?.needs ?? [];
  if (use === undefined && needs.length === 0) return [];
  const purpose = [
    ...(use === undefined ? [] : [`is for \`${use.text}\``]),
    ...(needs.length === 0 ? [] : [`needs ${listed(needs.map(({ text }) => `\`${text}\``))}`]),
  ].join(' and ');
  const other = verdict.class === 'stateful' ? 'stateless' : 'stateful';
  const elsewhere = verdict.externalised;
  const asked = wishes(component, other).length > 0;
  const answer =
    wishes(component, verdict.class).length > 0 && !asked
      ? `it is ${verdict.class}, as that asks for`
      : asked && verdict.class === 'stateless' && elsewhere !== undefined
        ? `it can be stateless all the same, because what must last is ${system.byId.has(elsewhere) ? `in ${name(elsewhere)}` : 'with the client'}`
        : asked
          ? `it is ${verdict.class}, which does not follow from that`
          : `it is ${verdict.class}, which that leaves open`;
  return [`${name(component)} ${purpose}; ${answer}.`];
}

function quote(decision: Decision, { name, place }: Subject): readonly Block[] {
  const { reason, about, owner, onNodeLoss, onPartition, at } = decision;
  if (reason === undefined) return [];
  const answers = [
    ...(onNodeLoss !== undefined && isGiven(onNodeLoss) ? [`When a node is lost: ${stopped(onNodeLoss.text)}`] : []),
    ...(onPartition !== undefined && isGiven(onPartition)
      ? [`When the network splits: ${stopped(onPartition.text)}`]
      : []),
  ];
  const by = `${owner ?? 'The files'} about ${listed(about.map(({ text }) => name(text)))}, ${place(at)}`;
  return [{ kind: 'quote', text: stopped(reason.text), by }, ...list(answers)];
}

function question(missing: readonly Component[], { name, system }: Subject): string {
  if (missing.length === 0) return '';
  const where =
    system.kind === 'native'
      ? 'record it under `decisions`'
      : 'a comment `statewise-accept` with a reason, or a native architecture file beside this one, is the place for it';
  return `Nobody says why ${listed(missing.map(name))} ${pick(missing.length, 'keeps', 'keep')} state and what else was considered: ${where}.`;
}
