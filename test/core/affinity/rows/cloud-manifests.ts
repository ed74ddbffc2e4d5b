import type { FileRow } from './cloud-row';

const copilot = (http: string, type = 'Load Balanced Web Service'): string =>
  `name: web\ntype: ${type}\nimage: { build: ./Dockerfile, port: 80 }\n${http}count: 3\n`;

const flex = (network: string, env = 'flex'): string =>
  `service: web\nruntime: python\nenv: ${env}\n${network}manual_scaling: { instances: 2 }\n`;

/** Options of a process in the two forms. */
const options = (process: string, more = ''): string =>
  `option_settings:\n  aws:elasticbeanstalk:environment:process:default:\n    ${process}\n${more}`;
const listed = (namespace: string, name: string, value: string): string =>
  `option_settings:\n  - namespace: ${namespace}\n    option_name: ${name}\n    value: ${value}\n`;

/** Samples of files that describe one service or environment each (sections 5.7 and 5.8). */
export const cloudManifestRows: readonly FileRow[] = [
  {
    id: 'copilot',
    pinned: ['web'],
    certain: true,
    pins: [
      copilot("http:\n  path: '/'\n  stickiness: true\n"),
      copilot("http: { path: '/', stickiness: 'true' }\n", "'Backend Service'"),
    ],
    not: [
      copilot("http:\n  path: '/'\n  stickiness: false # true\n"),
      copilot("http: { path: '/', stickiness: '${STICKY}' }\n"),
      copilot('variables: { stickiness: true }\n'),
      copilot('http: { stickiness: true }\n', 'Scheduled Job'),
    ],
    loose: [],
  },
  {
    id: 'copilot',
    pinned: ['web'],
    certain: false,
    pins: [
      copilot("http:\n  path: '/'\n  additional_rules:\n    - { path: '/admin', stickiness: true }\n"),
      copilot('environments:\n  test:\n    http: { stickiness: true }\n'),
    ],
    not: [copilot('environments:\n  test:\n    http: { stickiness: false }\n')],
    loose: [],
  },
  {
    id: 'appengine-flex',
    pinned: ['web'],
    certain: true,
    pins: [flex('network:\n  session_affinity: true\n'), flex('network: { session_affinity: True }\n', 'flexible')],
    not: [
      flex('network:\n  session_affinity: false\n'),
      flex('network: { name: default } # session_affinity\n'),
      flex('session_affinity: true\n'),
      // The standard environment knows no affinity.
      flex('network:\n  session_affinity: true\n', 'standard # flex'),
    ],
    loose: [],
  },
  {
    id: 'beanstalk',
    pinned: ['environment'],
    certain: true,
    pins: [
      options('StickinessEnabled: "true"'),
      options('StickinessEnabled: true', '  aws:autoscaling:asg: { MinSize: 2, MaxSize: 2 }\n'),
      listed('aws:elasticbeanstalk:environment:process:api', 'StickinessEnabled', 'true'),
      options('StickinessEnabled: true').replace('option_settings', 'OptionSettings'),
    ],
    not: [
      options('StickinessEnabled: "false"'),
      options('StickinessLBCookieDuration: "3600"'),
      listed('aws:elasticbeanstalk:application:environment', 'StickinessEnabled', 'true'),
      // One machine without a load balancer.
      options('StickinessEnabled: true', '  aws:elasticbeanstalk:environment: { EnvironmentType: SingleInstance }\n'),
    ],
    loose: [],
  },
  {
    id: 'beanstalk-classic',
    pinned: ['environment'],
    certain: true,
    pins: [
      'option_settings:\n  aws:elb:policies:\n    Stickiness Policy: true\n',
      listed('aws:elb:policies:cart', 'Stickiness Policy', '"true"'),
    ],
    not: [
      'option_settings:\n  aws:elb:policies:\n    Stickiness Policy: false\n',
      'option_settings:\n  aws:elb:policies:\n    Stickiness Cookie Expiration: 60\n',
    ],
    loose: [],
  },
];
