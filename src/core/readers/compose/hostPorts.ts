import type { ComponentFacts } from '../../model/component';
import type { Link } from '../../model/link';
import type { Text } from '../../model/text';
import { textAt } from '../../yaml/located';

const gateway = /(?<![\w.-])(?:(?:host|gateway)\.docker\.internal|172\.17\.0\.1):(\d{1,5})(?!\d)/g;
const loopback = /(?<![\w.-])(?:localhost|127\.0\.0\.1):(\d{1,5})(?!\d)/g;

/** Links through the host's own ports: what names the host and a port that another service publishes. */
export function hostPortLinks(components: readonly ComponentFacts[]): readonly Link[] {
  const byPort = new Map<string, string>();
  for (const { id, containers } of components)
    for (const { fixedHostPort } of containers.flatMap(({ ports }) => ports))
      if (fixedHostPort !== undefined) byPort.set(String(fixedHostPort), id);
  if (byPort.size === 0) return [];
  return components.flatMap((component) => {
    const from = component.id;
    const patterns = textAt(component.body, 'network_mode') === 'host' ? [gateway, loopback] : [gateway];
    return textsOf(component).flatMap(({ name, text, at }) =>
      patterns
        .flatMap((pattern) => [...text.matchAll(pattern)])
        .flatMap(([, port = '']): readonly Link[] => {
          const to = byPort.get(port);
          if (to === undefined || to === from) return [];
          return [{ from, to, required: true, mode: 'sync', evidence: name, at, strength: 'stated' }];
        }),
    );
  });
}

function textsOf({ containers }: ComponentFacts): readonly (Text & { readonly name: string })[] {
  return containers.flatMap(({ environment, command }) => [
    ...environment.flatMap(({ name, value, at }) => (value === undefined ? [] : [{ name, text: value, at }])),
    ...command.map(({ text, at }) => ({ name: 'command', text, at })),
  ]);
}
