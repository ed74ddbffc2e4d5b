/**
 * The repository of an image reference without registry host, tag and digest, lower-case:
 * `docker.io/library/postgres:16@sha256:…` → `library/postgres`.
 */
export function repositoryOf(image: string): string {
  let rest = image.trim().toLowerCase();
  const digest = rest.indexOf('@');
  if (digest >= 0) rest = rest.slice(0, digest);
  const slash = rest.indexOf('/');
  if (slash > 0) {
    const host = rest.slice(0, slash);
    if (/[.:]/.test(host) || host === 'localhost') rest = rest.slice(slash + 1);
  }
  const colon = rest.lastIndexOf(':');
  if (colon > rest.lastIndexOf('/')) rest = rest.slice(0, colon);
  return rest;
}

/** The tag of an image reference, or undefined. */
export function tagOf(image: string): string | undefined {
  const plain = image.split('@')[0] ?? '';
  const colon = plain.lastIndexOf(':');
  return colon > plain.lastIndexOf('/') ? plain.slice(colon + 1) : undefined;
}
