import type { Pin } from '../../model/pin';
import { hostOf, type ConfPin } from './conf';
import { headerKey, parameterKey, pinsBy } from './keys';

/** By what a Caddy balancing policy pins: `cookie`, `ip_hash`, `client_ip_hash`, `header KEY`, `query KEY`. */
export function caddyPolicy(text: string): Pin['by'] | undefined {
  const words = text.trim().split(/\s+/);
  switch (words[0]) {
    case 'cookie':
      return 'cookie';
    case 'ip_hash':
    case 'client_ip_hash':
      return 'client-ip';
    case 'header':
      return pinsBy(headerKey(words[1] ?? ''));
    case 'query':
      return pinsBy(parameterKey(words[1] ?? ''));
    default:
      return undefined;
  }
}

/** Row caddyfile: `lb_policy` inside `reverse_proxy { ... }`, with the hosts of its arguments and of `to`. */
export function caddyConfPins(text: string): readonly ConfPin[] {
  const plain = text.replace(/(^|\s)#[^\n]*/g, '$1');
  const pins: ConfPin[] = [];
  const start = /(?:^|\n)[ \t]*reverse_proxy\b([^\n{]*)\{[^\S\n]*\n/g;
  for (let match = start.exec(plain); match; match = start.exec(plain)) {
    const lines = blockLines(plain, start.lastIndex);
    const policy = lines.find((line) => /^lb_policy\s/.test(line));
    const by = policy === undefined ? undefined : caddyPolicy(policy.slice('lb_policy'.length));
    if (policy === undefined || by === undefined) continue;
    const targets = [match[1] ?? '', ...lines.filter((line) => /^to\s/.test(line)).map((line) => line.slice(3))]
      .join(' ')
      .split(/\s+/);
    // A first word that starts with `/` or `@` says which requests, not where to.
    const hosts = targets.filter((word) => !/^[/@*]/.test(word)).flatMap((word) => hostOf(word) ?? []);
    pins.push({ dialect: 'caddyfile', by, certain: true, says: policy.slice(0, 60), hosts });
  }
  return pins;
}

/** Lines of one block that are read; unclosed blocks would otherwise be read again and again. */
const MOST_LINES = 200;

/** The lines of a block at its own level; deeper blocks are skipped. */
function blockLines(text: string, from: number): readonly string[] {
  const lines: string[] = [];
  let depth = 0;
  let at = from;
  for (let read = 0; at < text.length && read < MOST_LINES; read++) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end === -1 ? text.length : end).trim();
    at = end === -1 ? text.length : end + 1;
    if (line === '}') {
      if (depth === 0) return lines;
      depth--;
    } else if (line.endsWith('{')) depth++;
    else if (depth === 0) lines.push(line);
  }
  return lines;
}
