import type { Pin } from '../../model/pin';
import { textAt, type Located } from '../../yaml/located';
import { headerKey, nginxKey, parameterKey, pinsBy, type ClientKey } from './keys';
import { templated } from './values';

/** By what an upstream of Kong with `hash_on` recognises clients; another algorithm ignores it. */
export function kongHash(upstream: Located | undefined): Pin['by'] | undefined {
  const keys: Readonly<Record<string, ClientKey>> = {
    ip: 'client-ip',
    consumer: 'identity',
    cookie: 'cookie',
    header: headerKey(written(upstream, 'hash_on_header')),
    query_arg: parameterKey(written(upstream, 'hash_on_query_arg')),
  };
  const algorithm = textAt(upstream, 'algorithm') ?? 'consistent-hashing';
  return algorithm === 'consistent-hashing' ? pinsBy(keys[textAt(upstream, 'hash_on') ?? ''] ?? 'none') : undefined;
}

/** By what a balancer of type `chash` recognises clients, in APISIX's objects (`hashOn`) and files (`hash_on`). */
export function apisixKey(balancer: Located): Pin['by'] | undefined {
  if (textAt(balancer, 'type') !== 'chash') return undefined;
  const key = written(balancer, 'key');
  switch (textAt(balancer, 'hashOn') ?? textAt(balancer, 'hash_on') ?? 'vars') {
    case 'cookie':
      return 'cookie';
    case 'consumer':
      return 'identity';
    case 'header':
      return pinsBy(headerKey(key.replace(/^http_/, '').replaceAll('_', '-')));
    case 'vars':
    case 'vars_combinations':
      return pinsBy(apisixVariables(key));
    default:
      return undefined;
  }
}

function apisixVariables(key: string): ClientKey {
  return nginxKey(key.includes('$') ? key : `$${key}`);
}

/** A name as written; what a template fills in (`${{ env "HEADER" }}`) is unknown. */
function written(node: Located | undefined, key: string): string {
  const text = textAt(node, key) ?? '';
  return templated(text) ? '' : text;
}
