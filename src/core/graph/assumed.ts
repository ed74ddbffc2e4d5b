import { isStore } from '../classify/technology';
import type { Link } from '../model/link';
import type { Component } from '../model/system';

/**
 * Links no setting states but names and shared secrets suggest: `orders-db` belongs to `orders`; a store and an
 * application given the same secret belong together. Only for stores nobody is seen to use.
 */
export function assumedLinks(components: readonly Component[], links: readonly Link[]): readonly Link[] {
  const used = new Set(links.map((link) => link.to));
  return components
    .filter(
      (component) => component.verdict.class === 'stateful' && component.duty === 'request' && !used.has(component.id),
    )
    .flatMap((store) => owners(store, components).map((owner) => link(owner.component, store, owner.why)));
}

function owners(store: Component, components: readonly Component[]): { component: Component; why: string }[] {
  const applications = components.filter(
    (component) =>
      component !== store &&
      component.duty === 'request' &&
      !isStore(component.technology) &&
      namespaceOf(component) === namespaceOf(store),
  );
  const stem =
    /^(.+?)[-_.]?(?:db|database|postgres(?:ql)?|pgsql|mysql|mariadb|mongo(?:db)?|redis|cache|store|data|session-?db)$/.exec(
      store.name.toLowerCase(),
    )?.[1];
  const named = stem === undefined ? [] : applications.filter((component) => component.name.toLowerCase() === stem);
  if (named.length > 0) return named.map((component) => ({ component, why: `the name \`${store.name}\`` }));
  return applications.flatMap((component) => {
    const secret = component.secrets.find((name) => store.secrets.includes(name));
    return secret === undefined ? [] : [{ component, why: `the shared secret \`${secret}\`` }];
  });
}

function namespaceOf(component: Component): string {
  const parts = component.id.split('/');
  return parts.length === 3 ? (parts[1] ?? '') : '';
}

function link(from: Component, to: Component, evidence: string): Link {
  return { from: from.id, to: to.id, required: true, mode: 'sync', evidence, at: to.at, strength: 'assumed' };
}
