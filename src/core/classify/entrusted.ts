import { groupBy } from '../grouping';
import type { Technology } from '../knowledge/technology';
import type { Setting } from '../model/component';
import type { Link } from '../model/link';
import type { Component, Entrusted } from '../model/system';
import { sessionPlace } from './session-settings';

const queueDriver = /^(?:QUEUE|JOBS?|CELERY|BROKER)_?(?:DRIVER|CONNECTION|STORE|ENGINE|BACKEND|TRANSPORT|TYPE)$/i;
const queueAddress = /queue|broker|celery|sidekiq|bull|resque|_JOBS?_/i;
const sessionAddress = /session/i;

/**
 * What components keep in others, by the id of the one that keeps it: settings about sessions or queues that name its
 * technology or its host, and state items of native files. Each user and kind once.
 */
export function entrustedOf(
  components: readonly Component[],
  links: readonly Link[],
): ReadonlyMap<string, readonly Entrusted[]> {
  const found = new Map<string, Entrusted[]>();
  const add = (to: string, entrusted: Entrusted): void => {
    const list = found.get(to) ?? [];
    if (list.length === 0) found.set(to, list);
    if (!list.some(({ by, what }) => by === entrusted.by && what === entrusted.what)) list.push(entrusted);
  };
  const byId = new Map(components.map((component) => [component.id, component]));
  for (const component of components) for (const { to, entrusted } of declared(component)) add(to, entrusted);
  for (const [from, stated] of linksByOrigin(links)) {
    const component = byId.get(from);
    const needed = stated.flatMap(({ to, evidence }) => {
      const store = byId.get(to);
      return store === undefined ? [] : [{ store, evidence }];
    });
    if (component === undefined) continue;
    const settings = settingsOf(component);
    // Where an address says where they are, a driver adds nothing.
    const addressed = new Set(settings.filter(isAddress).map(kindOf));
    for (const setting of settings) {
      const what = kindOf(setting);
      if (what === undefined || (addressed.has(what) && !isAddress(setting))) continue;
      const entrusted: Entrusted = { what, by: from, says: `\`${setting.name}\``, at: setting.at };
      for (const target of meant(setting, needed)) add(target, entrusted);
    }
  }
  return found;
}

/** A component that another one needs, and the setting that says so. */
interface Needed {
  readonly store: Component;
  readonly evidence: string;
}

/** What each component needs by a statement of the files. */
function linksByOrigin(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  return groupBy(
    links.filter(({ strength }) => strength === 'stated'),
    ({ from }) => from,
  );
}

function settingsOf({ containers }: Component): readonly Setting[] {
  return containers.flatMap(({ environment }) => environment);
}

function isAddress({ value = '' }: Pick<Setting, 'value'>): boolean {
  return /:\/\/|@|:\d/.test(value);
}

function kindOf(setting: Setting): Entrusted['what'] | undefined {
  if (!setting.value) return undefined;
  if (sessionPlace(setting) === 'store') return 'sessions';
  // A place that is not a store, such as a cookie, points to nobody.
  if (sessionPlace(setting) !== undefined || !/^[\w.]+$/.test(setting.name)) return undefined;
  if (queueDriver.test(setting.name) || queueAddress.test(setting.name)) return 'jobs';
  return sessionAddress.test(setting.name) ? 'sessions' : undefined;
}

/** Ids of the needed components whose host or technology the value names; a host decides where one is named. */
function meant({ value = '' }: Setting, needed: readonly Needed[]): readonly string[] {
  const words = new Set(value.toLowerCase().match(/[a-z0-9][\w.-]*/g) ?? []);
  const byHost = needed.filter(({ store }) => store.hosts.some((host) => words.has(host.toLowerCase())));
  if (byHost.length > 0) return byHost.map(({ store }) => store.id);
  // An address elsewhere names nobody here.
  return isAddress({ value }) ? [] : byTechnology(value.toLowerCase(), needed);
}

/**
 * `SESSION_DRIVER=redis` beside `REDIS_HOST=sessions`. Of several stores of one technology it is the one that the
 * technology's own setting names; which of them otherwise, nobody can tell.
 */
function byTechnology(driver: string, needed: readonly Needed[]): readonly string[] {
  const alike = needed.filter(({ store: { technology } }) => technology !== undefined && names(driver, technology));
  const ids = new Set(alike.map(({ store }) => store.id));
  if (ids.size < 2) return [...ids];
  const own = alike.filter(({ store, evidence }) =>
    evidence
      .toLowerCase()
      .replace(/^`/, '')
      .startsWith(`${store.technology?.id ?? ''}_`),
  );
  return new Set(own.map(({ store }) => store.id)).size === 1 ? own.slice(0, 1).map(({ store }) => store.id) : [];
}

function names(driver: string, { id, aliases = [] }: Technology): boolean {
  return [id, ...aliases].some((name) => driver.includes(name));
}

function declared(component: Component): readonly { readonly to: string; readonly entrusted: Entrusted }[] {
  return (component.declared?.state ?? []).flatMap((item) => {
    if (item.keptIn !== 'component') return [];
    const what =
      item.kind?.text === 'session'
        ? 'sessions'
        : item.kind?.text === 'queue'
          ? 'jobs'
          : item.kind === undefined && /\bsessions?\b/i.test(item.holds.text)
            ? 'sessions'
            : undefined;
    if (what === undefined) return [];
    const entrusted: Entrusted = { what, by: component.id, says: `\`${item.holds.text}\``, at: item.kept.at };
    return [{ to: item.kept.text, entrusted }];
  });
}
