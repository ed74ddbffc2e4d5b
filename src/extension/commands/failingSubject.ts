import * as vscode from 'vscode';
import type { DiagramNode, DiagramPlace } from '../../core/diagram/types';
import type { DiagramAnswer } from '../../server/protocol';
import { choicesFor, placeTitle } from '../../webview/failure/choices';

/** What fails, or what something happens to. */
export type Subject =
  { readonly kind: 'component'; readonly node: DiagramNode } | { readonly kind: 'place'; readonly place: DiagramPlace };

type SubjectPick = vscode.QuickPickItem & { readonly subject?: Subject };

/** Asks which component, zone or node fails; not where there is one only. */
export async function chooseSubject(answer: DiagramAnswer, uri: string, title: string): Promise<Subject | undefined> {
  const components = componentPicks(answer, uri);
  const places = answer.diagram.places.map(placePick);
  const all = [...components, ...places];
  if (all.length < 2) return all[0]?.subject;
  const separator: SubjectPick = { label: 'As a whole', kind: vscode.QuickPickItemKind.Separator };
  const picks = places.length === 0 ? components : [...components, separator, ...places];
  const placeHolder = 'What fails';
  return (await vscode.window.showQuickPick(picks, { title, placeHolder, matchOnDescription: true }))?.subject;
}

/** The components of the file in front, else all; those whose loss stops most come first. */
function componentPicks({ diagram, places }: DiagramAnswer, uri: string): readonly SubjectPick[] {
  const able = diagram.nodes.filter((node) => choicesFor(node).length > 0);
  const here = able.filter(({ id }) => places.nodes[id]?.uri === uri);
  return (here.length > 0 ? here : able)
    .toSorted((a, b) => b.blast - a.blast)
    .map((node) => ({
      label: node.name,
      description: [node.class, ...(node.spof ? ['single point of failure'] : [])].join(', '),
      detail: stopsWith(node),
      subject: { kind: 'component', node },
    }));
}

function placePick(place: DiagramPlace): SubjectPick {
  const { length } = place.components;
  return {
    label: placeTitle(place),
    description: `${length} component${length === 1 ? '' : 's'}`,
    subject: { kind: 'place', place },
  };
}

function stopsWith({ blast }: DiagramNode): string {
  if (blast === 0) return 'No other component stops with it';
  return `${blast} ${blast === 1 ? 'component stops' : 'components stop'} with it`;
}
