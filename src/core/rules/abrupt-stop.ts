import type { StopTime } from '../model/component';
import type { Component } from '../model/system';
import { dropSetting } from './fixes/dropSetting';
import { defineRule } from './rule';
import { servesDevelopment } from './shared/development';
import { isPinned } from './shared/pins';
import { nameOf } from './shared/words';

/** A component that holds state, or clients, is stopped without time to finish. */
export default defineRule({
  id: 'abrupt-stop',
  category: 'state',
  severity: 'warning',
  notes: ['N11', 'N21'],
  summary: 'A component that holds state or pinned clients is stopped without time to finish.',
  messages: {
    state:
      '{setting} ends `{name}` without time to write down what it keeps ({holds}), {moment}; give it the time a clean stop takes.',
    pinned:
      '{setting} ends `{name}` in the middle of requests of clients that are tied to it; give it the time to finish them.',
  },
  options: {
    seconds: { description: 'A grace period of at most this many seconds gives no time.', default: 0 },
  },
  *check({ system, text, options }) {
    for (const component of system.components) {
      const { stopTime: stop } = component;
      if (stop === undefined || stop.seconds > options.number('seconds') || component.off) continue;
      const holds = keeps(component);
      if (holds === '' && !isPinned(component)) continue;
      yield {
        at: stop.at,
        message: holds === '' ? 'pinned' : 'state',
        // Development data is seeded again.
        ...(servesDevelopment(system) ? { severity: 'hint' as const } : {}),
        component: component.id,
        data: { name: nameOf(component), setting: stop.says, holds, moment: momentOf(component) },
        fixes: dropSetting(component, pathOf(component, stop), DEFAULT, text),
      };
    }
  },
});

const DEFAULT = { kind: 'suggestion', title: 'Remove it; the platform’s own grace period applies' } as const;

/** State that matters, in words; '' where there is none, or no more than a guess. */
function keeps({ verdict }: Component): string {
  if (verdict.class !== 'stateful' || verdict.confidence === 'low') return '';
  const items = verdict.state.filter(({ tolerance }) => tolerance !== 'tolerable');
  return [...new Set(items.map(({ holds }) => holds))].join(', ');
}

function momentOf({ format }: Component): string {
  return format === 'kubernetes' ? 'at each roll-out and node drain' : 'whenever it is stopped or updated';
}

function pathOf({ format, kind }: Component, { key }: StopTime): readonly string[] {
  if (format === 'compose') return [key];
  return kind === 'Pod' ? ['spec', key] : ['spec', 'template', 'spec', key];
}
