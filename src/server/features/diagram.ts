import { ResponseError } from 'vscode-languageserver';
import { toDiagram, toDot, toMermaid, type Diagram } from '../../core/diagram';
import type { Span } from '../../core/model/span';
import { LayoutCancelled } from '../../layout/layoutWorker';
import type { Pictures } from '../pictures';
import { placeInFile } from '../placeInFile';
import { positionsIn, type Positions } from '../positions';
import {
  methods,
  outdated,
  type DiagramAnswer,
  type DiagramTextParams,
  type Places,
  type UriParams,
} from '../protocol';
import type { Session } from '../session';
import { lastGoodView } from '../view';

/** A picture before its layout, and the way from it to the editor. */
interface Drawing {
  readonly diagram: Diagram;
  readonly positions: Positions;
}

/** Answers requests for the picture of a system, with its layout or as text. None has a layout without `pictures`. */
export function offerDiagrams(session: Session, pictures: Pictures | undefined): void {
  const { connection } = session;

  async function svgOf(diagram: Diagram): Promise<string> {
    if (!pictures) throw new Error('this host lays out no pictures');
    try {
      return await pictures.layOut(diagram.system, toDot(diagram));
    } catch (error) {
      if (error instanceof LayoutCancelled) throw new ResponseError(outdated, error.message);
      throw error;
    }
  }

  connection.onRequest(methods.diagram, async ({ uri }: UriParams): Promise<DiagramAnswer | null> => {
    const drawing = await drawingOf(session, uri);
    if (!drawing) return null;
    const { diagram, positions } = drawing;
    const svg = await svgOf(diagram);
    return {
      diagram,
      svg,
      places: { nodes: places(diagram.nodes, positions), edges: places(diagram.edges, positions) },
    };
  });
  connection.onRequest(methods.diagramText, async ({ uri, format }: DiagramTextParams): Promise<string | null> => {
    const drawing = await drawingOf(session, uri);
    if (!drawing) return null;
    switch (format) {
      case 'svg':
        return svgOf(drawing.diagram);
      case 'dot':
        return toDot(drawing.diagram);
      case 'mermaid':
        return toMermaid(drawing.diagram);
      case 'json':
        return JSON.stringify(drawing.diagram, undefined, 2);
    }
  });
}

/** The system as it is or, while the document has syntax errors, as it last was without. */
async function drawingOf(session: Session, uri: string): Promise<Drawing | undefined> {
  const view = await lastGoodView(session, uri);
  if (view) return { diagram: toDiagram(view.reviewed.review), positions: view.positions };
  const answer = await session.review(uri);
  if (answer?.status !== 'reviewed') return undefined;
  return { diagram: toDiagram(answer.review), positions: positionsIn(answer.review) };
}

function places(things: readonly { readonly id: string; readonly at: Span }[], positions: Positions): Places {
  return Object.fromEntries(
    things.flatMap(({ id, at }) => {
      const location = positions.location(at);
      return location ? [[id, placeInFile(location)]] : [];
    }),
  );
}
