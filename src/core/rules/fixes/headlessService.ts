import type { Edit, Fix } from '../../finding';
import type { Governing, Port } from '../../model/component';
import type { Component, System } from '../../model/system';
import { appendDocument, insertPath } from '../../yaml/edit';
import { ownEntries } from '../../yaml/extent';
import { scalarToken } from '../../yaml/style';
import { standsAlone } from './document';
import { ownEntry } from './own';

/**
 * Adds the headless Service of a StatefulSet as a new document. Not offered where a Service of that name exists: its
 * address cannot be changed, and what else uses it is for a person to judge.
 */
export function headlessService(
  system: System,
  component: Component,
  governing: Governing,
  text: (file: string) => string,
): readonly Fix[] {
  const { body } = component;
  const { file } = body.extent;
  const source = text(file);
  if (governing.fit !== 'absent' && governing.fit !== 'unnamed') return [];
  if (!standsAlone(source, body)) return [];
  const name = governing.named?.text ?? component.name;
  const selector = selectorOf(component, source);
  if (name === '' || selector.length === 0 || (governing.named === undefined && isTaken(system, name))) return [];
  const naming = governing.named === undefined ? nameIt(component, source, name) : [];
  if (naming === undefined) return [];
  const document = appendDocument(file, source, serviceOf(component, name, selector));
  const remake = governing.named === undefined ? ' and name it; the StatefulSet must then be created anew' : '';
  return [{ kind: 'suggestion', title: `Add the headless Service \`${name}\`${remake}`, edits: [...naming, document] }];
}

function nameIt({ body }: Component, text: string, name: string): readonly Edit[] | undefined {
  const edit = insertPath(text, body, ['spec'], 'serviceName', scalarToken(name));
  return edit === undefined ? undefined : [edit];
}

/** Whether a Service of the set may have the name already. */
function isTaken({ components }: System, name: string): boolean {
  return components.some(({ services, hosts }) => services?.some((each) => each.name === name) ?? hosts.includes(name));
}

/** What the StatefulSet selects its pods by, as written in this file; else the pods' own labels. */
function selectorOf(component: Component, text: string): readonly string[] {
  const selected = labelsAt(component, text, ['spec', 'selector', 'matchLabels']);
  return selected.length > 0 ? selected : labelsAt(component, text, ['spec', 'template', 'metadata', 'labels']);
}

function labelsAt({ body }: Component, text: string, path: readonly string[]): readonly string[] {
  const labels = ownEntry(body, ...path)?.value;
  if (labels?.type !== 'map') return [];
  return ownEntries(labels).flatMap(({ key, value }) =>
    // A label that a kustomization adds stands elsewhere, and is added to the new document as well.
    value.type === 'scalar' && value.text !== '' && text.slice(value.at.start, value.at.end).includes(value.text)
      ? [`${scalarToken(key)}: ${labelToken(value.text)}`]
      : [],
  );
}

/** Labels are texts: a number or a boolean needs quotes. */
function labelToken(value: string): string {
  const token = scalarToken(value);
  return token === value && /^(?:[-+.\d].*|true|false|null|yes|no|on|off|y|n|~)$/i.test(value)
    ? scalarToken(value, '"')
    : token;
}

function serviceOf({ body, containers }: Component, name: string, labels: readonly string[]): string {
  const written = ownEntry(body, 'metadata', 'namespace')?.value;
  const namespace =
    written?.type === 'scalar' && written.text !== '' ? [`  namespace: ${scalarToken(written.text)}`] : [];
  const ports = containers.filter(({ role }) => role === 'main').flatMap((container) => container.ports);
  return [
    'apiVersion: v1',
    'kind: Service',
    'metadata:',
    `  name: ${scalarToken(name)}`,
    ...namespace,
    '  labels:',
    ...labels.map((label) => `    ${label}`),
    'spec:',
    '  clusterIP: None',
    '  selector:',
    ...labels.map((label) => `    ${label}`),
    ...portLines(ports),
  ].join('\n');
}

function portLines(ports: readonly Port[]): readonly string[] {
  const known = ports.filter(({ container }) => container !== undefined);
  if (known.length === 0)
    return ['  # Choose the ports the pods listen on:', '  # ports:', '  #   - { name: main, port: 8080 }'];
  return [
    '  ports:',
    ...known.flatMap(({ container, name, protocol }) => [
      `    - name: ${scalarToken(name ?? `port-${container ?? ''}`)}`,
      `      port: ${container ?? ''}`,
      ...(protocol === 'udp' ? ['      protocol: UDP'] : []),
    ]),
  ];
}
