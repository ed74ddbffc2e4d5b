import type { Pin } from '../../model/pin';
import { hostOf, type ConfPin, type ConfPool } from './conf';
import { haproxyBalance, haproxySample, pinsBy } from './keys';

interface Section {
  readonly keyword: string;
  readonly name: string;
  readonly lines: Line[];
}

interface Line {
  readonly words: readonly string[];
  /** Its number in the text, from 0. */
  readonly number: number;
}

/** Row haproxy-conf: pins in haproxy.cfg text, inside `backend` and `listen`, with `balance` also inherited from `defaults`. */
export function haproxyConfPins(text: string): readonly ConfPin[] {
  if (text.includes('{{')) return [];
  const sections = sectionsOf(text);
  let inherited: Pin['by'] | undefined;
  const pins: ConfPin[] = [];
  for (const { keyword, lines } of sections) {
    if (keyword === 'defaults')
      inherited = lines.flatMap(({ words }) => (words[0] === 'balance' ? [balance(words)] : [])).at(-1);
    if (!isPool(keyword)) continue;
    const hosts = hostsOf(lines);
    const own = lines.flatMap(({ words, number }): ConfPin[] => {
      const by = directive(words);
      const says = words.join(' ').slice(0, 60);
      return by === undefined ? [] : [{ dialect: 'haproxy-conf', by, certain: true, says, hosts, line: number }];
    });
    pins.push(...own);
    const balanced = lines.some(({ words }) => words[0] === 'balance');
    if (inherited !== undefined && !balanced && own.length === 0) {
      pins.push({ dialect: 'haproxy-conf', by: inherited, certain: true, says: 'balance in defaults', hosts });
    }
  }
  return pins;
}

/** The hosts of each `backend` and `listen`. */
export function haproxyPools(text: string): readonly ConfPool[] {
  if (text.includes('{{')) return [];
  return sectionsOf(text)
    .filter(({ keyword }) => isPool(keyword))
    .map(({ keyword, name, lines }) => ({ says: `${keyword} ${name}`.trim(), hosts: hostsOf(lines) }));
}

function isPool(keyword: string): boolean {
  return keyword === 'backend' || keyword === 'listen';
}

function hostsOf(lines: readonly Line[]): readonly string[] {
  return lines.flatMap(({ words }) => serverHost(words) ?? []);
}

function sectionsOf(text: string): readonly Section[] {
  const sections: Section[] = [];
  for (const [number, raw] of text.split('\n').entries()) {
    const words = raw
      .replace(/(^|\s)#.*$/, '$1')
      .trim()
      .split(/\s+/);
    const first = words[0] ?? '';
    if (first === '') continue;
    if (
      /^(?:global|defaults|frontend|backend|listen|peers|resolvers|userlist|mailers|program|cache|ring)$/.test(first)
    ) {
      sections.push({ keyword: first, name: words[1] ?? '', lines: [] });
    } else sections.at(-1)?.lines.push({ words, number });
  }
  return sections;
}

function directive(words: readonly string[]): Pin['by'] | undefined {
  switch (words[0]) {
    case 'cookie':
      return words.slice(2).some((word) => /^(?:insert|prefix|rewrite)$/.test(word)) ? 'cookie' : undefined;
    case 'appsession':
      return 'cookie';
    case 'balance':
      return balance(words);
    case 'stick':
      return words[1] === 'on' || words[1] === 'match' ? pinsBy(haproxySample(words.slice(2).join(' '))) : undefined;
    default:
      return undefined;
  }
}

function balance(words: readonly string[]): Pin['by'] | undefined {
  return pinsBy(haproxyBalance(words.slice(1).join(' ')));
}

function serverHost(words: readonly string[]): string | undefined {
  if (words[0] === 'server') return hostOf(words[2] ?? '');
  return words[0] === 'server-template' ? hostOf(words[3] ?? '') : undefined;
}
