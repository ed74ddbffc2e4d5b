import type { Pin } from '../../model/pin';

/**
 * By what a setting recognises a client; `none` is no client key, `fixed` is the same for every request of a client and tells
 * clients apart by nothing, `unknown` cannot be told and is never a pin.
 */
export type ClientKey = Pin['by'] | 'none' | 'fixed' | 'unknown';

/** Narrows to keys that stay the same as long as the client does. */
export function pinsBy(key: ClientKey): Pin['by'] | undefined {
  return key === 'none' || key === 'fixed' || key === 'unknown' ? undefined : key;
}

const ADDRESS_HEADERS = new Set([
  'x-forwarded-for',
  'x-real-ip',
  'true-client-ip',
  'cf-connecting-ip',
  'fastly-client-ip',
  'x-client-ip',
  'x-envoy-external-address',
  'forwarded',
]);
const IDENTITY_HEADERS = new Set(['authorization', 'x-api-key', 'apikey', 'api-key']);
const FIXED_HEADERS = new Set(['host', ':authority', ':scheme', 'x-forwarded-host', 'x-forwarded-proto']);
const REQUEST_HEADERS = new Set([':path', ':method', 'user-agent', 'accept', 'content-type', 'referer']);
const IDENTITY_WORDS = new Set([
  'user',
  'uid',
  'session',
  'sess',
  'sid',
  'client',
  'customer',
  'account',
  'member',
  'visitor',
  'device',
  'player',
  'login',
  'token',
  'jwt',
  'tenant',
  'org',
]);
const REQUEST_WORDS = new Set(['request', 'trace', 'traceparent', 'correlation', 'span']);

/** A request header by its name. */
export function headerKey(name: string): ClientKey {
  const header = name.trim().toLowerCase();
  if (ADDRESS_HEADERS.has(header)) return 'client-ip';
  if (header === 'cookie') return 'cookie';
  if (IDENTITY_HEADERS.has(header)) return 'identity';
  if (FIXED_HEADERS.has(header)) return 'fixed';
  if (REQUEST_HEADERS.has(header)) return 'none';
  return wordsKey(name, 'header');
}

/** A query or path parameter by its name. */
export function parameterKey(name: string): ClientKey {
  return wordsKey(name, 'identity');
}

function wordsKey(name: string, by: Pin['by']): ClientKey {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_.\s:]+/);
  if (words.some((word) => REQUEST_WORDS.has(word))) return 'none';
  return words.some((word) => IDENTITY_WORDS.has(word)) ? by : 'unknown';
}

/** The key of parts that are mixed together: every varying part must be a client key. */
export function mixed(parts: readonly ClientKey[]): ClientKey {
  const varying = parts.filter((part) => part !== 'fixed');
  if (varying.includes('none')) return 'none';
  return varying.find((part) => part === 'unknown') ?? varying[0] ?? 'none';
}

const NGINX_ADDRESS = new Set([
  'remote_addr',
  'binary_remote_addr',
  'realip_remote_addr',
  'proxy_protocol_addr',
  'proxy_add_x_forwarded_for',
]);
const NGINX_FIXED = new Set(['host', 'http_host', 'scheme', 'server_name', 'server_port', 'server_addr', 'hostname']);
const NGINX_IDENTITY =
  /^(?:remote_user|ssl_client_(?:s_dn|fingerprint|serial|cert|escaped_cert|raw_cert|s_dn_legacy)|jwt_claim_\w+)$/;

/** The key an nginx text with variables makes: `$remote_addr$host`, `${cookie_x}`. */
export function nginxKey(text: string): ClientKey {
  if (text.includes('{{')) return 'unknown';
  const parts: ClientKey[] = [];
  for (const match of text.matchAll(/\$(?:\{(\w+)\}|(\w+))/g)) {
    const name = (match[1] ?? match[2] ?? '').toLowerCase();
    if (!NGINX_FIXED.has(name)) parts.push(nginxVariable(name));
  }
  return mixed(parts);
}

function nginxVariable(name: string): ClientKey {
  if (NGINX_ADDRESS.has(name)) return 'client-ip';
  if (name.startsWith('cookie_') || name === 'http_cookie' || name === 'ssl_session_id') return 'cookie';
  if (NGINX_IDENTITY.test(name)) return 'identity';
  if (name.startsWith('http_')) return headerKey(name.slice(5).replaceAll('_', '-'));
  if (name.startsWith('arg_')) return parameterKey(name.slice(4));
  return /^(?:request|uri|document_uri|args|query_string|remote_port|is_args|request_\w+|\d+|msec|connection|pid)$/.test(
    name,
  )
    ? 'none'
    : 'unknown';
}

/** What HAProxy's `balance` (and the words controllers pass on to it) chooses by. */
export function haproxyBalance(text: string): ClientKey {
  const words = text.trim().split(/\s+/);
  const algorithm = words[0]?.toLowerCase() ?? '';
  if (algorithm === 'source') return 'client-ip';
  if (/^rdp-cookie(?:\(|$)/.test(algorithm)) return 'cookie';
  const header = /^hdr\(([^)]+)\)/i.exec(words[0] ?? '');
  if (header) return headerKey(header[1] ?? '');
  if (algorithm === 'hdr') return headerKey(words[1] ?? '');
  if (algorithm === 'url_param') return parameterKey(words[1] ?? '');
  return algorithm === 'hash' ? haproxySample(words.slice(1).join(' ')) : 'none';
}

/** What a HAProxy sample expression yields: `src`, `req.cook(sid)`, `hdr(x-user-id)`, with converters after commas. */
export function haproxySample(text: string): ClientKey {
  const sample = text.trim();
  if (/,\s*concat/.test(sample)) return 'unknown';
  if (/^(?:src|fc_src|fc_pp_src)(?:[,\s]|$)/.test(sample)) return 'client-ip';
  const call =
    /^(?:req\.|req_)?(cook|hdr_ip|hdr|fhdr|rdp_cookie|ssl_hello_session_id|url_param|urlp|payload_lv)(?:\(([^),]*))?/.exec(
      sample.replace(/^shdr/, 'hdr'),
    );
  if (call) return haproxyFetch(call[1] ?? '', (call[2] ?? '').replace(/["']/g, ''));
  if (/^(?:urlp|url_param)\(/.test(sample)) return 'unknown';
  if (/^ssl_(?:c_s_dn|c_serial|c_sha1|fc_session_id)/.test(sample))
    return sample.includes('session') ? 'cookie' : 'identity';
  return /^(?:path|url|base|method|src_port|dst|str\(|uuid|rand)/.test(sample) ? 'none' : 'unknown';
}

function haproxyFetch(fetch: string, argument: string): ClientKey {
  switch (fetch) {
    case 'cook':
    case 'rdp_cookie':
    case 'ssl_hello_session_id':
      return 'cookie';
    case 'hdr':
    case 'fhdr':
    case 'hdr_ip':
      return headerKey(argument);
    case 'urlp':
    case 'url_param':
      return parameterKey(argument);
    default:
      // `payload_lv(43,1)` is the TLS session id of the classic recipe; any other cut of the payload is unknown.
      return argument.startsWith('43') ? 'cookie' : 'unknown';
  }
}
