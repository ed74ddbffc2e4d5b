import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import { documentSymbols, type OutlineSymbol } from '../../core/query';
import type { Positions } from '../positions';
import type { Session } from '../session';
import { lastGoodView } from '../view';

const kinds: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  component: SymbolKind.Module,
  state: SymbolKind.Variable,
  decision: SymbolKind.Event,
};

/** The outline of native files; left to the other YAML server where there is one. */
export function offerSymbols(session: Session): void {
  session.connection.onDocumentSymbol(async ({ textDocument }) => {
    if (session.settings.redHat) return [];
    const view = await lastGoodView(session, textDocument.uri);
    if (!view || view.reviewed.format !== 'native') return [];
    return documentSymbols(view.reviewed.review, view.file).flatMap((symbol) => toSymbol(symbol, view.positions));
  });
}

function toSymbol(symbol: OutlineSymbol, positions: Positions): DocumentSymbol[] {
  const range = positions.range(symbol.extent);
  const selectionRange = positions.range(symbol.at);
  if (!range || !selectionRange) return [];
  return [
    {
      name: symbol.name,
      detail: symbol.detail,
      kind: kinds[symbol.kind],
      range,
      selectionRange,
      children: symbol.children.flatMap((child) => toSymbol(child, positions)),
    },
  ];
}
