import type { Link } from '../model/link';
import type { Component } from '../model/system';
import { scalarToken } from '../yaml/style';
import { remark, type Where } from './source';

/** One entry of `uses`: the tokens of the keys, and what the comment behind it says. */
interface Use {
  readonly token: string;
  /** A plain name: required and synchronous. */
  readonly short: boolean;
  readonly evidence: string;
  readonly at: Link['at'];
}

/** A line with room for a short list and its comment. */
const MAX_WIDTH = 100;

/**
 * The lines of `uses`, without indentation.
 * @param links the component's links, whose ends have a key
 * @param keyOf the key of a component's id
 */
export function usesLines(
  component: Component,
  links: readonly Link[],
  keyOf: (id: string) => string,
  where: Where,
): readonly string[] {
  const uses = usesOf(links, keyOf);
  if (uses.length === 0) return [];
  const home = component.at.file;
  const places = [...new Set(uses.map(({ evidence, at }) => `${evidence} ${where(at, home)}`))];
  const flow = `uses: [${uses.map(({ token }) => token).join(', ')}]${remark(...places)}`;
  if (uses.every(({ short }) => short) && flow.length <= MAX_WIDTH) return [flow];
  return ['uses:', ...uses.map(({ token, evidence, at }) => `  - ${token}${remark(`${evidence} ${where(at, home)}`)}`)];
}

/** One use for each component needed, and one for each set of alternatives none of which is needed for itself. */
function usesOf(links: readonly Link[], keyOf: (id: string) => string): readonly Use[] {
  const single = new Map<string, Link>();
  for (const link of links.filter(({ anyOf }) => anyOf === undefined)) {
    const known = single.get(link.to);
    // Needed for one thing is needed; who waits once waits.
    single.set(
      link.to,
      known === undefined
        ? link
        : {
            ...known,
            required: known.required || link.required,
            mode: known.mode === 'sync' || link.mode === 'sync' ? 'sync' : 'async',
          },
    );
  }
  const sets = new Map<string, Link[]>();
  for (const link of links) if (link.anyOf !== undefined) sets.set(link.anyOf, [...(sets.get(link.anyOf) ?? []), link]);
  return [
    ...[...single.values()].map((link) => ofOne(link, keyOf)),
    ...[...sets.values()].map((choice) => ofChoice(choice, keyOf)),
  ];
}

function ofOne(link: Link, keyOf: (id: string) => string): Use {
  const key = scalarToken(keyOf(link.to));
  const short = link.required && link.mode === 'sync';
  const token = short ? key : `{ component: ${key}${manner(link)} }`;
  return {
    token,
    short,
    evidence: `${link.strength === 'assumed' ? 'assumed from ' : ''}${link.evidence}`,
    at: link.at,
  };
}

function ofChoice(choice: readonly Link[], keyOf: (id: string) => string): Use {
  const [first] = choice;
  const names = [...new Set(choice.map(({ to }) => scalarToken(keyOf(to))))].join(', ');
  const loose = choice.every(({ required }) => !required);
  const behind = choice.every(({ mode }) => mode === 'async');
  const more = manner({ required: !loose, mode: behind ? 'async' : 'sync' });
  const token = more === '' ? `any-of: [${names}]` : `{ any-of: [${names}]${more} }`;
  return {
    token,
    short: false,
    evidence: first?.evidence ?? '',
    at: first?.at ?? { file: '', start: 0, end: 0 },
  };
}

function manner({ required, mode }: Pick<Link, 'required' | 'mode'>): string {
  return `${required ? '' : ', required: false'}${mode === 'async' ? ', mode: async' : ''}`;
}
