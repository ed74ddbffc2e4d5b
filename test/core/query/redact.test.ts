import assert from 'node:assert/strict';
import { redact } from '../../../src/core/redact';

describe('redact', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['postgres://shop:s3cret@db:5432/shop', 'postgres://***@db:5432/shop'],
    ['redis://:hunter2@cache', 'redis://***@cache'],
    ['amqp://guest@rabbit', 'amqp://***@rabbit'],
    ['mongodb://u:p/a@ss@one,two/db', 'mongodb://***@one,two/db'],
    ['postgres://${DB_USER}:${DB_PASS:-pw}@db/x', 'postgres://***@db/x'],
    ['guest:guest@rabbit:5672', '***@rabbit:5672'],
    ['root:pw@tcp(mysql:3306)/shop', '***@tcp(mysql:3306)/shop'],
    ['jdbc:mysql://db/shop?user=root&password=pw&ssl=true', 'jdbc:mysql://db/shop?user=***&password=***&ssl=true'],
    ['`POSTGRES_PASSWORD=hunter2` is set', '`POSTGRES_PASSWORD=***` is set'],
    ['`API_TOKEN: abc` is set', '`API_TOKEN: ***` is set'],
    ['redis-server --requirepass hunter2 --appendonly yes', 'redis-server --requirepass *** --appendonly yes'],
    ['Authorization: Bearer abcdefgh12345', 'Authorization: Bearer ***'],
    ['AKIAABCDEFGHIJKLMNOP', '***'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc', '***'],
    ['password: hunter2', 'password: ***'],
  ];
  for (const [given, expected] of cases) it(given, () => assert.equal(redact(given), expected));

  const kept = [
    '`postgres` stores its rows in a volume',
    'http://web:8080/path@2x.png',
    'nginx:1.27@sha256:0123456789abcdef',
    '`SESSION_DRIVER=file` keeps sessions in files',
    '`POSTGRES_PASSWORD` shows that this is a database',
    'kept: token',
    '`sessionAffinity: ClientIP` on Service `cart`',
    'redis:7 and `redis-server --appendonly yes`',
    'a signed client token: the client keeps the session',
  ];
  for (const text of kept) it(`keeps: ${text}`, () => assert.equal(redact(text), text));

  it('takes linear time on hostile words', () => {
    const start = performance.now();
    for (const unit of ['a.', 'a:', 'token_', 'a@', '://', '--pass ']) redact(unit.repeat(20_000));
    assert.ok(performance.now() - start < 2000);
  });
});
