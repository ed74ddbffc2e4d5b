import type { Pin } from '../../model/pin';
import { entry, textAt, type Entry } from '../../yaml/located';
import { removeEntry } from '../../yaml/edit';

const by: Readonly<Record<string, Pin['by']>> = { cookie: 'cookie', 'client-ip': 'client-ip', header: 'header' };

/** Components that hand requests on: their affinity pins the services they use, not themselves. */
export const balancers: ReadonlySet<string> = new Set(['load-balancer', 'gateway', 'cdn']);

/** The pin a component's `affinity` asks for, undefined for `none` and for words the schema does not know. */
export function readAffinity(component: Entry, fileText: string): Pin | undefined {
  const body = component.value;
  const written = entry(body, 'affinity');
  if (!written || body.type !== 'map') return undefined;
  const value = entry(written.value, 'by')?.value ?? written.value;
  const recognisedBy = by[value.type === 'scalar' ? value.text : ''];
  if (recognisedBy === undefined) return undefined;
  const removal = removeEntry(fileText, body, 'affinity');
  const ttl = textAt(written.value, 'ttl');
  return {
    dialect: 'native',
    to: 'instance',
    by: recognisedBy,
    certain: true,
    says: `\`affinity: ${recognisedBy}\` on \`${component.key}\`${ttl === undefined ? '' : ` for ${ttl}`}`,
    at: value.at,
    removable: removal ? [removal.span] : [],
  };
}
