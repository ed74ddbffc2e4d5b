import { append } from '../../grouping';
import type { Pin } from '../../model/pin';
import {
  entry,
  get,
  intAt,
  itemsAt,
  mapAt,
  textAt,
  type Entry,
  type Located,
  type LocatedMap,
} from '../../yaml/located';
import { hostOf, MOST_SERVERS, type YamlPin } from './conf';
import { kongHash } from './controller-keys';
import { mappingsBelow } from './envoy-conf';

/** Settings of an upstream that only say how it chooses a target. */
const CHOOSING = /^(?:algorithm$|hash_|sticky_sessions_)/;
/** Settings of services and of plugins that name an upstream as the host to send to. */
const SENDING = ['host', 'url', 'upstream_host', 'upstream_name'];

/**
 * Row kong-deck: upstreams of Kong's declarative file. The services name an upstream as their host, its targets are the
 * instances; an upstream that no service of the file names gets no requests.
 * Source: https://developer.konghq.com/gateway/entities/upstream/
 */
export function kongPins(root: Located | undefined): readonly YamlPin[] {
  if (textAt(root, '_format_version') === undefined) return [];
  const named = hostsSentTo(root);
  const apart = targetsApart(root);
  const preset = mapAt(root, '_info', 'defaults', 'upstream');
  return itemsAt(root, 'upstreams').flatMap((stated) => {
    const upstream = completed(stated, preset);
    const name = textAt(upstream, 'name') ?? '';
    const found = choice(upstream);
    if (found === undefined || named?.has(name.toLowerCase()) === false) return [];
    const targets = targetsOf(upstream, apart).filter((target) => intAt(target, 'weight') !== 0);
    return [
      {
        dialect: 'kong-deck',
        by: found.by,
        certain: false,
        says: `${found.at.key}: ${textAt(upstream, found.at.key) ?? ''}`,
        block: `upstream \`${name}\``,
        hosts: targets.flatMap((target) => hostOf(textAt(target, 'target') ?? '') ?? []),
        servers: targets.length,
        at: found.at,
        parts: upstream.type === 'map' ? [...upstream.entries.values()].filter(({ key }) => CHOOSING.test(key)) : [],
      },
    ];
  });
}

/** An upstream with what the file says of all; its own word wins. Source: https://developer.konghq.com/deck/file/defaults/ */
function completed(upstream: Located, preset: LocatedMap | undefined): Located {
  return preset === undefined || upstream.type !== 'map'
    ? upstream
    : { ...upstream, entries: new Map([...preset.entries, ...upstream.entries]) };
}

/** The setting of an upstream that keeps a client with one target. */
function choice(upstream: Located): { readonly at: Entry; readonly by: Pin['by'] } | undefined {
  const sticky = textAt(upstream, 'algorithm') === 'sticky-sessions';
  const at = entry(upstream, sticky ? 'algorithm' : 'hash_on');
  const by = sticky ? 'cookie' : kongHash(upstream);
  return at === undefined || by === undefined ? undefined : { at, by };
}

/** An upstream's own targets, and those that stand apart and name it. */
export function targetsOf(upstream: Located, apart: ReadonlyMap<string, readonly Located[]>): readonly Located[] {
  const names = ['name', 'id'].flatMap((key) => textAt(upstream, key) ?? []);
  return [itemsAt(upstream, 'targets'), ...names.map((name) => apart.get(name) ?? [])].flatMap((list) =>
    list.slice(0, MOST_SERVERS),
  );
}

/** Targets that stand at the top of the file, by the upstream each names. */
export function targetsApart(root: Located | undefined): ReadonlyMap<string, readonly Located[]> {
  const byUpstream = new Map<string, Located[]>();
  for (const target of itemsAt(root, 'targets')) {
    const of = get(target, 'upstream');
    const name = of?.type === 'scalar' ? of.text : (textAt(of, 'name') ?? textAt(of, 'id') ?? '');
    append(byUpstream, name, target);
  }
  return byUpstream;
}

/** Hosts that requests are sent to; undefined where the file has no services: they stand in another one. */
function hostsSentTo(root: Located | undefined): ReadonlySet<string> | undefined {
  if (itemsAt(root, 'services').length === 0) return undefined;
  const texts = [...mappingsBelow(root)].flatMap((node) => SENDING.flatMap((key) => textAt(node, key) ?? []));
  return new Set(texts.flatMap((text) => hostOf(text) ?? []));
}
