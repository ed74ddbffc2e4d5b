import type { InlayHint } from 'vscode-languageserver';
import { inlayHints } from '../../core/query';
import type { Session } from '../session';
import { lastGoodView, placeIn, spanOf } from '../view';

/** The class of each component behind its name. */
export function offerInlayHints(session: Session): void {
  session.connection.languages.inlayHint.on(async ({ textDocument, range }) => {
    if (!session.settings.inlayHints) return [];
    const view = await lastGoodView(session, textDocument.uri);
    if (!view) return [];
    return inlayHints(placeIn(view, session.today()), spanOf(view, range)).flatMap((hint): InlayHint[] => {
      const at = view.positions.range(hint.at);
      if (!at) return [];
      return [
        {
          position: at.end,
          label: hint.label,
          tooltip: { kind: 'markdown', value: hint.tooltip.replaceAll('\n', '  \n') },
          paddingLeft: true,
        },
      ];
    });
  });
}
