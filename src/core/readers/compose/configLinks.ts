import type { ComponentFacts, Setting } from '../../model/component';
import type { Link } from '../../model/link';
import { linksFromSettings, type HostView } from '../links';
import type { ConfigText } from './configs';

/** What stands for a variable's name where a line of a configuration names a host. */
const EVIDENCE = 'configs';
const MAX_LINES = 2_000;

/**
 * Links read from settings and, line by line, from the text of inline `configs`: a proxy's configuration says whom it
 * needs as well as a variable does. Comments name what is not in use.
 * @param pooled links to what a configuration spreads requests over; its lines do not say them again
 */
export function settingAndConfigLinks(
  components: readonly ComponentFacts[],
  configs: ReadonlyMap<string, readonly ConfigText[]>,
  pooled: readonly Link[],
  view: HostView,
): readonly Link[] {
  const known = new Set(pooled.map(keyOf));
  const links = linksFromSettings(
    components.map((component) => withLines(component, configs.get(component.id) ?? [])),
    view,
  );
  return links.filter((link) => link.evidence !== EVIDENCE || !known.has(keyOf(link)));
}

function keyOf({ from, to }: Link): string {
  return `${from}\n${to}`;
}

function withLines(component: ComponentFacts, texts: readonly ConfigText[]): ComponentFacts {
  const [container, ...others] = component.containers;
  if (container === undefined || texts.length === 0) return component;
  const lines = texts.flatMap(({ text, at }) =>
    text
      .split('\n')
      .slice(0, MAX_LINES)
      .filter((line) => !/^\s*(?:[#;]|\/\/)/.test(line))
      .map((value): Setting => ({ name: EVIDENCE, value, at, secret: false })),
  );
  return { ...component, containers: [{ ...container, environment: [...container.environment, ...lines] }, ...others] };
}
