import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver';
import type { Range } from 'vscode-languageserver';
import type { Span } from '../../core/model/span';
import { completion, configurationItems, type CompletionItem as Proposal } from '../../core/query';
import { configurationAt } from '../configurationFile';
import type { Session } from '../session';
import { currentView, placeAt } from '../view';

/**
 * Quick suggestions are off inside Compose files and strings, so the characters after which something of ours can stand
 * ask for it themselves.
 */
export const triggerCharacters = [' ', ':', '-', '#', '[', ',', '"', "'"];

const kinds: Readonly<Record<Proposal['kind'], CompletionItemKind>> = {
  component: CompletionItemKind.Reference,
  technology: CompletionItemKind.Module,
  rule: CompletionItemKind.Constant,
  date: CompletionItemKind.Value,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
};

/** Names, technologies, rule ids, dates and, in native files and configurations, keys and values. */
export function offerCompletion(session: Session): void {
  session.connection.onCompletion(async ({ textDocument, position }) => {
    const own = configurationAt(session, textDocument.uri);
    if (own) {
      const proposals = configurationItems(textDocument.uri, own.document.getText(), own.document.offsetAt(position));
      return proposals.flatMap((proposal, index) => toItem(proposal, index, own.range) ?? []);
    }
    const view = await currentView(session, textDocument.uri);
    const place = view && placeAt(view, position, session.today());
    if (!place) return [];
    const proposals = completion(place, { besideRedHat: session.settings.redHat });
    return proposals.flatMap((proposal, index) => toItem(proposal, index, (span) => view.positions.range(span)) ?? []);
  });
}

function toItem(
  proposal: Proposal,
  index: number,
  rangeOf: (span: Span) => Range | undefined,
): CompletionItem | undefined {
  const range = rangeOf(proposal.replace);
  if (!range) return undefined;
  return {
    label: proposal.label,
    kind: kinds[proposal.kind],
    detail: proposal.detail,
    sortText: String(index).padStart(5, '0'),
    textEdit: { range, newText: proposal.insert },
    filterText: proposal.insert,
    ...(proposal.documentation !== undefined && { documentation: { kind: 'markdown', value: proposal.documentation } }),
  };
}
