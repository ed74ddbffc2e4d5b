import type { Skip } from './workspace';

/** The reasons for leaving a file alone, each as a short phrase that can follow "skipped:". */
export const skips = {
  foreign: { kind: 'foreign', reason: 'not an architecture file of a known format' },
  template: { kind: 'template', reason: 'a template; review its rendered output instead' },
  tooLarge: { kind: 'too-large', reason: 'larger than 4 MB' },
  excluded: { kind: 'excluded', reason: 'excluded' },
  binary: { kind: 'unreadable', reason: 'not a text file' },
  unreadable: { kind: 'unreadable', reason: 'cannot be read' },
  failed: { kind: 'unreadable', reason: 'the review failed; the log holds the details' },
  generated: {
    kind: 'foreign',
    reason: 'a file that a kustomization turns into a ConfigMap; it is read with that kustomization',
  },
  patch: { kind: 'foreign', reason: 'a kustomize patch; it is read with the resources it changes' },
} as const satisfies Record<string, Skip>;
