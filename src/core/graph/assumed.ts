import { append } from '../grouping';
import { isStore } from '../knowledge/store';
import type { Link } from '../model/link';
import type { Component } from '../model/system';

/** A secret that more applications than this are given (a registry's, say) tells nothing about who uses a store. */
const MAX_SHARING = 20;

/**
 * Links no setting states but names and shared secrets suggest: `orders-db` belongs to `orders`; a store and an
 * application given the same secret belong together. Only for stores nobody is seen to use.
 */
export function assumedLinks(components: readonly Component[], links: readonly Link[]): readonly Link[] {
  const used = new Set(links.map((link) => link.to));
  const stores = components.filter(
    (component) => component.verdict.class === 'stateful' && component.duty === 'request' && !used.has(component.id),
  );
  if (stores.length === 0) return [];
  const others = components.filter((component) => !isStore(component.technology));
  const applications = others.filter(({ duty }) => duty === 'request');
  const byName = index(others, ({ name }) => [name.toLowerCase(), plainName(name.toLowerCase())]);
  const bySecret = index(applications, (component) => component.secrets);
  return stores.flatMap((store) => {
    const stem = stemOf(store.name.toLowerCase());
    const named = stem === undefined ? [] : without(store, byName.get(key(store, stem)));
    if (named.length > 0) return named.map((owner) => link(owner, store, `the name \`${store.name}\``));
    return sharing(store, bySecret);
  });
}

/** An application's name without the word that says it is one: `orders` for `orders-service`. */
function plainName(name: string): string {
  return name.replace(/[-_.](?:service|svc|api|app|server|backend)$/, '');
}

/** The part of a store's name that names its owner: `orders` of `orders-db`. */
function stemOf(name: string): string | undefined {
  return /^(.+?)[-_.]?(?:db|database|postgres(?:ql)?|pgsql|mysql|mariadb|mongo(?:db)?|redis|cache|store|data|session-?db)$/.exec(
    name,
  )?.[1];
}

function sharing(store: Component, bySecret: ReadonlyMap<string, readonly Component[]>): readonly Link[] {
  const links = new Map<string, Link>();
  for (const secret of store.secrets) {
    const owners = without(store, bySecret.get(key(store, secret)));
    if (owners.length > MAX_SHARING) continue;
    for (const owner of owners)
      if (!links.has(owner.id)) links.set(owner.id, link(owner, store, `the shared secret \`${secret}\``));
  }
  return [...links.values()];
}

function index(
  components: readonly Component[],
  words: (component: Component) => readonly string[],
): ReadonlyMap<string, readonly Component[]> {
  const found = new Map<string, Component[]>();
  for (const component of components) {
    for (const word of new Set(words(component))) append(found, key(component, word), component);
  }
  return found;
}

/** Names and secrets mean something within their namespace only. */
function key(component: Component, word: string): string {
  const parts = component.id.split('/');
  return `${parts.length === 3 ? (parts[1] ?? '') : ''}\n${word}`;
}

function without(store: Component, components: readonly Component[] = []): readonly Component[] {
  return components.filter((component) => component !== store);
}

function link(from: Component, to: Component, evidence: string): Link {
  return { from: from.id, to: to.id, required: true, mode: 'sync', evidence, at: to.at, strength: 'assumed' };
}
