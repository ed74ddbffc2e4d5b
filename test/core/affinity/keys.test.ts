import assert from 'node:assert/strict';
import {
  haproxyBalance,
  haproxySample,
  headerKey,
  nginxKey,
  parameterKey,
} from '../../../src/core/readers/affinity/keys';

const cases: readonly (readonly [string, string, string])[] = [
  ['header', 'X-Forwarded-For', 'client-ip'],
  ['header', 'Cookie', 'cookie'],
  ['header', 'Authorization', 'identity'],
  ['header', 'x-userId', 'header'],
  ['header', 'X-Request-Id', 'none'],
  ['header', 'Host', 'fixed'],
  ['header', 'x-shard', 'unknown'],
  ['parameter', 'session_id', 'identity'],
  ['parameter', 'page', 'unknown'],
  ['nginx', '$remote_addr', 'client-ip'],
  ['nginx', '${cookie_sid}', 'cookie'],
  ['nginx', '$remote_addr$host', 'client-ip'],
  ['nginx', '$remote_addr$request_uri', 'none'],
  ['nginx', '$remote_addr:$remote_port', 'none'],
  ['nginx', '$host', 'none'],
  ['nginx', 'constant', 'none'],
  ['nginx', '$my_map', 'unknown'],
  ['nginx', '{{ .Key }}', 'unknown'],
  ['balance', 'source', 'client-ip'],
  ['balance', 'hdr(X-Session)', 'header'],
  ['balance', 'url_param userid', 'unknown'],
  ['balance', 'url_param user_id check_post', 'identity'],
  ['balance', 'rdp-cookie(mstshash)', 'cookie'],
  ['balance', 'hash src,ipmask(24)', 'client-ip'],
  ['balance', 'uri depth 2', 'none'],
  ['sample', 'req.cook(sid)', 'cookie'],
  ['sample', 'req.hdr(x-forwarded-for)', 'client-ip'],
  ['sample', 'src_port', 'none'],
  ['sample', 'path', 'none'],
];

const readers = {
  header: headerKey,
  parameter: parameterKey,
  nginx: nginxKey,
  balance: haproxyBalance,
  sample: haproxySample,
};

describe('client keys', () => {
  for (const [kind, text, key] of cases) {
    it(`${kind} ${text}: ${key}`, () => {
      const reader = Object.entries(readers).find(([name]) => name === kind)?.[1];
      assert.equal(reader?.(text), key);
    });
  }
});
