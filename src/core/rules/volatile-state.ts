import type { RawFinding, Related, Severity } from '../finding';
import { groupBy } from '../grouping';
import type { StateItem } from '../model/evidence';
import type { ComponentFormat } from '../model/component';
import type { Link } from '../model/link';
import { sameSpan } from '../model/span';
import type { Component, System } from '../model/system';
import { claim } from './fixes/claim';
import { persist } from './fixes/persist';
import { defineRule, type RuleContext } from './rule';
import { hasCopies } from './shared/copies';
import { servesDevelopment } from './shared/development';
import { isStatefulByFormOnly } from './shared/form';
import { lostItems, remedy } from './shared/loss';
import { isLeftOut, toldApart } from './shared/omission';
import { keepsSessionsOfOthers, ownSessions } from './shared/sessions';
import { named, nameOf } from './shared/words';

/** State is kept where it does not outlive the instance. */
export default defineRule({
  id: 'volatile-state',
  category: 'state',
  severity: 'warning',
  notes: ['N11', 'N21'],
  summary: 'What a component keeps is lost when its container or pod is replaced.',
  messages: {
    memory: 'What {name} keeps ({holds}) is only in memory and gone at the next restart; {remedy}.',
    'container-layer':
      'What {name} keeps ({holds}) is in the container itself and gone when the container is removed; {remedy}.',
    ephemeral: 'What {name} keeps ({holds}) is on ephemeral storage and gone when the {unit} is replaced; {remedy}.',
    tmpfs: 'What {name} keeps ({holds}) is on a tmpfs and gone when the container stops; {remedy}.',
    'anonymous-volume':
      'What {name} keeps ({holds}) is on a volume without a name, which the next container does not get back; {remedy}.',
    operator:
      'What {name} keeps ({holds}) is told to be on ephemeral storage and gone when the pod is replaced; {remedy}.',
    throughout:
      'All {total} components that keep what must not be lost lose it when they are replaced ({names}); keep the state of each on {volume}.',
    mostly:
      'Of the {total} components that keep what must not be lost, {count} lose it when they are replaced ({names}); keep the state of each on {volume}.',
  },
  options: { 'told-apart': toldApart },
  *check({ system, text, options }) {
    const findings = [...losses(system, text, usersOf(system.links))];
    const grave = findings.filter(({ severity }) => severity === 'warning');
    const losing = new Set(grave.map(({ component }) => component));
    const keeping = system.components.filter(
      (component) => !losing.has(component.id) && keepsForSure(component),
    ).length;
    if (isLeftOut(losing.size, keeping, options.number('told-apart')))
      yield* oneForAll(system, findings, grave, keeping);
    else yield* findings;
  },
});

/** The first grave finding speaks for all; the others stay, as information. */
function* oneForAll(
  system: System,
  findings: readonly RawFinding[],
  grave: readonly RawFinding[],
  keeping: number,
): Iterable<RawFinding> {
  const losing = [...new Set(grave.map(({ component = '' }) => component))].flatMap((id) => system.byId.get(id) ?? []);
  const [speaker] = grave;
  for (const finding of findings) {
    if (finding === speaker)
      yield {
        ...finding,
        message: keeping === 0 ? 'throughout' : 'mostly',
        data: {
          count: losing.length,
          total: losing.length + keeping,
          names: named(losing.map(nameOf), 5),
          volume: OWN_VOLUME[losing[0]?.format ?? 'native'],
        },
        related: losing.map((component) => ({
          at: component.at,
          message: `\`${nameOf(component)}\` keeps ${holdings(component)}.`,
        })),
      };
    else yield grave.includes(finding) ? { ...finding, severity: 'information' } : finding;
  }
}

/** What outlives an instance, as the formats call it. */
const OWN_VOLUME: Readonly<Record<ComponentFormat, string>> = {
  native: 'a volume of its own',
  compose: 'a named volume of its own',
  kubernetes: 'a claim of its own',
  cloud: 'a volume of its own',
};

function holdings({ verdict }: Component): string {
  return [...new Set(verdict.state.map(({ holds }) => holds))].join(', ');
}

/** It keeps what must not be lost where it outlives the instance. */
function keepsForSure({ off, verdict }: Component): boolean {
  return !off && verdict.state.some(({ tolerance, lost }) => tolerance === 'not-tolerable' && lost === false);
}

/** A finding for each thing that is lost. */
function* losses(system: System, text: RuleContext['text'], users: Users): Iterable<RawFinding> {
  for (const component of system.components) {
    if (component.off || isStatefulByFormOnly(component)) continue;
    // Its members say it, where the storage is asked for.
    if (component.ranByMembers === true) continue;
    // A store of sessions is the matter of session-store-volatile, one that drops them anyway of store-may-evict.
    if (keepsSessionsOfOthers(component) && !hasCopies(system, component)) continue;
    const sessions = ownSessions(component);
    for (const item of lostItems(component)) {
      // Sessions inside an instance are the matter of in-memory-session.
      if (sessions.some((own) => sameSpan(own.at, item.at))) continue;
      const severity = severityOf(system, component, item);
      if (severity !== undefined) yield finding(system, component, item, severity, text, users);
    }
  }
}

function severityOf(system: System, component: Component, item: StateItem): Severity | undefined {
  if (item.tolerance === 'tolerable') return undefined;
  // Development data is seeded again; the finding stays visible in reports.
  if (servesDevelopment(system)) return 'hint';
  // A bare pod is started by hand for a while: nothing brings it back, with or without what it kept.
  const lasting = component.kind !== 'Pod' && !hasCopies(system, component);
  return item.tolerance === 'not-tolerable' && lasting ? 'warning' : 'information';
}

function finding(
  system: System,
  component: Component,
  item: StateItem,
  severity: Severity,
  text: RuleContext['text'],
  users: Users,
): RawFinding {
  return {
    at: item.at,
    message: item.where,
    severity,
    component: component.id,
    data: {
      name: component.name === '' ? `this ${component.kind}` : `\`${component.name}\``,
      holds: item.holds,
      unit: component.format === 'kubernetes' ? 'pod' : 'instance',
      remedy: remedy(system, component, item, hasCopies(system, component)),
    },
    related: dependants(system, component, users),
    fixes: [...persist(component, item, text), ...claim(component, item, text)],
  };
}

/** Who relies on what is lost, by the settings that say so; at most three. */
function dependants(system: System, component: Component, users: Users): readonly Related[] {
  return (users.get(component.id) ?? []).slice(0, 3).map((link) => ({
    at: link.at,
    message: `\`${system.byId.get(link.from)?.name ?? link.from}\` relies on \`${component.name}\` (${link.evidence}).`,
  }));
}

/** The stated links to each component. */
type Users = ReadonlyMap<string, readonly Link[]>;

function usersOf(links: readonly Link[]): Users {
  return groupBy(
    links.filter(({ strength }) => strength === 'stated'),
    ({ to }) => to,
  );
}
