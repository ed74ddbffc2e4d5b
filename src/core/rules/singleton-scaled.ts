import { configurationOf } from '../classify/configuration';
import { migrates } from '../classify/task';
import type { Fix, RawFinding } from '../finding';
import { singletonOf, type Singleton } from '../knowledge/singletons';
import type { Container } from '../model/component';
import type { Span } from '../model/span';
import type { Component } from '../model/system';
import { ownEntry } from './fixes/own';
import { defineRule } from './rule';
import { mayRunSeveral } from './shared/count';
import { electsLeader } from './shared/served';
import { counted, nameOf } from './shared/words';

/** Something that must run once has several instances. */
export default defineRule({
  id: 'singleton-scaled',
  category: 'availability',
  severity: 'warning',
  notes: ['N09'],
  summary: 'Something that must run once has several instances.',
  messages: {
    several:
      '`{name}` runs {what} in {count}, so {harm}; run this part as one instance of its own, or let the instances take a lock.',
    job: 'The Job `{name}` changes the database in {count} at once, which may run the same step twice; set `parallelism` to one.',
    init: 'The init container `{container}` changes the database once per pod of `{name}`, which has {count}; run it as a Job before the roll-out, or see that the tool takes a lock.',
  },
  *check({ system }) {
    for (const component of system.components) {
      if (component.off || component.operated || !mayRunSeveral(component)) continue;
      const finding = component.lifecycle === 'service' ? ofService(component) : ofJob(component);
      if (finding !== undefined) yield finding;
    }
  },
});

function ofService(component: Component): RawFinding | undefined {
  // Of instances that elect a leader one does the work.
  if (electsLeader(component)) return undefined;
  const found = singletonIn(component);
  if (found !== undefined) {
    return {
      at: component.instances.autoscaler?.at ?? component.instances.at,
      message: 'several',
      component: component.id,
      data: { ...namesOf(component), what: found.singleton.does, harm: found.singleton.harm },
      related: [{ at: found.at, message: `This runs ${found.singleton.does}.` }],
    };
  }
  const init = component.containers.find((container) => container.role === 'init' && migrates(container));
  const at = init && placeOf(init);
  // A StatefulSet starts its pods one after the other.
  if (init === undefined || at === undefined || component.stableIdentity) return undefined;
  return {
    at,
    message: 'init',
    severity: 'information',
    component: component.id,
    data: { ...namesOf(component), container: init.name },
    related: [{ at: component.instances.at, message: `\`${nameOf(component)}\` has ${counted(component.instances)}.` }],
  };
}

/** A Job that changes the database has no use for two pods at the same time. */
function ofJob(component: Component): RawFinding | undefined {
  const migration = component.containers.find((container) => container.role !== 'sidecar' && migrates(container));
  if (component.lifecycle === 'per-node' || migration === undefined) return undefined;
  const at = placeOf(migration);
  return {
    at: component.instances.at,
    message: 'job',
    component: component.id,
    data: namesOf(component),
    related: at === undefined ? [] : [{ at, message: 'This changes the database.' }],
    fixes: onePod(component),
  };
}

function onePod({ body, kind }: Component): readonly Fix[] {
  const written = kind === 'Job' ? ownEntry(body, 'spec', 'parallelism')?.value : undefined;
  if (written?.type !== 'scalar') return [];
  return [{ kind: 'suggestion', title: 'Run one pod at a time', edits: [{ span: written.at, text: '1' }] }];
}

function namesOf(component: Component): { readonly name: string; readonly count: string } {
  return { name: nameOf(component), count: counted(component.instances) };
}

function singletonIn(component: Component): { readonly singleton: Singleton; readonly at: Span } | undefined {
  const declared = component.declared?.technology;
  if (declared !== undefined) {
    const singleton = singletonOf(declared.text, '', '');
    return singleton && { singleton, at: declared.at };
  }
  for (const container of component.containers) {
    if (container.role === 'init') continue;
    const line = container.command.map(({ text }) => text).join(' ');
    const image = container.built ? undefined : container.image?.text;
    const singleton = singletonOf(image, line, configurationOf([container]));
    const at = placeOf(container);
    if (singleton !== undefined && at !== undefined) return { singleton, at };
  }
  return undefined;
}

/** Where the container says what it runs. */
function placeOf({ command, image }: Container): Span | undefined {
  return command[0]?.at ?? image?.at;
}
