import type { Component } from '../../core/model/system';
import { failureWords } from '../../core/query/failure';
import { countWords, stateWords } from '../../core/query/words';
import type { ReviewedSystem } from '../../workspace/workspace';
import type { Locate } from './model';

/** Everything a component's verdict rests on, line by line: evidence heaviest first with its place, state, instances, failure. */
export function details(component: Component, reviewed: ReviewedSystem, locate: Locate): readonly string[] {
  const { verdict, instances } = component;
  const reach = reviewed.system.availability.of.get(component.id);
  const count = countWords(instances);
  const evidence = verdict.evidence.map(
    ({ towards, weight, says, notes, at }) =>
      `${towards} ${weight}: ${says}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}  ${at.file}:${locate(at).line}`,
  );
  const state = verdict.state.map((item) => `${stateWords(item)}  ${item.at.file}:${locate(item.at).line}`);
  const elsewhere = verdict.externalised === undefined ? [] : [`elsewhere: ${verdict.externalised}`];
  const kept = [...state, ...elsewhere];
  return [
    `${component.id}: ${verdict.class}, ${verdict.confidence} confidence`,
    ...listed('Evidence', evidence.length > 0 ? evidence : ['nothing speaks for state, so it is taken for stateless']),
    ...listed('Keeps', kept.length > 0 ? kept : ['nothing of its own']),
    `  Instances: ${count === undefined ? instances.source : `${count}${instances.source === '' ? '' : ` (${instances.source})`}`}  ${instances.at.file}:${locate(instances.at).line}`,
    `  Failure: ${reach === undefined ? 'Not known' : failureWords(component, reach, (path) => path.join(' > '))}.`,
  ];
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return [`  ${title}:`, ...lines.map((line) => `    ${line}`)];
}
