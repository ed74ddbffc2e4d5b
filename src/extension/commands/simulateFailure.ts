import * as vscode from 'vscode';
import { isComponentParams, type DiagramAnswer } from '../../server/protocol';
import type { DiagramNode } from '../../core/diagram/types';
import type { Failure } from '../../core/scenario/types';
import { choicesFor } from '../../webview/failure/choices';
import { fetchDiagram } from '../diagram/fetch';
import type { Running } from '../running';

/**
 * Plays a failure in the diagram: the loss of the component that a lens or a row of the Components view names
 * (`{ uri, component }`), else what the user chooses in the active file.
 */
export async function simulateFailure({ client, diagrams }: Running, ...[given]: readonly unknown[]): Promise<void> {
  if (isComponentParams(given)) {
    const { uri, component } = given;
    return diagrams.show({ uri, component, failure: { kind: 'component', component } });
  }
  const document = vscode.window.activeTextEditor?.document;
  if (!document) throw new Error('open an architecture file first.');
  const uri = document.uri.toString();
  const answer = await fetchDiagram(client, uri);
  if (!answer) throw new Error('this file is not reviewed, so nothing in it can fail.');
  const node = await chooseComponent(answer, uri);
  const failure = node && (await chooseFailure(node));
  if (failure) await diagrams.show({ uri, failure });
}

async function chooseComponent({ diagram, places }: DiagramAnswer, uri: string): Promise<DiagramNode | undefined> {
  const here = diagram.nodes.filter(({ id }) => places.nodes[id]?.uri === uri);
  const picks = (here.length > 0 ? here : diagram.nodes)
    .toSorted((a, b) => b.blast - a.blast)
    .map((node) => ({
      label: node.name,
      description: [node.class, ...(node.spof ? ['single point of failure'] : [])].join(', '),
      detail: stopsWith(node),
      node,
    }));
  const picked = await vscode.window.showQuickPick(picks, {
    placeHolder: 'Component that fails',
    matchOnDescription: true,
  });
  return picked?.node;
}

async function chooseFailure(node: DiagramNode): Promise<Failure | undefined> {
  const choices = choicesFor(node);
  if (choices.length < 2) return choices[0]?.failure;
  const picked = await vscode.window.showQuickPick([...choices], { placeHolder: `What happens to ${node.name}` });
  return picked?.failure;
}

function stopsWith({ blast }: DiagramNode): string {
  if (blast === 0) return 'Nothing else stops with it';
  return `${blast} ${blast === 1 ? 'component stops' : 'components stop'} with it`;
}
