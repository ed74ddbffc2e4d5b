import * as vscode from 'vscode';
import { isComponentParams } from '../../server/protocol';
import type { Diagram, DiagramNode } from '../../core/diagram/types';
import type { Failure } from '../../core/scenario/types';
import { choicesFor, farEnds, placeChoice, placesHolding, type Choice } from '../../webview/failure/choices';
import { fetchDiagram } from '../diagram/fetch';
import type { Running } from '../running';
import { chooseSubject } from './failingSubject';
import { inFront } from './inFront';

/** Above all lists: they are steps of one command. */
const title = 'Simulate Failure';

/** A way to fail, and what is still to be asked about it. */
interface Way {
  readonly label: string;
  failure(): Promise<Failure | undefined>;
}

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
  const subject = await chooseSubject(answer, uri, title);
  if (!subject) return;
  const failure =
    subject.kind === 'place' ? placeChoice(subject.place).failure : await ask(subject.node, answer.diagram);
  if (failure) await diagrams.show({ uri, failure });
}

/** How a component fails; asked only where there are several ways. */
async function ask(node: DiagramNode, diagram: Diagram): Promise<Failure | undefined> {
  const ways = waysOf(node, diagram);
  const placeHolder = `What happens to ${node.name}`;
  const way = ways.length < 2 ? ways[0] : await vscode.window.showQuickPick(ways, { title, placeHolder });
  return way?.failure();
}

function waysOf(node: DiagramNode, diagram: Diagram): Way[] {
  const losses = [...choicesFor(node), ...placesHolding(node, diagram).map(placeChoice)];
  const cuts = cutsOf(node, diagram);
  const [only] = cuts;
  return [
    ...losses.map(({ label, failure }): Way => ({ label, failure: () => Promise.resolve(failure) })),
    ...(cuts.length === 1 && only
      ? [{ label: `Cut off from ${only.label}`, failure: () => Promise.resolve(only.failure) }]
      : []),
    ...(cuts.length > 1 ? [{ label: 'Cut off from…', failure: () => chooseFarEnd(node, cuts) }] : []),
  ];
}

/** The network between it and what it is linked to: between others nothing is lost. */
function cutsOf(node: DiagramNode, diagram: Diagram): readonly Choice[] {
  return farEnds(node, diagram)
    .filter(({ linked }) => linked)
    .map(({ id, name }) => ({ label: name, failure: { kind: 'partition', between: [node.id, id] } }));
}

async function chooseFarEnd({ name }: DiagramNode, cuts: readonly Choice[]): Promise<Failure | undefined> {
  const placeHolder = `What ${name} cannot reach`;
  return (await vscode.window.showQuickPick([...cuts], { title, placeHolder }))?.failure;
}
