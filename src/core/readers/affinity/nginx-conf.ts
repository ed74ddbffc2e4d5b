import type { Pin } from '../../model/pin';
import { hostOf, lineOf, type ConfPin, type ConfPool } from './conf';
import { nginxKey, pinsBy } from './keys';

/** Row nginx-conf: `ip_hash`, `hash KEY` and `sticky` inside `upstream` blocks of nginx text. */
export function nginxConfPins(text: string): readonly ConfPin[] {
  return [...upstreams(text)].flatMap(({ statements, hosts }) =>
    statements.flatMap(({ words, line }): readonly ConfPin[] => {
      const by = nginxDirective(words);
      return by === undefined
        ? []
        : [{ dialect: 'nginx-conf', by, certain: true, says: words.join(' ').slice(0, 60), hosts, line }];
    }),
  );
}

/** The hosts of each `upstream` block. */
export function nginxPools(text: string): readonly ConfPool[] {
  return [...upstreams(text)].map(({ name, hosts }) => ({ says: `upstream ${name}`, hosts }));
}

/** By what one directive of an upstream pins. */
export function nginxDirective(words: readonly string[]): Pin['by'] | undefined {
  switch (words[0]) {
    case 'ip_hash':
      return 'client-ip';
    case 'hash':
      return pinsBy(nginxKey((words[1] ?? '').replace(/^["']|["']$/g, '')));
    case 'sticky':
      // The old third-party module takes a bare `sticky;` or `sticky name=...;`, a cookie as well.
      return 'cookie';
    default:
      return undefined;
  }
}

interface Upstream {
  readonly name: string;
  readonly statements: readonly Statement[];
  readonly hosts: readonly string[];
}

interface Statement {
  readonly words: readonly string[];
  readonly line: number;
}

/** Each `upstream NAME { ... }`; comments dropped, other blocks skipped. */
function* upstreams(text: string): Generator<Upstream> {
  const plain = text.replace(/(^|[\s;{}])#[^\n]*/g, '$1');
  const start = /(?:^|[\s;{}])upstream\s+([\w.${}-]+)\s*\{/g;
  let line = 0;
  let counted = 0;
  for (let match = start.exec(plain); match; match = start.exec(plain)) {
    const open = start.lastIndex;
    const close = plain.indexOf('}', open);
    line += lineOf(plain.slice(counted, open), open - counted);
    counted = open;
    const statements = placed(plain.slice(open, close === -1 ? plain.length : close), line);
    const hosts = statements.flatMap(({ words }) => (words[0] === 'server' ? (hostOf(words[1] ?? '') ?? []) : []));
    yield { name: match[1] ?? '', statements, hosts };
    if (close === -1) return;
    start.lastIndex = close;
  }
}

/** The statements of a block that begins on a line of the text. */
function placed(body: string, first: number): readonly Statement[] {
  let line = first;
  return body.split(';').flatMap((statement) => {
    const own = line + lineOf(statement, statement.length - statement.trimStart().length);
    line += lineOf(statement, statement.length);
    const words = wordsOf(statement);
    return words === undefined ? [] : [{ words, line: own }];
  });
}

/** Splits the text of one block into statements and words. */
export function statementsOf(body: string): readonly (readonly string[])[] {
  return body.split(';').flatMap((statement) => {
    const words = wordsOf(statement);
    return words === undefined ? [] : [words];
  });
}

function wordsOf(statement: string): readonly string[] | undefined {
  const words = statement.trim().split(/\s+/);
  return words[0] ? words : undefined;
}
