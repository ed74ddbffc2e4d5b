import type { World } from '../../../src/core/answers';
import { open } from '../../workspace/open';

/** The files of a test as the answers see them. */
export function worldOf(files: Readonly<Record<string, string>>): World {
  const workspace = open(files);
  return {
    files: Object.keys(files).map((key) => ({ key, path: key, whole: `/work/${key}` })),
    review: (keys, together) => workspace.reviewAll(keys, { together }),
  };
}

export const shop = `services:
  web:
    image: nginx:1.27
    ports: ["8080:80"]
    depends_on: [api]
  api:
    image: registry.example.com/shop/api:1
    deploy: { replicas: 2 }
    environment: { DATABASE_URL: "postgres://bob:hunter2@db/shop" }
  # statewise-accept single-point-of-failure until 2030-01-01: test data only
  db:
    image: postgres:16
    restart: always
`;
