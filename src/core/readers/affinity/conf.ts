import type { Pin } from '../../model/pin';

/** A pin stated in the text of a proxy's own configuration, with the hosts of the same block. */
export interface ConfPin {
  readonly dialect: string;
  readonly by: Pin['by'];
  readonly certain: boolean;
  /** The directive as written, shortened. */
  readonly says: string;
  readonly hosts: readonly string[];
}

/** Only the host of `host:port`, `http://host:port/path`; undefined for sockets, variables and addresses. */
export function hostOf(text: string): string | undefined {
  const plain = text
    .trim()
    .replace(/^["']|["';]+$/g, '')
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[:/].*$/, '');
  if (plain === '' || plain.includes('$') || plain.includes('{') || /^[\d.]+$/.test(plain)) return undefined;
  return plain.toLowerCase();
}
