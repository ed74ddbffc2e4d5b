import type { Pin } from '../../model/pin';
import type { Entry } from '../../yaml/located';

/** A pin stated in the text of a proxy's own configuration, with the hosts of the same block. */
export interface ConfPin {
  readonly dialect: string;
  readonly by: Pin['by'];
  readonly certain: boolean;
  /** The directive as written, shortened. */
  readonly says: string;
  readonly hosts: readonly string[];
  readonly to?: Pin['to'];
  /** Line of the text (from 0) that holds the directive, where the dialect tells. */
  readonly line?: number;
  /** The directive's own word on that line; the first of `says` when left out. */
  readonly word?: string;
}

/** So many servers of one block are looked at: a list that many blocks name must not cost its length again at each. */
export const MOST_SERVERS = 200;

/** A pin stated in a proxy's configuration that is YAML itself. */
export interface YamlPin {
  readonly dialect: string;
  readonly by: Pin['by'];
  readonly to?: Pin['to'];
  readonly certain: boolean;
  /** The setting as in the file: "hash_on: cookie". */
  readonly says: string;
  /** The block it stands in: "upstream `shop`". */
  readonly block: string;
  /** The names among the servers of the block. */
  readonly hosts: readonly string[];
  /** How many servers the block lists, bare addresses included. */
  readonly servers: number;
  /** The entry that pins. */
  readonly at: Entry;
  /** The entries that make up the pin, for its removal. */
  readonly parts: readonly Entry[];
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
