import {
  actions,
  completion,
  definition,
  documentLinks,
  documentSymbols,
  hover,
  inlayHints,
  references,
  renameEdits,
  summarise,
} from '../../../src/core/query';
import type { FormatId } from '../../../src/core/model/component';
import { defaultConfig } from '../../../src/core/config';
import { reviewTexts, today } from './cursor';

const samples: Readonly<Record<FormatId, string>> = {
  native: `architecture: 1
imports: [payments.arch.yaml, { a: b }]
components:
  web: { kind: service, uses: [db, { any-of: [a, b] }], affinity: { by: cookie } }
  db:
    kind: database # statewise-accept single-instance until 2027-01-01: known
    state:
      - { holds: rows, kept: { in: web } }
decisions:
  - about: [db]
    accepts: [x]
`,
  compose: `x-base: &base { restart: always, depends_on: [db] }
include: [{ path: [a.yaml, "b.yaml"], env_file: c.env }]
services:
  web:
    <<: *base
    build: { context: ./web, dockerfile: Dockerfile }
    image: "acme/web:\${TAG:-1}"
    extends: { service: db }
    labels: [traefik.http.services.web.loadbalancer.sticky.cookie=true]
  db: { image: postgres, volumes: ["d:/var/lib/postgresql/data"] }
`,
  kubernetes: `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { sessionAffinity: ClientIP, selector: { app: web } }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 2
  template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: redis }] } }
`,
  gateway: `_format_version: "3.0"
services:
  - { name: shop, host: shop.internal }
upstreams:
  - name: shop.internal
    hash_on: cookie # statewise-accept sticky-session until 2027-01-01: known
    hash_on_cookie: sid
    targets: [{ target: "web:80" }, { target: "10.0.0.1:80" }]
`,
  cloud: `Parameters:
  Count: { Type: Number, Default: 2 }
Resources:
  Targets:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties:
      TargetGroupAttributes:
        - { Key: stickiness.enabled, Value: "true" } # statewise-accept sticky-session until 2027-01-01: known
  Web:
    Type: AWS::ECS::Service
    Properties: { DesiredCount: !Ref Count, LoadBalancers: [{ TargetGroupArn: !Ref Targets }] }
`,
};

describe('queries on half-written text', () => {
  for (const [kind, whole] of Object.entries(samples) as [FormatId, string][]) {
    for (const [name, text] of [
      ['LF', whole],
      ['CRLF and BOM', `\uFEFF${whole.replaceAll('\n', '\r\n')}`],
    ] as const) {
      it(`never throw on any prefix: ${kind}, ${name}`, () => {
        for (let length = 0; length <= text.length; length += 7) askAll(kind, text.slice(0, length));
      }).timeout(20_000);
    }
  }
});

function askAll(kind: FormatId, text: string): void {
  const file = 'a.yaml';
  const review = reviewTexts(kind, { [file]: text });
  for (const offset of [Math.floor(text.length / 2), text.length]) {
    const place = { review, file, offset, config: defaultConfig, today };
    const range = { file, start: offset, end: text.length };
    hover(place, { commands: true, besideRedHat: false });
    completion(place, { besideRedHat: false });
    actions(place, range, { snippets: true });
    definition(place);
    references(place);
    renameEdits(place, 'renamed');
    inlayHints(place, range);
  }
  summarise(review, file, 'warning');
  documentSymbols(review, file);
  documentLinks(review, file);
}
