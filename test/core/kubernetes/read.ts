import { defaultConfig } from '../../../src/core/config';
import type { ComponentFacts } from '../../../src/core/model/component';
import type { SystemFacts } from '../../../src/core/model/system';
import { kubernetesReader } from '../../../src/core/readers/kubernetes';
import { parseFile } from '../../../src/core/yaml/parse';

/** Reads texts as the files `0.yaml`, `1.yaml` ... of one folder. */
export function readKubernetes(...texts: readonly string[]): SystemFacts {
  const files = texts.map((text, index) => parseFile(`${index}.yaml`, text));
  return readNamed(files.map((file) => [file.file, file.text]));
}

/** Reads files under given names. */
export function readNamed(named: readonly (readonly [string, string])[]): SystemFacts {
  const files = named.map(([name, text]) => parseFile(name, text));
  const resolve = (_from: string, path: string): string => path;
  return kubernetesReader.read(
    { id: 'folder', kind: 'kubernetes', files, helpers: new Map(), variables: new Map(), resolve, partial: false },
    defaultConfig,
  );
}

/** The component with this id; a test that names a missing one fails. */
export function component(facts: SystemFacts, id: string): ComponentFacts {
  const found = facts.components.find((each) => each.id === id);
  if (found === undefined)
    throw new Error(`no component ${id} among ${facts.components.map((each) => each.id).join(', ')}`);
  return found;
}

/** A Deployment with pod label `app: <name>` and lines added to its pod spec. */
export function deployment(name: string, pod = ''): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers: [{name: main, image: acme/${name}}]
${pod
  .split('\n')
  .map((line) => (line === '' ? '' : `      ${line}`))
  .join('\n')}
---
`;
}

/** A Service that selects `app: <name>`, with a flow mapping of annotations and further spec entries. */
export function service(name: string, spec = '', metadata = ''): string {
  return `apiVersion: v1
kind: Service
metadata: {name: ${name}${metadata === '' ? '' : `, ${metadata}`}}
spec: {selector: {app: ${name}}, ports: [{port: 80}]${spec === '' ? '' : `, ${spec}`}}
---
`;
}

/** Any object by kind, apiVersion, flow mapping of its spec, and name. */
export const workload = (kind: string, apiVersion: string, spec: string, name = 'x'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n---\n`;
