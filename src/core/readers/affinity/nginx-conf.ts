import type { Pin } from '../../model/pin';
import { hostOf, type ConfPin } from './conf';
import { nginxKey, pinsBy } from './keys';

/** Row nginx-conf: `ip_hash`, `hash KEY` and `sticky` inside `upstream` blocks of nginx text. */
export function nginxConfPins(text: string): readonly ConfPin[] {
  return [...upstreams(text)].flatMap((statements): readonly ConfPin[] => {
    const hosts = statements.flatMap((words) => (words[0] === 'server' ? (hostOf(words[1] ?? '') ?? []) : []));
    return statements.flatMap((words): readonly ConfPin[] => {
      const by = nginxDirective(words);
      return by === undefined
        ? []
        : [{ dialect: 'nginx-conf', by, certain: true, says: words.join(' ').slice(0, 60), hosts }];
    });
  });
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

/** The statements of each `upstream NAME { ... }`, as words; comments dropped, other blocks skipped. */
function* upstreams(text: string): Generator<readonly (readonly string[])[]> {
  const plain = text.replace(/(^|[\s;{}])#[^\n]*/g, '$1');
  const start = /(?:^|[\s;{}])upstream\s+[\w.${}-]+\s*\{/g;
  for (let match = start.exec(plain); match; match = start.exec(plain)) {
    const close = plain.indexOf('}', start.lastIndex);
    yield statementsOf(plain.slice(start.lastIndex, close === -1 ? plain.length : close));
    if (close === -1) return;
    start.lastIndex = close;
  }
}

/** Splits the text of one block into statements and words. */
export function statementsOf(body: string): readonly (readonly string[])[] {
  return body.split(';').flatMap((statement) => {
    const words = statement.trim().split(/\s+/);
    return words[0] ? [words] : [];
  });
}
