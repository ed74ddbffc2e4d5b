import { groupsBy } from '../../grouping';
import type { Component } from '../../model/system';
import { decisionsAbout } from '../../query/facts/decisions';
import { countWords } from '../../query/words';
import type { Subject } from '../subject';

/** Components of which the report would say the same, together: ten services with equal evidence are one entry. */
export function groupAlike(components: readonly Component[], subject: Subject): readonly (readonly Component[])[] {
  return groupsBy(components, (component) => JSON.stringify(portrait(component, subject)));
}

function portrait(component: Component, { system }: Subject): unknown {
  const { verdict, technology, instances, kind, id, name } = component;
  const own = (text: string): string => text.replaceAll(`\`${name}\``, '``');
  return [
    kind,
    verdict.class,
    verdict.confidence,
    technology?.id,
    countWords(instances),
    own(instances.source),
    verdict.evidence.map(({ towards, says }) => [towards, own(says)]),
    verdict.state.map(({ holds, where, lost }) => [holds, where, lost]),
    system.availability.of.get(id)?.reason,
    component.pins.map(({ says, undone }) => [own(says), undone]),
    decisionsAbout(system, component).map(({ at }) => [at.file, at.start]),
  ];
}
