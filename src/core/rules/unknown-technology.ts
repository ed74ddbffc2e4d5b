import { technologies } from '../knowledge/catalogue';
import { isOutside } from '../graph/verdict';
import type { Text } from '../model/text';
import type { Component } from '../model/system';
import { nearest, renaming } from '../readers/suggest';
import type { Config } from '../config';
import { defineRule } from './rule';

/** A native file names a technology that neither the catalogue nor the configuration knows. */
export default defineRule({
  id: 'unknown-technology',
  category: 'structure',
  severity: 'hint',
  notes: ['N47'],
  summary: 'A technology is not in the catalogue, so nothing is known about what it keeps.',
  messages: {
    meant: '`{name}` runs `{technology}`, which is not in the catalogue; write `{meant}` if that is meant.',
    unknown:
      '`{name}` runs `{technology}`, which is not in the catalogue; say under `state` what it keeps, or describe it under `technologies` in `.statewise.yaml`.',
  },
  *check({ system, config }) {
    let words: readonly string[] | undefined;
    const near = new Map<string, string | undefined>();
    for (const component of system.components) {
      const technology = unknownIn(component);
      if (technology === undefined) continue;
      words ??= knownWords(config);
      if (!near.has(technology.text)) near.set(technology.text, nearest(technology.text, words));
      const meant = near.get(technology.text);
      // Without a likely slip there is nothing to say where the file itself tells what is kept.
      if (meant === undefined && (component.declared?.state.length ?? 0) > 0) continue;
      const correction = meant === undefined ? undefined : renaming(technology.at, technology.text, meant);
      yield {
        at: technology.at,
        message: meant === undefined ? 'unknown' : 'meant',
        data: { name: component.name, technology: technology.text, meant: meant ?? '' },
        component: component.id,
        fixes: correction === undefined ? [] : [{ kind: 'suggestion', ...correction }],
      };
    }
  },
});

/** The technology a component declares and nobody knows; what others operate is theirs to know. */
function unknownIn(component: Component): Text | undefined {
  return component.technology === undefined && !isOutside(component) ? component.declared?.technology : undefined;
}

/** Every word that `technology:` understands. */
function knownWords(config: Config): readonly string[] {
  return [...config.technologies, ...technologies].flatMap(({ id, name, aliases = [] }) => [id, name, ...aliases]);
}
