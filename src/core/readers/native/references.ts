import type { Decision } from '../../decisions/decision';
import type { Link } from '../../model/link';
import type { Problem } from '../../model/problem';
import type { Span } from '../../model/span';
import { nearest, renaming } from '../suggest';

/** Problems of names that lead to no component, with the name that was probably meant. */
export function unresolved(
  links: readonly Link[],
  decisions: readonly Decision[],
  names: ReadonlySet<string>,
): Problem[] {
  return [
    ...links
      .filter((link) => !names.has(link.to))
      .map((link) => ({
        ...problem(
          link.to,
          link.at,
          names,
          `\`${link.from}\` ${link.evidence === '`kept`' ? 'keeps state in' : 'uses'}`,
        ),
        component: link.from,
      })),
    ...decisions.flatMap((decision) =>
      decision.about
        .filter((about) => !names.has(about.text))
        .map((about) => problem(about.text, about.at, names, 'A decision is about')),
    ),
  ];
}

function problem(name: string, at: Span, names: ReadonlySet<string>, who: string): Problem {
  const meant = nearest(name, names);
  const base = { rule: 'unresolved-reference', at } as const;
  if (meant === undefined) {
    return {
      ...base,
      message: `${who} \`${name}\`, which is no component of this system; add it under \`components\` or import its file.`,
    };
  }
  const correction = renaming(at, name, meant);
  return {
    ...base,
    message: `${who} \`${name}\`, which is no component of this system; write \`${meant}\` if that is meant.`,
    ...(correction && { correction }),
  };
}
