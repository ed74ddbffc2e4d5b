import type { Text } from '../../model/text';
import type { Pin } from '../../model/pin';
import { caddyPolicy } from './caddy-conf';
import { nginxDirective, statementsOf } from './nginx-conf';
import { truth } from './values';

/** One label that pins by its value. */
interface LabelRow {
  readonly id: string;
  readonly key: RegExp;
  readonly certain: boolean;
  by(value: string): Pin['by'] | undefined;
}

/** Label rows other than Traefik's: nginx-proxy, caddy-docker-proxy, Docker Flow, Interlock. */
const ROWS: readonly LabelRow[] = [
  { id: 'nginx-proxy', key: /^com\.github\.nginx-proxy\.nginx-proxy\.loadbalance$/, certain: true, by: directive },
  {
    id: 'caddy-label',
    key: /^caddy(?:_\d+)?\.(?:.+\.)?(?:\d+_)?reverse_proxy(?:_\d+)?\.(?:\d+_)?lb_policy(?:_\d+)?$/,
    certain: true,
    by: caddyPolicy,
  },
  {
    id: 'docker-flow',
    key: /^com\.df\.sessionType$/,
    certain: true,
    by: (value) => (value === 'sticky-server' ? 'cookie' : undefined),
  },
  {
    id: 'interlock-cookie',
    key: /^com\.docker\.lb\.sticky_session_cookie$/,
    certain: true,
    by: (value) => (value === '' ? undefined : 'cookie'),
  },
  {
    id: 'interlock-iphash',
    key: /^com\.docker\.lb\.ip_hash$/,
    certain: false,
    by: (value) => (value === '1' || truth(value) === true ? 'client-ip' : undefined),
  },
];

/** Pins that the labels of a container state for the container itself. */
export function containerLabelPins(labels: ReadonlyMap<string, Text>): readonly Pin[] {
  const pins: Pin[] = [];
  for (const [key, value] of labels) {
    const row = ROWS.find((each) => each.key.test(key));
    // Compose turns `$$` into `$`; a reader that did not is forgiven here.
    const text = value.text.trim().replaceAll('$$', '$');
    const by = row?.by(text);
    if (row === undefined || by === undefined) continue;
    const says = `label \`${key}=${text.slice(0, 60)}\``;
    pins.push({ dialect: row.id, to: 'instance', by, certain: row.certain, says, at: value.at, removable: [value.at] });
  }
  return pins;
}

/** Directives of an upstream block, as nginx-proxy inserts them. */
function directive(value: string): Pin['by'] | undefined {
  for (const words of statementsOf(value)) {
    const by = nginxDirective(words);
    if (by !== undefined) return by;
  }
  return undefined;
}
