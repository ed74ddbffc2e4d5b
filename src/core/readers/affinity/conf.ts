import type { Pin } from '../../model/pin';

/** A pin stated in the text of a proxy's own configuration, with the hosts of the same block. */
export interface ConfPin {
  readonly dialect: string;
  readonly by: Pin['by'];
  readonly certain: boolean;
  /** The directive as written, shortened. */
  readonly says: string;
  readonly hosts: readonly string[];
  /** Line of the text (from 0) that holds the directive, where the dialect tells. */
  readonly line?: number;
}

/** Hosts that one block of a proxy's configuration spreads requests over. */
export interface ConfPool {
  /** How the text names the block: "upstream app". */
  readonly says: string;
  readonly hosts: readonly string[];
}

/** Line (from 0) of an offset. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
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
