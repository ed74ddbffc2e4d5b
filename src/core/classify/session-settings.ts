import type { Setting } from '../model/component';

/** Where a session setting says that sessions are kept. */
export type SessionPlace = 'process' | 'files' | 'store' | 'client';

const names =
  /^(?:SESSION_DRIVER|SESSION_STORE|SESSION_TYPE|SESSION_ENGINE|SESSION_BACKEND|SESSION_STORAGE|SESSION_SAVE_HANDLER|SESSION_HANDLER|SPRING_SESSION_STORE_?TYPE|spring\.session\.store-type|PHP_SESSION_(?:SAVE_)?HANDLER|PHP_SESSION_HANDLER|PHP_INI_SESSION_SAVE_HANDLER|DJANGO_SESSION_ENGINE|FLASK_SESSION_TYPE|ASPNET_SESSION_STATE|AUTH_SESSION_STORE|GF_SESSION_PROVIDER|SESSIONS?_STORAGE(?:_TYPE)?|APP_SESSION_DRIVER|OAUTH2_PROXY_SESSION_STORE_TYPE|N8N_SESSION_STORE)$/i;
const addresses =
  /^(?:SESSION_REDIS(?:_(?:HOST|URL|ADDR))?|REDIS_SESSION_(?:HOST|URL)|SESSION_(?:REDIS|STORE|DB|DATABASE|MEMCACHED)_(?:URL|HOST|ADDR|CONNECTION)|SPRING_SESSION_REDIS_NAMESPACE|SESSION_CONNECTION|PHP_REDIS_SESSION_HOST)$/i;

/** Reads a setting about sessions; undefined for every other setting and for values that do not tell. */
export function sessionPlace(setting: Setting): SessionPlace | undefined {
  if (addresses.test(setting.name)) return setting.value === '' ? undefined : 'store';
  if (!names.test(setting.name) || setting.value === undefined) return undefined;
  const value = setting.value.toLowerCase();
  if (/memory|array|inproc|in-process|hash_?map|^simple$|locmem/.test(value)) return 'process';
  if (/^files?(?:system)?$|filesystem|disk|^file:/.test(value)) return 'files';
  if (/cookie|jwt|token|signed_cookies/.test(value)) return 'client';
  if (
    /redis|memcache|database|^db$|jdbc|mongo|sql|postgres|hazelcast|dynamodb|valkey|cached_db|cache|stateserver|etcd/.test(
      value,
    )
  )
    return 'store';
  return undefined;
}
