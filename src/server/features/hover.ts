import { configurationHover, hover } from '../../core/query';
import { configurationAt } from '../configurationFile';
import type { Session } from '../session';
import { lastGoodView, placeAt } from '../view';

/** Definitions, evidence and facts under the pointer. */
export function offerHover(session: Session): void {
  session.connection.onHover(async ({ textDocument, position }) => {
    const own = configurationAt(session, textDocument.uri);
    if (own) {
      const said = configurationHover(textDocument.uri, own.document.getText(), own.document.offsetAt(position));
      return said ? { contents: { kind: 'markdown', value: said.markdown }, range: own.range(said.at) } : null;
    }
    const view = await lastGoodView(session, textDocument.uri);
    const place = view && placeAt(view, position, session.today());
    const found = place && hover(place, { commands: session.support.commands, besideRedHat: session.settings.redHat });
    const range = found && view.positions.range(found.at);
    return found ? { contents: { kind: 'markdown', value: found.markdown }, ...(range && { range }) } : null;
  });
}
