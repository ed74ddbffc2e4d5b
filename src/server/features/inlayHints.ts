import type { InlayHint, InlayHintLabelPart, MarkupContent } from 'vscode-languageserver';
import { hintTooltip, inlayHints } from '../../core/query';
import { isComponentParams, type ComponentParams } from '../protocol';
import type { Session } from '../session';
import { lastGoodView, placeIn, spanOf, type View } from '../view';

/** The class of each component behind its name, with its evidence as tooltip and a way to everything known about it. */
export function offerInlayHints(session: Session): void {
  const { languages } = session.connection;
  languages.inlayHint.on(async ({ textDocument, range }) => {
    if (!session.settings.inlayHints) return [];
    const view = await lastGoodView(session, textDocument.uri);
    if (!view) return [];
    return inlayHints(placeIn(view, session.today()), spanOf(view, range)).flatMap((hint): InlayHint[] => {
      const at = view.positions.range(hint.at);
      if (!at) return [];
      const target = { uri: textDocument.uri, component: hint.component };
      const shown = { position: at.end, label: label(session, hint.label, target), paddingLeft: true };
      return [session.support.resolveHints ? { ...shown, data: target } : { ...shown, ...tooltip(view, target) }];
    });
  });
  languages.inlayHint.resolve(async (hint) => {
    const target: unknown = hint.data;
    if (!isComponentParams(target)) return hint;
    const view = await lastGoodView(session, target.uri);
    return view ? { ...hint, ...tooltip(view, target) } : hint;
  });
}

function label({ support }: Session, value: string, target: ComponentParams): string | InlayHintLabelPart[] {
  if (!support.commands) return value;
  return [{ value, command: { title: 'Explain Component', command: 'statewise.explain', arguments: [target] } }];
}

function tooltip({ reviewed }: View, { component }: ComponentParams): { tooltip?: MarkupContent } {
  const found = reviewed.review.system.byId.get(component);
  return found ? { tooltip: { kind: 'markdown', value: hintTooltip(found) } } : {};
}
