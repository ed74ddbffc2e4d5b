import type { Span } from './span';

/** A setting that ties a client to one instance (or deliberately does not). Source: the affinity dialects. */
export interface Pin {
  /** Dialect id, such as `k8s-service` or `traefik-label`. */
  readonly dialect: string;
  /** What the client is tied to; `group` is one of several versions and does not count as affinity to an instance. */
  readonly to: 'instance' | 'node' | 'group';
  /** By what the client is recognised. */
  readonly by: 'cookie' | 'client-ip' | 'header' | 'identity' | 'other';
  /** True when the file states it certainly; false for dialects that are unverified or conditional. */
  readonly certain: boolean;
  /** One phrase naming the setting, such as "`sessionAffinity: ClientIP` on Service `cart`". */
  readonly says: string;
  /** The smallest token that pins. */
  readonly at: Span;
  /** The entries (whole lines) whose removal takes the pin away; empty when that is not mechanical. */
  readonly removable: readonly Span[];
  /** Set when the pin does not reach an instance; one sentence saying for which traffic and why. */
  readonly undone?: string;
  /** Ids of the components it chooses among, where one balancer spreads over several. */
  readonly among?: readonly string[];
}
