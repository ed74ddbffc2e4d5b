import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/finding';
import { reviewTexts } from './support';

/** The related places of a rule's first finding, as the text they cover and what is said about it. */
async function related(rule: string, file: string, text: string): Promise<readonly (readonly [string, string])[]> {
  const { findings } = await reviewTexts({ [file]: text });
  const found: Finding | undefined = findings.find((each) => each.rule === rule);
  return (found?.related ?? []).map(({ at, message }) => [text.slice(at.start, at.end), message]);
}

describe('related places', () => {
  it('of a single point of failure begin where requests come in', async () => {
    const text = `services:
  web:
    image: acme/web:1.0
    ports: ["80:8080"]
    depends_on: [db]
    deploy:
      replicas: 2
      update_config: { order: start-first }
  db:
    image: postgres:16
    volumes: [data:/var/lib/postgresql/data]
volumes:
  data:
`;
    assert.deepEqual(await related('single-point-of-failure', 'compose.yaml', text), [
      ['"80:8080"', 'Users’ requests come in to `web` through published port 80.'],
      ['db', '`web` needs `db` (depends_on).'],
    ]);
  });

  it('of sessions in memory name each place once', async () => {
    const text = `services:
  web:
    image: acme/web:1.0
    ports: ["80:8080"]
    environment:
      SESSION_DRIVER: file
    labels:
      traefik.http.services.a.loadbalancer.sticky.cookie: "true"
`;
    const places = await related('in-memory-session', 'compose.yaml', text);
    assert.deepEqual(
      places.map(([place]) => place),
      ['web', '"true"'],
    );
  });
});
