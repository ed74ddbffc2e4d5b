import assert from 'node:assert/strict';
import { isComposeName, recognise } from '../../../src/core/readers/recognise';

describe('Recognising files', () => {
  const configMap = (text: string): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\ndata:\n  file.tmpl: |\n${text.replace(/^/gm, '    ')}\n  more: >-\n    {{ end }}\n`;

  const table: readonly (readonly [string, string, string, ReturnType<typeof recognise>])[] = [
    // Ours
    ['a native file by name', 'shop.arch.yaml', '', 'native'],
    ['a native file by its first key', 'shop.yaml', '# c\narchitecture: 1\n', 'native'],
    ['a native file behind a BOM', 'shop.yaml', '\uFEFFarchitecture: 1\n', 'native'],
    ['a Compose file', 'compose.yaml', 'services:\n  web:\n    image: a\n', 'compose'],
    ['a Compose file behind a BOM', 'x.yaml', '\uFEFFservices:\n  web:\n    image: a\n', 'compose'],
    ['a Compose file with CRLF', 'x.yml', 'version: "3"\r\nservices:\r\n  web:\r\n    build: .\r\n', 'compose'],
    [
      'a Compose fragment by its name',
      'docker-compose.prod.yml',
      'services:\n  web:\n    environment: {A: 1}\n',
      'compose',
    ],
    ['a Compose file by content', 'infra.yml', "'services':\n  web:\n    'image': a\n", 'compose'],
    ['a Compose file in the editor without a name', '', 'services:\n  web:\n    image: a\n', 'compose'],
    ['a Kubernetes object', 'a.yaml', 'apiVersion: v1\nkind: Service\n', 'kubernetes'],
    ['a list of Kubernetes objects', 'a.yaml', '- apiVersion: v1\n  kind: Service\n', 'kubernetes'],
    ['a Kubernetes object in JSON', 'a.yaml', '{\n  "apiVersion": "v1",\n  "kind": "Service"\n}\n', 'kubernetes'],
    // Swarm's own placeholders
    [
      'Swarm placeholders in quotes',
      'stack.yml',
      'services:\n  web:\n    image: a\n    hostname: "{{.Node.Hostname}}-{{.Task.Slot}}"\n',
      'compose',
    ],
    [
      'Swarm placeholders in a list',
      'x.yml',
      'services:\n  web:\n    image: a\n    environment:\n      - NODE={{.Node.ID}}\n',
      'compose',
    ],
    [
      'Swarm placeholders in a folder `templates`',
      'templates/stack.yml',
      "services:\n  web:\n    image: a\n    hostname: '{{ .Node.Hostname }}'\n",
      'compose',
    ],
    [
      'a Compose label with a template',
      'x.yml',
      'services:\n  web:\n    image: a\n    labels:\n      - "traefik.rule=Host(`{{ index .Labels 1 }}`)"\n',
      'compose',
    ],
    // Go templates in block text
    ['a control line in block text', 'cm.yaml', configMap('{{- if .x }}\nname: {{ .y }}\n{{ end }}'), 'kubernetes'],
    [
      'Prometheus messages',
      'rules.yaml',
      'apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nspec:\n  summary: "{{ $labels.pod }} is down"\n',
      'kubernetes',
    ],
    [
      'a workflow with parameters',
      'wf.yaml',
      'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec:\n  name: "{{inputs.parameters.x}}"\n',
      'kubernetes',
    ],
    ['a comment about Helm', 'a.yaml', 'apiVersion: v1\nkind: Service\n# was {{ .Values.name }}\n', 'kubernetes'],
    // Templates
    [
      'a chart template',
      'chart/templates/web.yaml',
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: "{{ .Release.Name }}"\n',
      'template',
    ],
    ['a control line', 'web.yaml', '{{- if .Values.web }}\napiVersion: v1\nkind: Service\n{{- end }}\n', 'template'],
    [
      'an indented control line',
      'web.yaml',
      'apiVersion: v1\nkind: Service\nspec:\n  {{- with .Values.x }}\n  a: 1\n  {{- end }}\n',
      'template',
    ],
    ['a value of braces', 'web.yaml', 'apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ name }}\n', 'template'],
    ['an item of braces', 'web.yaml', 'apiVersion: v1\nkind: Pod\nspec:\n  args:\n    - {{ arg }}\n', 'template'],
    [
      'values within a text',
      'web.yaml',
      'apiVersion: v1\nkind: Pod\nspec:\n  image: repo:{{ .Values.tag }}\n',
      'template',
    ],
    ['a templated Compose file', 'docker-compose.yml', 'services:\n  web:\n    image: {{ image }}\n', 'template'],
    ['a control line behind block text', 'cm.yaml', `${configMap('{{ x }}')}{{- end }}\n`, 'template'],
    // Foreign
    [
      'a GitHub workflow',
      '.github/workflows/ci.yml',
      'on: push\njobs:\n  test:\n    services:\n      db:\n        image: postgres\n',
      undefined,
    ],
    ['a workflow with services at the top', 'ci.yml', 'on: push\nservices:\n  db:\n    image: postgres\n', undefined],
    [
      'a GitLab pipeline',
      '.gitlab-ci.yml',
      'image: node\nservices:\n  - postgres\ntest:\n  image: node\n  script: [npm test]\n',
      undefined,
    ],
    ['a GitLab pipeline with stages', '.gitlab-ci.yml', 'stages: [a]\nservices:\n  x:\n    image: y\n', undefined],
    [
      'an Ansible playbook',
      'site.yml',
      '- hosts: all\n  tasks:\n    - name: "{{ item }}"\n      service: {name: nginx}\n',
      undefined,
    ],
    ['an OpenAPI description', 'openapi.yaml', 'openapi: 3.1.0\npaths: {}\n', undefined],
    [
      'Symfony services',
      'services.yaml',
      'parameters:\nservices:\n  _defaults: {autowire: true}\n  App\\:\n    resource: ../src\n',
      undefined,
    ],
    ['Traefik routing', 'dynamic.yml', 'http:\n  services:\n    web: {}\n', undefined],
    [
      'a Kong declaration',
      'kong.yml',
      '_format_version: "3.0"\nservices:\n  - name: a\n    url: http://a\n',
      undefined,
    ],
    [
      'Kong upstreams that may pin',
      'kong.yml',
      '_format_version: "3.0"\nupstreams:\n  - name: a\n    hash_on: ip\n',
      'gateway',
    ],
    ['the same without a format', 'kong.yml', 'upstreams:\n  - name: a\n    hash_on: ip\n', undefined],
    ['APISIX nodes that may pin', 'apisix.yaml', 'upstreams:\n  - { type: chash, nodes: { "a:80": 1 } }\n', 'gateway'],
    ['APISIX without a hash', 'apisix.yaml', 'upstreams:\n  - { type: roundrobin, nodes: { "a:80": 1 } }\n', undefined],
    [
      'Traefik services that may pin',
      'dynamic.yml',
      'http:\n  services:\n    a: { loadBalancer: { sticky: { cookie: {} } } }\n',
      'gateway',
    ],
    [
      'Traefik rendered by a template',
      'dynamic.yml',
      'http:\n  services:\n{{ range $i := .List }}\n    a: { loadBalancer: { sticky: {} } }\n{{ end }}\n',
      'template',
    ],
    ['sticky words elsewhere', 'style.yaml', 'header: { sticky: true }\nhttp: { loadBalancer: no }\n', 'gateway'],
    [
      'a CloudFormation template that may pin',
      'template.yaml',
      'Resources:\n  A:\n    Properties: { TargetGroupAttributes: [{ Key: stickiness.enabled, Value: !Ref On }] }\n',
      'cloud',
    ],
    [
      'resources of a Serverless service that may pin',
      'serverless.yml',
      'service: a\nresources:\n  - Resources:\n      A: { Properties: { stickiness: true } }\n',
      'cloud',
    ],
    ['a template that pins nobody', 'template.yaml', 'Resources:\n  A: { Type: AWS::S3::Bucket }\n', undefined],
    ['options of Elastic Beanstalk', 'a.yml', 'option_settings:\n  a: { StickinessEnabled: true }\n', 'cloud'],
    [
      'the same under the name it has there',
      'shop/.ebextensions/sticky.config',
      'option_settings:\n  a: { StickinessEnabled: true }\n',
      'cloud',
    ],
    ['other files of that folder', '.ebextensions/x.config', 'packages: { yum: { git: [] } }\n', undefined],
    ['settings of another program', 'app.config', 'option_settings:\n  a: { Stickiness: true }\n', undefined],
    ['a Copilot manifest', 'manifest.yml', "type: 'Backend Service'\nhttp: { stickiness: true }\n", 'cloud'],
    ['an App Engine service', 'app.yaml', 'env: flex\nnetwork: { session_affinity: true }\n', 'cloud'],
    ['the standard environment', 'app.yaml', 'env: standard\nnetwork: { session_affinity: true }\n', undefined],
    ['a Container App', 'app.yaml', 'properties: { configuration: { stickySessions: {} } }\n', 'cloud'],
    ['a pool of Heat', 'stack.yaml', 'resources:\n  a: { properties: { lb_algorithm: SOURCE_IP } }\n', 'cloud'],
    [
      'a workflow that talks of stickiness',
      'ci.yml',
      'on: push\njobs: { a: { steps: [{ run: echo stickiness.enabled Resources }] } }\n',
      undefined,
    ],
    [
      'an Ansible task about a balancer',
      'elb.yml',
      '- name: balancer\n  amazon.aws.elb_classic_lb: { stickiness: { type: loadbalancer } }\n',
      undefined,
    ],
    [
      'an OpenAPI description of affinity',
      'openapi.yaml',
      'openapi: 3.1.0\ncomponents: { schemas: { A: { properties: { sessionAffinity: { type: string } } } } }\n',
      undefined,
    ],
    ['chart metadata', 'Chart.yaml', 'apiVersion: v2\nname: web\nversion: 1.0.0\n', undefined],
    ['chart values', 'values.yaml', 'image: {repository: a}\nservice:\n  port: 80\n', undefined],
    ['Travis', '.travis.yml', 'language: python\nservices:\n  - docker\n', undefined],
    ['another architecture', 'a.yaml', 'architecture: amd64\n', undefined],
    ['a nested key', 'a.yaml', 'x:\n  services:\n    web:\n      image: a\n', undefined],
    ['another kind of file', 'services.json', '{"services": {"web": {"image": "a"}}}', undefined],
    ['nothing', 'a.yaml', '', undefined],
  ];
  for (const [name, path, text, expected] of table)
    it(`${String(expected)}: ${name}`, () => assert.equal(recognise(path, text), expected));

  it('takes linear time in empty lines and blanks', () => {
    for (const text of [
      '\n'.repeat(200_000),
      ' '.repeat(200_000),
      '\n \n'.repeat(100_000),
      `services:\n${'\n'.repeat(200_000)}`,
      `{{\n${'- '.repeat(100_000)}`,
    ]) {
      assert.equal(recognise('a.yaml', text), undefined);
    }
  });

  it('knows the names Compose files have', () => {
    for (const name of [
      'compose.yaml',
      'docker-compose.yml',
      'docker-compose.prod.yml',
      'docker-stack.yml',
      'prod.compose.yaml',
      'compose-dev.yml',
    ])
      assert.equal(isComposeName(name), true, name);
    for (const name of ['decompose.yaml', 'haystack.yml', 'values.yaml', 'composer.yaml'])
      assert.equal(isComposeName(name), false, name);
  });
});
