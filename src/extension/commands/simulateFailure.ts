import * as vscode from 'vscode';
import { isComponentParams, type DiagramAnswer } from '../../server/protocol';
import type { DiagramNode } from '../../core/diagram/types';
import type { Failure } from '../../core/scenario/types';
import { choicesFor } from '../../webview/failure/choices';
import { fetchDiagram } from '../diagram/fetch';
import type { Running } from '../running';
import { inFront } from './inFront';

/** Above both lists: they are steps of one command. */
const title = 'Simulate Failure';

/**
 * Plays a failure in the diagram: the loss of the component that a lens or a row of the Components view names
 * (`{ uri, component }`), else what the user chooses in the file or the diagram in front.
 */
export async function simulateFailure(running: Running, ...[given]: readonly unknown[]): Promise<void> {
  const { client, diagrams } = running;
  if (isComponentParams(given)) {
    const { uri, component } = given;
    return diagrams.show({ uri, component, failure: { kind: 'component', component } });
  }
  const about = inFront(running);
  if (!about) throw new Error('open an architecture file first.');
  const uri = about.uri.toString();
  const answer = await fetchDiagram(client, uri);
  if (!answer) throw new Error('this file is not reviewed, so nothing in it can fail.');
  const node = await chooseComponent(answer, uri);
  const failure = node && (await chooseFailure(node));
  if (failure) await diagrams.show({ uri, failure });
}

async function chooseComponent({ diagram, places }: DiagramAnswer, uri: string): Promise<DiagramNode | undefined> {
  const able = diagram.nodes.filter((node) => choicesFor(node).length > 0);
  const here = able.filter(({ id }) => places.nodes[id]?.uri === uri);
  const picks = (here.length > 0 ? here : able)
    .toSorted((a, b) => b.blast - a.blast)
    .map((node) => ({
      label: node.name,
      description: [node.class, ...(node.spof ? ['single point of failure'] : [])].join(', '),
      detail: stopsWith(node),
      node,
    }));
  const placeHolder = 'Component that fails';
  const picked = await vscode.window.showQuickPick(picks, { title, placeHolder, matchOnDescription: true });
  return picked?.node;
}

async function chooseFailure(node: DiagramNode): Promise<Failure | undefined> {
  const choices = choicesFor(node);
  if (choices.length < 2) return choices[0]?.failure;
  const picked = await vscode.window.showQuickPick([...choices], {
    title,
    placeHolder: `What happens to ${node.name}`,
  });
  return picked?.failure;
}

function stopsWith({ blast }: DiagramNode): string {
  if (blast === 0) return 'No other component stops with it';
  return `${blast} ${blast === 1 ? 'component stops' : 'components stop'} with it`;
}
