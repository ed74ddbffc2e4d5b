import type { ComponentFacts, Setting } from '../../model/component';
import type { Link } from '../../model/link';
import { hostsRoutedBy } from '../gateway/routes';
import { linksFromSettings, type HostView } from '../links';
import type { ConfigText } from './configs';

/** What stands for a variable's name where a line of a configuration names a host. */
const EVIDENCE = 'configs';
const MAX_LINES = 2_000;

/**
 * Links read from settings and, line by line, from the text of inline `configs`: a proxy's configuration says whom it
 * needs as well as a variable does. Comments name what is not in use.
 * @param pooled links to what a configuration spreads requests over; its lines do not say them again
 * @param routed what the gateways' files lead to that a component mounts, by its id
 */
export function settingAndConfigLinks(
  components: readonly ComponentFacts[],
  configs: ReadonlyMap<string, readonly ConfigText[]>,
  pooled: readonly Link[],
  routed: ReadonlyMap<string, readonly Setting[]>,
  view: HostView,
): readonly Link[] {
  const known = new Set(pooled.map(keyOf));
  const links = linksFromSettings(
    components.map((component) => {
      const texts = configs.get(component.id) ?? [];
      return withSettings(component, [...texts.flatMap(settingsIn), ...(routed.get(component.id) ?? [])]);
    }),
    view,
  );
  return links.filter((link) => link.evidence !== EVIDENCE || !known.has(keyOf(link)));
}

function keyOf({ from, to }: Link): string {
  return `${from}\n${to}`;
}

function withSettings(component: ComponentFacts, settings: readonly Setting[]): ComponentFacts {
  const [container, ...others] = component.containers;
  if (container === undefined || settings.length === 0) return component;
  const environment = [...container.environment, ...settings];
  return { ...component, containers: [{ ...container, environment }, ...others] };
}

/** A gateway's file says itself where it leads; of others each line may name a host. */
function settingsIn({ text, at }: ConfigText): readonly Setting[] {
  const common = { name: EVIDENCE, at, secret: false };
  const routed = hostsRoutedBy(text.replaceAll('$$', '$'));
  if (routed !== undefined) return routed.map((hosts) => ({ ...common, value: undefined, hosts }));
  return text
    .split('\n')
    .slice(0, MAX_LINES)
    .filter((line) => !/^\s*(?:[#;]|\/\/)/.test(line))
    .map((value) => ({ ...common, value }));
}
