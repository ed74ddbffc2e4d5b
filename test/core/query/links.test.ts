import assert from 'node:assert/strict';
import { posix } from 'node:path';
import type { FormatId } from '../../../src/core/model/component';
import { documentLinks } from '../../../src/core/query';
import type { SystemReview } from '../../../src/core/review';
import { reviewTexts } from './cursor';

/** The links of a text in the folder `shop`, as `characters -> target: tooltip`. */
function links(kind: FormatId, text: string, file = 'shop/file.yaml'): readonly string[] {
  const review = reviewTexts(kind, { [file]: text });
  const placed: SystemReview = {
    ...review,
    group: { ...review.group, resolve: (from, path) => posix.join(posix.dirname(from), path) },
  };
  return documentLinks(placed, file).map(
    ({ at, target, tooltip }) => `${text.slice(at.start, at.end)} -> ${target}: ${tooltip}`,
  );
}

/** The targets alone, of one service with these lines. */
function ofService(...lines: readonly string[]): readonly string[] {
  const text = ['services:', '  web:', '    image: acme/web', ...lines.map((line) => `    ${line}`), ''].join('\n');
  return links('compose', text).map((link) => link.replace(/^.* -> (.*): .*$/, '$1'));
}

describe('document links', () => {
  it('lead from the imports of a native file', () => {
    const text = `architecture: 1
imports: [payments.arch.yaml, "../mail/mail.arch.yaml", /etc/all.arch.yaml, 'https://example.com/x.arch.yaml']
components: {}
`;
    assert.deepEqual(links('native', text), [
      'payments.arch.yaml -> shop/payments.arch.yaml: Open the imported architecture',
      '../mail/mail.arch.yaml -> mail/mail.arch.yaml: Open the imported architecture',
    ]);
  });

  it('lead from everything in a Compose file that names a file', () => {
    const text = `include:
  - infra.yaml
  - path: ./mail/compose.yaml
    project_directory: ..
    env_file: mail.env
  - path: [search.yaml, "search.override.yaml"]
services:
  web:
    build: { context: ./web, dockerfile: "Dockerfile.prod" }
    env_file: web.env
    label_file: ./labels
  api:
    build:
      dockerfile: ../Dockerfile
    extends: { file: ../common.yaml, service: base }
    env_file:
      - ./api.env
      - path: more.env
        required: false
configs:
  nginx: { file: ./nginx.conf }
secrets:
  password: { file: password.txt }
`;
    assert.deepEqual(links('compose', text), [
      'infra.yaml -> shop/infra.yaml: Open the included Compose file',
      './mail/compose.yaml -> shop/mail/compose.yaml: Open the included Compose file',
      'mail.env -> shop/mail.env: Open the file with variables',
      'search.yaml -> shop/search.yaml: Open the included Compose file',
      'search.override.yaml -> shop/search.override.yaml: Open the included Compose file',
      'Dockerfile.prod -> shop/web/Dockerfile.prod: Open the Dockerfile',
      'web.env -> shop/web.env: Open the file with environment variables',
      './labels -> shop/labels: Open the file with labels',
      '../Dockerfile -> Dockerfile: Open the Dockerfile',
      '../common.yaml -> common.yaml: Open the Compose file with the extended service',
      './api.env -> shop/api.env: Open the file with environment variables',
      'more.env -> shop/more.env: Open the file with environment variables',
      './nginx.conf -> shop/nginx.conf: Open the file with the configuration',
      'password.txt -> shop/password.txt: Open the file with the secret',
    ]);
  });

  it('are not offered for folders', () => {
    assert.deepEqual(ofService('build: ./web'), []);
    assert.deepEqual(ofService('build: { context: ./web }'), []);
    assert.deepEqual(ofService('env_file: [., .., ../, envs/, ./envs/..]'), []);
    assert.deepEqual(ofService('env_file: [.env, ..env, envs/.env]'), ['shop/.env', 'shop/..env', 'shop/envs/.env']);
  });

  const unknown: Readonly<Record<string, string>> = {
    'a variable': 'env_file: "${STAGE}.env"',
    'a variable without braces': 'env_file: $STAGE.env',
    'a variable with a default': 'env_file: "${ENV_FILE:-web.env}"',
    'an absolute path': 'env_file: /etc/web.env',
    'a home folder': 'env_file: ~/web.env',
    'a path of Windows': 'env_file: C:\\web.env',
    'an address': 'extends: { file: "https://example.com/compose.yaml", service: web }',
    'a Git repository': 'extends: { file: "git@example.com:acme/compose.yaml", service: web }',
    'a Dockerfile in a Git repository':
      'build: { context: "https://example.com/web.git", dockerfile: Dockerfile.prod }',
    'a Dockerfile on GitHub': 'build: { context: github.com/acme/web, dockerfile: Dockerfile.prod }',
    'a Dockerfile below a variable': 'build: { context: "${SOURCE}", dockerfile: Dockerfile.prod }',
    'a Dockerfile in an absolute folder': 'build: { context: /src, dockerfile: Dockerfile.prod }',
    'an absolute Dockerfile': 'build: { context: ., dockerfile: /src/Dockerfile }',
    'a service of this file': 'extends: { service: db }',
    nothing: 'env_file:',
    'a value that is no path': 'env_file: { path: [a.env] }',
    'a text spelled otherwise': 'env_file: "web\\u002eenv"',
  };
  for (const [what, line] of Object.entries(unknown)) {
    it(`are not offered for ${what}`, () => assert.deepEqual(ofService(line), []));
  }

  it('are not offered for a file that leads to itself', () => {
    assert.deepEqual(ofService('extends: { file: file.yaml, service: web }'), []);
  });

  it('stand where a shared value is written, once', () => {
    const text = `x-common: &common
  env_file: &files [common.env]
services:
  a: { <<: *common, image: a }
  b: { <<: *common, image: b }
  c: { image: c, env_file: *files }
`;
    assert.deepEqual(links('compose', text), [
      'common.env -> shop/common.env: Open the file with environment variables',
    ]);
  });

  it('are not offered where one value stands for two files', () => {
    const text = `x-build: &build
  dockerfile: Dockerfile
services:
  a: { build: { <<: *build, context: ./a } }
  b: { build: { <<: *build, context: ./b } }
`;
    assert.deepEqual(links('compose', text), []);
  });

  it('are not offered in Kubernetes manifests', () => {
    const text =
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nimports: [a.yaml]\ninclude: [b.yaml]\n';
    assert.deepEqual(links('kubernetes', text), []);
  });
});
