import assert from 'node:assert/strict';
import { inSandbox } from './cli';

const native = `architecture: 1
name: Shop
components:
  web: { kind: gateway, entry: true, replicas: 1, uses: ["redis://u:hunter2@redis", db] }
  db: { kind: database, technology: postgresql }
decisions:
  - about: [db]
    choice: stateful
    because: "See https://bob:hunter2@wiki/db"
    accepts: [single-point-of-failure]
    owner: team
`;

const compose = `services:
  web:
    image: nginx:1.27
    ports: ["80:80"]
    depends_on: ["redis://u:hunter2@redis", db]
    environment: { DATABASE_URL: "postgres://u:hunter2@db/shop" }
  db:
    # statewise-accept volatile-state until 2030-01-01: see https://bob:hunter2@wiki/db
    image: postgres:16
`;

describe('Secrets of a file', () => {
  for (const format of ['text', 'json', 'sarif', 'github', 'markdown', 'junit'])
    it(
      `stay out of the ${format} report`,
      inSandbox({ 'shop.arch.yaml': native, 'compose.yaml': compose }, async (sandbox) => {
        const { stdout } = await sandbox.run([
          'check',
          '--today',
          '2026-11-24',
          '--min-severity',
          'hint',
          '--format',
          format,
        ]);
        assert.match(stdout, /redis:.{1,6}\*\*\*@redis/);
        assert.doesNotMatch(stdout, /hunter2|bob/);
      }),
    );

  for (const format of ['text', 'json'])
    it(
      `stay out of inspect's ${format}`,
      inSandbox({ 'shop.arch.yaml': native, 'compose.yaml': compose }, async (sandbox) => {
        const { stdout } = await sandbox.run(['inspect', '--format', format]);
        assert.doesNotMatch(stdout, /hunter2|bob/);
      }),
    );
});
