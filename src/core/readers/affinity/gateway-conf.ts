import type { Pin } from '../../model/pin';
import { get, itemsAt, textAt, type Located } from '../../yaml/located';
import { hostOf, type ConfPin } from './conf';
import { apisixKey, kongHash } from './controller-keys';

/** Rows kong-deck and apisix-file: the declarative files of Kong and APISIX, both with a list of `upstreams`. */
export function gatewayFilePins(root: Located | undefined): readonly ConfPin[] {
  return textAt(root, '_format_version') === undefined ? apisixFile(root) : kongFile(root);
}

function kongFile(root: Located | undefined): readonly ConfPin[] {
  return itemsAt(root, 'upstreams').flatMap((upstream) => {
    const by = textAt(upstream, 'algorithm') === 'sticky-sessions' ? 'cookie' : kongHash(upstream);
    const targets = itemsAt(upstream, 'targets').flatMap((target) => hostOf(textAt(target, 'target') ?? '') ?? []);
    return pin('kong-deck', by, `upstream ${textAt(upstream, 'name') ?? ''}`, targets);
  });
}

function apisixFile(root: Located | undefined): readonly ConfPin[] {
  const upstreams = [
    ...itemsAt(root, 'upstreams'),
    ...['routes', 'services'].flatMap((list) => itemsAt(root, list).flatMap((each) => get(each, 'upstream') ?? [])),
  ];
  return upstreams.flatMap((upstream) =>
    pin('apisix-file', apisixKey(upstream), 'upstream of type chash', apisixHosts(get(upstream, 'nodes'))),
  );
}

/** `nodes` is a mapping of `host:port` to weight, or a list of mappings with `host`. */
function apisixHosts(nodes: Located | undefined): readonly string[] {
  if (nodes?.type === 'map') return [...nodes.entries.keys()].flatMap((key) => hostOf(key) ?? []);
  return itemsAt(nodes).flatMap((node) => hostOf(textAt(node, 'host') ?? '') ?? []);
}

function pin(dialect: string, by: Pin['by'] | undefined, says: string, hosts: readonly string[]): readonly ConfPin[] {
  // The layout of both files is unverified.
  return by === undefined ? [] : [{ dialect, by, certain: false, says, hosts }];
}
