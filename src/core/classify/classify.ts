import type { Config } from '../config';
import { groupBy } from '../grouping';
import { Catalogue, catalogue as builtIn, technologies } from '../knowledge/catalogue';
import type { Technology } from '../knowledge/technology';
import type { ComponentFacts } from '../model/component';
import type { Evidence, Verdict } from '../model/evidence';
import type { Link } from '../model/link';
import type { Component, SystemFacts } from '../model/system';
import { standingAside } from './aside';
import { configurationOf } from './configuration';
import { dutyOf, type Surroundings } from './duty';
import { helpersOf } from './helpers';
import { signals } from './signals';
import { stateOf } from './state';
import type { Recognised, Subject } from './subject';
import { runsTask } from './task';
import { recogniseTechnology, knownOf } from './technology';
import { markImportantState } from './tolerance';
import { weigh } from './weigh';

/** Gives every component of a system its technology, its duty and its class. */
export function classify(facts: SystemFacts, config: Config): readonly Component[] {
  const catalogue =
    config.technologies.length === 0 ? builtIn : new Catalogue([...config.technologies, ...technologies]);
  const known = knownOf(facts.components, catalogue);
  const found = new Map(
    facts.components.map((component) => [component.id, recogniseTechnology(component, catalogue, known)]),
  );
  const byId = new Map(facts.components.map((component) => [component.id, component]));
  const outgoing = groupBy(facts.links, ({ from }) => from);
  const addressed = new Set(facts.links.filter(isAddressed).map((link) => link.to));
  const aside = standingAside(facts.components, facts.links);
  const subjects = facts.components.map((component) =>
    subjectOf(component, found, byId, outgoing.get(component.id) ?? [], catalogue, {
      addressed: addressed.has(component.id),
      aside: aside.has(component.id),
    }),
  );
  const helpers = helpersOf(subjects, facts.links);
  const components = subjects.map((subject) => judge({ ...subject, helps: helpers.get(subject.facts.id) }));
  return markImportantState(components, facts.links);
}

function subjectOf(
  facts: ComponentFacts,
  found: ReadonlyMap<string, Recognised | undefined>,
  byId: ReadonlyMap<string, ComponentFacts>,
  links: readonly Link[],
  catalogue: Catalogue,
  surroundings: Surroundings,
): Omit<Subject, 'helps'> {
  const mains = facts.containers.filter((container) => container.role === 'main');
  const containers = mains.length > 0 ? mains : facts.containers;
  const settings = containers.flatMap((container) => container.environment);
  const words = containers.flatMap((container) => container.command);
  const technology = found.get(facts.id);
  const task = (containers.length > 0 && containers.every(runsTask)) || isToolbox(facts, technology?.technology);
  const commandLine = words.map((word) => word.text).join(' ');
  return {
    facts,
    technology,
    containers,
    settings,
    words,
    mounts: containers.flatMap((container) => container.mounts),
    configuration: configurationOf(containers),
    task,
    duty: dutyOf(facts, technology?.technology, task, commandLine, surroundings),
    needs: links.flatMap((link) => {
      const target = byId.get(link.to);
      return target === undefined ? [] : [{ link, target, technology: found.get(link.to)?.technology }];
    }),
    catalogue,
  };
}

/** A setting of another component holds its address: somebody sends it requests. */
function isAddressed({ evidence }: Link): boolean {
  return /(?:^|_)(?:URL|URI|HOST(?:NAME)?|ENDPOINT|ADDR(?:ESS)?)$/i.test(evidence);
}

/** A shell for operators: `ceph-tools`, `redis-toolbox`. An application known by itself may be called so as well (`it-tools`). */
function isToolbox(facts: ComponentFacts, technology: Technology | undefined): boolean {
  return technology?.role !== 'application' && /(?:^|[-_])(?:tools|toolbox)(?:$|[-_\d])/.test(facts.name.toLowerCase());
}

function judge(subject: Subject): Component {
  const { facts, duty } = subject;
  return {
    ...facts,
    technology: subject.technology?.technology,
    duty,
    verdict: verdictOf(subject),
  };
}

function verdictOf(subject: Subject): Verdict {
  const evidence = gather(subject);
  const { class: verdict, confidence } = weigh(evidence);
  const state = verdict === 'stateful' ? stateOf(subject) : [];
  return {
    class: verdict,
    confidence,
    evidence,
    state,
    volatile: verdict === 'stateful' ? state.some((item) => item.lost === true) : null,
    externalised: externalisedIn(subject),
  };
}

function gather(subject: Subject): readonly Evidence[] {
  const all = signals.flatMap((signal) =>
    [...signal.read(subject)].map((statement): Evidence => ({
      signal: signal.id,
      notes: statement.notes ?? signal.notes,
      towards: statement.towards,
      weight: statement.weight,
      says: statement.says,
      at: statement.at,
    })),
  );
  return all.sort((a, b) => b.weight - a.weight);
}

/** Where the state is kept instead: the first store it needs, or the client. */
function externalisedIn(subject: Subject): string | undefined {
  const client = subject.facts.declared?.state.find((item) => item.keptIn === 'token' || item.keptIn === 'cookie');
  if (client) return client.keptIn;
  const component = subject.facts.declared?.state.find((item) => item.keptIn === 'component');
  if (component) return component.kept.text;
  return subject.needs.find(({ technology }) => technology?.class === 'stateful')?.target.id;
}
