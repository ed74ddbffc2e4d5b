import type { SystemFacts } from '../../model/system';
import { entriesAt, get, itemsAt, mapAt, textAt, type Located } from '../../yaml/located';
import type { ParsedFile } from '../../yaml/parse';
import { gatewayFilePins, onePerPlace } from '../affinity/gateway-file';
import { recognise } from '../recognise';
import { oncePer } from '../../oncePer';
import type { Group, Reader } from '../reader';
import { gatewayRoutes } from './routes';

/**
 * Files of their own in which Kong, APISIX, Traefik or kube-proxy say what pins clients. One that no project of Compose or
 * Kubernetes uses is read by itself: what it leads to is then not in the files.
 */
export const gatewayReader: Reader = {
  id: 'gateway',
  suspects: (path, text) => recognise(path, text) === 'gateway',
  accepts: (_, file) => file.documents.some(({ root }) => isGateway(root)),
  read,
};

const isGatewayFile = oncePer((parsed: ParsedFile) => {
  const format = recognise(parsed.file, parsed.text);
  return format === 'gateway' || (format === undefined && gatewayRoutes(parsed).length > 0);
});

/** The files of a system that are a gateway's own, those that pin nobody included; looked for once per text. */
export function gatewayFiles({ files }: Group): readonly ParsedFile[] {
  return files.filter(isGatewayFile);
}

function read(group: Group): SystemFacts {
  return {
    id: group.id,
    kind: 'gateway',
    files: group.files.map(({ file }) => file),
    components: [],
    links: [],
    decisions: [],
    problems: [],
    loosePins: onePerPlace(gatewayFilePins(group.files).map(({ pin }) => pin)),
    partial: group.partial,
  };
}

/** kube-proxy's own configuration, Kong's declaration, APISIX's or ADC's list of what has nodes, or Traefik's services. */
function isGateway(root: Located | undefined): boolean {
  if (textAt(root, 'kind') === 'KubeProxyConfiguration') return get(root, 'ipvs', 'scheduler') !== undefined;
  if (textAt(root, '_format_version') !== undefined) return get(root, 'upstreams')?.type === 'seq';
  const balances = ({ value }: { readonly value: Located }): boolean =>
    ['loadBalancer', 'weighted'].some((key) => mapAt(value, key) !== undefined);
  if ([...entriesAt(root, 'http', 'services')].some(balances)) return true;
  return (
    itemsAt(root, 'upstreams').some(hasNodes) ||
    ['routes', 'services', 'stream_routes'].some((list) =>
      itemsAt(root, list).some((each) => hasNodes(get(each, 'upstream'))),
    )
  );
}

function hasNodes(upstream: Located | undefined): boolean {
  return get(upstream, 'nodes') !== undefined;
}
