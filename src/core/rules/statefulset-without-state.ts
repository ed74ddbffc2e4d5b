import type { Component, System } from '../model/system';
import type { RuleContext } from './rule';
import { defineRule } from './rule';
import { isStatefulByFormOnly } from './shared/form';
import { nameOf } from './shared/words';

/** A StatefulSet whose instances keep nothing and have no use for their names. */
export default defineRule({
  id: 'statefulset-without-state',
  category: 'state',
  severity: 'hint',
  notes: ['N36', 'N24'],
  summary: 'A StatefulSet keeps nothing and does not use the names of its pods.',
  messages: {
    plain:
      'StatefulSet `{name}` has no claim, no data folder and no headless Service and uses no pod’s number; a Deployment starts and updates its instances faster, so use one or record why their order matters.',
  },
  *check({ system, text }) {
    if (system.partial) return;
    const candidates = system.components.filter(
      (component) => component.stableIdentity && !component.off && keepsNothing(component) && !hasHeadless(component),
    );
    if (candidates.length === 0) return;
    const named = namedPods(system);
    for (const component of candidates) {
      if (named.has(component.name) || usesOrdinal(component, text)) continue;
      yield { at: component.at, message: 'plain', component: component.id, data: { name: nameOf(component) } };
    }
  },
});

/** Nothing is mounted that could be written to and kept, and nothing else says that the pods hold state. */
function keepsNothing(component: Component): boolean {
  const { containers, body } = component;
  const mounted = containers.some(({ mounts }) =>
    mounts.some((mount) => mount.volume !== 'config' && mount.volume !== 'tmpfs' && !mount.readOnly),
  );
  const spec = body.entries.get('spec')?.value;
  const templates = spec?.type === 'map' && spec.entries.has('volumeClaimTemplates');
  return !mounted && !templates && isStatefulByFormOnly(component);
}

/** A named Service that is not in the set may well be headless. */
function hasHeadless({ services, governing }: Component): boolean {
  return (
    governing?.fit === 'fits' ||
    (governing?.fit === 'absent' && !governing.anyService) ||
    (services ?? []).some(({ headless }) => headless)
  );
}

/** Names that stand somewhere in a setting or command with a number behind, as those of single pods do. */
function namedPods({ components }: System): ReadonlySet<string> {
  const texts = components.flatMap(({ containers }) =>
    containers.flatMap(({ command, environment }) => [
      ...command.map(({ text }) => text),
      ...environment.map(({ value }) => value ?? ''),
    ]),
  );
  const pods = texts.flatMap((text) => text.match(/[a-z0-9][a-z0-9.-]*-(?:\d+|\$)/g) ?? []);
  return new Set(pods.map((pod) => pod.slice(0, pod.lastIndexOf('-'))));
}

/** Ways to learn a pod's own number or name. */
const OWN_NAME = /\bHOSTNAME\b|[(`;\s]hostname\b(?!:)|metadata\.name\b|pod-index|ordinal/;

function usesOrdinal({ body, containers }: Component, text: RuleContext['text']): boolean {
  const { file, start, end } = body.extent;
  return (
    OWN_NAME.test(text(file).slice(start, end)) ||
    containers.some(({ environment }) => environment.some(({ value }) => OWN_NAME.test(value ?? '')))
  );
}
