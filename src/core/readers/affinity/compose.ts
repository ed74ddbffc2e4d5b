import type { Setting } from '../../model/component';
import type { Text } from '../../model/text';
import type { Pin } from '../../model/pin';
import { containerLabelPins } from './container-labels';
import { embeddedPins } from './embedded';
import { proxyEnvironmentPins } from './proxy-environment';
import { traefikLabelPins } from './traefik-labels';

/** What the dialects look at in one Compose service, after interpolation and merging. */
export interface ComposeService {
  readonly service: string;
  readonly image: string | undefined;
  /** Labels under `labels` and `deploy.labels`. */
  readonly labels: ReadonlyMap<string, Text>;
  readonly environment: readonly Setting[];
  /** Contents of the `configs` the service mounts. */
  readonly configs: readonly Text[];
  /** Names the service gives in `links` and `depends_on`; for proxies that balance over them. */
  readonly links?: readonly string[];
}

/** A pin and whom it ties clients to: `self`, the service that carries the setting, or a host name of another one. */
export interface TargetedPin {
  readonly target: string | 'self';
  readonly pin: Pin;
}

/** All pins that a Compose service's labels, variables and embedded configuration state. */
export function composePins(service: ComposeService): readonly TargetedPin[] {
  const own = [...traefikLabelPins(service.labels), ...containerLabelPins(service.labels)];
  return [
    ...own.map((pin): TargetedPin => ({ target: 'self', pin })),
    ...proxyEnvironmentPins(service),
    ...service.configs.flatMap(configPins),
  ];
}

/** Pins in the text of a configuration file, for every host its block sends to. */
function configPins(config: Text): readonly TargetedPin[] {
  return embeddedPins(config.text.replaceAll('$$', '$')).flatMap(({ dialect, by, certain, says, hosts }) => {
    const pin: Pin = {
      dialect,
      to: 'instance',
      by,
      certain,
      says: `\`${says}\` in the configuration`,
      at: config.at,
      removable: [],
    };
    // Swarm resolves `tasks.<name>` to all instances of the service.
    return [...new Set(hosts)].map((host) => ({ target: host.replace(/^tasks\./, ''), pin }));
  });
}
