import type { Component } from '../../model/system';
import { scalarAt } from '../../yaml/located';
import { HOST, nodeNamed, onOneHost } from '../places';
import type { Scene } from '../scene';
import type { Recovery } from '../types';
import { quoted } from '../words';

/** What starts a Compose service again: the restart policy, Swarm, or somebody. */
export function composeRecovery(scene: Scene, component: Component): readonly Recovery[] {
  const { system } = scene;
  const name = quoted(system, component.id);
  const base = { component: component.id, time: undefined };
  if (component.lifecycle === 'one-shot')
    return [
      {
        ...base,
        by: 'unknown',
        says: `${name} runs once and ends; a run that was cut off has to be started again.`,
        at: component.at,
      },
    ];
  if (!onOneHost(system)) return [inSwarm(scene, component)];
  const policy =
    scalarAt(component.body, 'restart') ?? scalarAt(component.body, 'deploy', 'restart_policy', 'condition');
  const at = policy?.at ?? component.at;
  const word = policy?.text ?? 'no';
  const written = `\`restart: ${word}\``;
  const hostLost = scene.failure.kind === 'node' && scene.failure.node === HOST;
  if (word === 'no' || word === 'none' || word === 'false')
    return [{ ...base, by: 'person', says: `Nothing starts ${name} again: the file sets no restart policy.`, at }];
  if (hostLost)
    return word.startsWith('on-failure')
      ? [
          {
            ...base,
            by: 'person',
            says: `Somebody has to start ${name} again once the host is back (${written} acts on errors only).`,
            at,
          },
        ]
      : [{ ...base, by: 'platform', says: `${name} starts again when the host does (${written}).`, at }];
  return [{ ...base, by: 'platform', says: `Docker starts ${name} again on the same host (${written}).`, at }];
}

/** Swarm replaces tasks unless told otherwise, on any node that the placement allows. */
function inSwarm({ system, failure }: Scene, component: Component): Recovery {
  const name = quoted(system, component.id);
  const base = { component: component.id, time: undefined, at: component.at };
  const node = nodeNamed(component);
  if (failure.kind === 'node' && node === failure.node)
    return { ...base, by: 'person', says: `${name} may run on node \`${node}\` only and waits until that is back.` };
  const where = node === undefined ? 'on any node that has room' : `on node \`${node}\``;
  return { ...base, by: 'platform', says: `Swarm starts a new instance of ${name} ${where}.` };
}
