import type { Located } from '../../../yaml/located';
import { parseFile, type ParsedFile } from '../../../yaml/parse';
import { oncePer } from '../../../oncePer';
import { apisixRoutes } from './apisix';
import { kongRoutes } from './kong';
import type { Route } from './route';
import { traefikRoutes } from './traefik';

export type { Route } from './route';

/** No gateway's file is longer; longer texts are data. */
const LONGEST = 256 * 1024;

/** The routes of a file that Kong, APISIX or Traefik reads; none for any other. Looked for once per text. */
export const gatewayRoutes = oncePer(({ text, documents }: ParsedFile): readonly Route[] =>
  mayRoute(text) ? documents.flatMap(({ root }) => routesOf(root)) : [],
);

/** Hosts that the text of such a file leads to, one list per route; undefined for a text that is none. */
export function hostsRoutedBy(text: string): readonly (readonly string[])[] | undefined {
  if (text.length > LONGEST || !mayRoute(text)) return undefined;
  const routes = parseFile('', text).documents.flatMap(({ root }) => routesOf(root));
  return routes.length === 0 ? undefined : routes.map(({ hosts }) => hosts);
}

function routesOf(root: Located | undefined): readonly Route[] {
  const routes = [...kongRoutes(root), ...apisixRoutes(root), ...traefikRoutes(root)];
  return routes.filter(({ hosts }) => hosts.length > 0);
}

/** The cheap test: the words that each of the formats cannot do without. */
function mayRoute(text: string): boolean {
  return (
    /^\uFEFF?["']?_format_version\b/m.test(text) ||
    (/^\uFEFF?["']?(?:http|tcp|udp)["']?[ \t]*:/m.test(text) && /\brouters\b/.test(text)) ||
    (/^\uFEFF?["']?(?:routes|stream_routes|services)["']?[ \t]*:/m.test(text) && /\bnodes\b/.test(text))
  );
}
