import { hostOf, type ConfPin } from './conf';

/** Row apache-conf: `stickysession=NAME` on a balancer of Apache httpd text. */
export function apacheConfPins(text: string): readonly ConfPin[] {
  const plain = text.replace(/^[ \t]*#[^\n]*/gm, '');
  const pins: ConfPin[] = [];
  const start = /<Proxy\s+"?balancer:\/\/([\w.-]+)[^>\n]*>/gi;
  for (let match = start.exec(plain); match; match = start.exec(plain)) {
    const close = plain.indexOf('</Proxy>', start.lastIndex);
    if (close === -1) break;
    const body = plain.slice(start.lastIndex, close);
    start.lastIndex = close;
    const sticky = /stickysession=\S+/i.exec(body) ?? proxyPass(plain, match[1] ?? '');
    if (sticky === null) continue;
    const hosts = [...body.matchAll(/^\s*BalancerMember\s+(\S+)/gim)].flatMap(
      (member) => hostOf(member[1] ?? '') ?? [],
    );
    pins.push({ dialect: 'apache-conf', by: 'cookie', certain: true, says: sticky[0].slice(0, 60), hosts });
  }
  return pins;
}

/** The same setting given where the balancer is used. */
function proxyPass(text: string, balancer: string): RegExpExecArray | null {
  for (const line of text.split('\n')) {
    if (/^\s*ProxyPass(?:Match)?\s/i.test(line) && line.includes(`balancer://${balancer}`))
      return /stickysession=\S+/i.exec(line);
  }
  return null;
}
