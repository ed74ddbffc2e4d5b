import { SymbolKind, type SymbolInformation } from 'vscode-languageserver';
import type { Component } from '../../core/model/system';
import { readings, type Reading } from '../readings';
import type { Session } from '../session';

/** More than this nobody reads; a longer query finds the rest. */
const limit = 500;

interface Match extends Reading {
  readonly component: Component;
  readonly rank: number;
}

/** The components of native and Compose files by name: those of open documents or, in scope `workspace`, all. */
export function offerWorkspaceSymbols(session: Session): void {
  session.connection.onWorkspaceSymbol(async ({ query }, token) => {
    const asked = query.replace(/\s/g, '').toLowerCase();
    const found = new Map<string, Match>();
    for (const reading of await readings(session, token)) {
      if (reading.review.system.kind === 'kubernetes') continue;
      for (const component of reading.review.system.components) {
        const rank = rankOf(component.name.toLowerCase(), asked);
        const place = `${component.at.file} ${component.name}`;
        // Systems share files: the base of several overrides, an architecture that others import.
        if (rank !== undefined && !found.has(place)) found.set(place, { ...reading, component, rank });
      }
    }
    return [...found.values()]
      .sort(compare)
      .slice(0, limit)
      .flatMap((match) => toSymbol(session, match));
  });
}

/** 0 when the name begins with the query, 1 when it holds it, 2 when it holds its characters in order. */
function rankOf(name: string, query: string): number | undefined {
  const at = name.indexOf(query);
  if (at >= 0) return at === 0 ? 0 : 1;
  let next = 0;
  for (const character of name) if (query.startsWith(character, next)) next += character.length;
  return next === query.length ? 2 : undefined;
}

function compare(a: Match, b: Match): number {
  return (
    a.rank - b.rank || order(a.component.name, b.component.name) || order(a.component.at.file, b.component.at.file)
  );
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function toSymbol(session: Session, { component, review, positions }: Match): SymbolInformation[] {
  const location = positions.location(component.at);
  if (!location) return [];
  const base = session.port.path(review.group.files[0]?.file ?? review.group.id);
  const containerName = base.slice(base.lastIndexOf('/') + 1);
  return [{ name: component.name, kind: kindOf(component), location, containerName }];
}

/** What holds data looks like data, what only works like a function; a class nobody knows takes no side. */
function kindOf({ verdict }: Component): SymbolKind {
  if (verdict.class === 'stateful') return SymbolKind.Struct;
  return verdict.confidence === 'low' ? SymbolKind.Module : SymbolKind.Function;
}
