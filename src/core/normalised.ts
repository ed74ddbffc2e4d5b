import type { FormatId } from './model/component';
import type { Component, System } from './model/system';

/**
 * A component in the same words for every format, as plain data: what rules of the user are written about. It holds no
 * values of settings, since those may be secrets. Fields are described in `docs/custom-rules.md`.
 */
export interface NormalisedComponent {
  readonly id: string;
  readonly name: string;
  readonly format: FormatId;
  readonly kind: string;
  readonly file: string;
  readonly technology: string | null;
  readonly role: string | null;
  readonly duty: string;
  readonly lifecycle: string;
  readonly class: 'stateful' | 'stateless';
  readonly confidence: 'high' | 'medium' | 'low';
  readonly affinity: boolean;
  readonly state: { readonly held: boolean; readonly volatile: boolean | null; readonly where: readonly string[] };
  readonly instances: { readonly min: number | null; readonly max: number | null };
  readonly entry: boolean;
  readonly spof: boolean;
  readonly images: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly settings: readonly string[];
  readonly ports: readonly number[];
  readonly uses: readonly { readonly component: string; readonly required: boolean; readonly mode: string }[];
  readonly decided: boolean;
}

/** The component as plain data. */
export function normalise(component: Component, system: System): NormalisedComponent {
  const { verdict, containers, instances } = component;
  const reach = system.availability.of.get(component.id);
  const held = verdict.class === 'stateful';
  return {
    id: component.id,
    name: component.name,
    format: component.format,
    kind: component.kind,
    file: component.at.file,
    technology: component.technology?.id ?? null,
    role: component.technology?.role ?? null,
    duty: component.duty,
    lifecycle: component.lifecycle,
    class: verdict.class,
    confidence: verdict.confidence,
    affinity: asksForAffinity(component),
    state: { held, volatile: held ? verdict.volatile : null, where: whereabouts(component, system) },
    instances: { min: instances.min, max: instances.max },
    entry: reach?.entry ?? false,
    spof: reach?.spof ?? false,
    images: containers.flatMap(({ image }) => (image === undefined ? [] : [image.text])),
    labels: Object.fromEntries([...component.labels].map(([name, { text }]) => [name, text])),
    settings: [...new Set(containers.flatMap(({ environment }) => environment.map(({ name }) => name)))],
    ports: [...new Set(containers.flatMap(({ ports }) => ports.flatMap(({ container }) => container ?? [])))],
    uses: system.links
      .filter(({ from }) => from === component.id)
      .map(({ to, required, mode }) => ({ component: to, required, mode })),
    decided: system.decisions.some(
      ({ origin, about }) => origin === 'decision' && about.some(({ text }) => text === component.id),
    ),
  };
}

/** True when the file asks to tie a client to one instance of the component; what the pin achieves is another question. */
export function asksForAffinity({ pins }: Component): boolean {
  return pins.some(({ to, certain }) => certain && to !== 'group');
}

/** Where the component's state is: words for its own, component ids for what it keeps in others. */
export function whereabouts(component: Component, system: System): readonly string[] {
  const own = component.verdict.state.map(({ where }) => where);
  if (component.verdict.externalised === undefined) return [...new Set<string>(own)];
  const stores = system.links
    .filter(({ from, to }) => from === component.id && system.byId.get(to)?.verdict.class === 'stateful')
    .map(({ to }) => to);
  return [...new Set<string>([...own, ...stores])];
}
