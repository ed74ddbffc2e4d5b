import type { Setting } from '../../model/component';
import type { Pin } from '../../model/pin';
import type { Span } from '../../model/span';
import type { Text } from '../../model/text';
import type { ConfPool } from './conf';
import { containerLabelPins } from './container-labels';
import { embeddedPins, embeddedPools } from './embedded';
import { directivePlace } from './place';
import type { Located } from '../../yaml/located';
import { proxyEnvironmentPins } from './proxy-environment';
import { rancherPins } from './rancher';
import { traefikLabelPins } from './traefik-labels';

/** Content of a configuration file, and the whole Compose file it stands in where that is at hand. */
export interface Config extends Text {
  readonly source?: string;
}

/** What the dialects look at in one Compose service, after interpolation and merging. */
export interface ComposeService {
  readonly service: string;
  readonly image: string | undefined;
  /** Labels under `labels` and `deploy.labels`. */
  readonly labels: ReadonlyMap<string, Text>;
  readonly environment: readonly Setting[];
  /** Contents of the `configs` the service mounts. */
  readonly configs: readonly Config[];
  /** Names the service gives in `links` and `depends_on`; for proxies that balance over them. */
  readonly links?: readonly string[];
  /** The whole service, where settings beside the usual ones stand. */
  readonly body?: Located;
  /** True where the project runs a proxy that balances as variables of the applications say. */
  readonly proxied?: boolean;
}

/** A pin and whom it ties clients to: `self`, the service that carries the setting, or a host name of another one. */
export interface TargetedPin {
  readonly target: string | 'self';
  readonly pin: Pin;
  /** True for the only server of a block, by the name that may stand for one address of several instances. */
  readonly only?: true;
}

/** All pins that a Compose service's labels, variables and embedded configuration state. */
export function composePins(service: ComposeService): readonly TargetedPin[] {
  const own = [...traefikLabelPins(service.labels), ...containerLabelPins(service.labels)];
  return [
    ...own.map((pin): TargetedPin => ({ target: 'self', pin })),
    ...proxyEnvironmentPins(service),
    ...rancherPins(service),
    ...service.configs.flatMap(configPins),
  ];
}

/** Pins in the text of a configuration file, for every host its block sends to. */
function configPins(config: Config): readonly TargetedPin[] {
  const text = unescaped(config.text);
  return embeddedPins(text).flatMap((found) => {
    const { dialect, by, to = 'instance', certain, says } = found;
    const pin: Pin = {
      dialect,
      to,
      by,
      certain,
      says: `\`${says}\` in the configuration`,
      // Compose's `$$` in the file is `$` in the text; a line that holds one is not looked for.
      at: directivePlace({ text, at: config.at, source: config.source ?? '' }, found) ?? config.at,
      removable: [],
    };
    const only = isOnly(found.hosts);
    return targetsOf(found.hosts).map((target) => ({ target, pin, ...(only ? { only } : {}) }));
  });
}

/** The groups of services that the service's configuration spreads requests over, by host name. */
export function composePools(configs: readonly Config[]): readonly (ConfPool & { readonly at: Span })[] {
  return configs.flatMap(({ text, at }) =>
    embeddedPools(unescaped(text)).map(({ says, hosts }) => ({ says, hosts: targetsOf(hosts), at })),
  );
}

function unescaped(text: string): string {
  return text.replaceAll('$$', '$');
}

/** Whether a block has one server, which is no list of instances as `tasks.<name>` is. */
export function isOnly(hosts: readonly string[]): boolean {
  return new Set(hosts).size === 1 && !hosts[0]?.startsWith('tasks.');
}

/** Swarm resolves `tasks.<name>` to all instances of the service. */
export function targetsOf(hosts: readonly string[]): readonly string[] {
  return [...new Set(hosts.map((host) => host.replace(/^tasks\./, '')))];
}
