/** Where a pattern that is no file of its own is inserted: at `<|>`, with the file's name; the rest of the file is sound. */
export interface Host {
  readonly file: string;
  readonly text: string;
}

const deployment = (place: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 3
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      terminationGracePeriodSeconds: 30
${place}`;
const container = '      containers:\n        - name: web\n          image: acme/web:1\n';
const redis = `  sessions:
    image: redis:7.4
    command: redis-server --appendonly yes
    deploy: { placement: { constraints: [node.hostname == store-1] } }
    volumes: [sessions:/data]
volumes: { sessions: {} }
`;

/** Hosts by prefix; a pattern without one is a file of its own. */
export const hosts: Readonly<Record<string, Host>> = {
  'statewise-kubernetes-spread': { file: 'web.yaml', text: deployment(`      <|>\n${container}`) },
  'statewise-kubernetes-graceful-stop': { file: 'web.yaml', text: deployment(`${container}          <|>\n`) },
  'statewise-compose-scaled': { file: 'compose.yaml', text: `services:\n  <|>\n${redis}` },
  'statewise-compose-traefik': {
    file: 'compose.yaml',
    text: `services:\n  proxy: { image: "traefik:3.1", ports: ["80:80"] }\n  web:\n    image: acme/web:1\n    <|>\n`,
  },
  'statewise-compose-spread': { file: 'stack.yaml', text: 'services:\n  web:\n    image: acme/web:1\n    <|>\n' },
};
