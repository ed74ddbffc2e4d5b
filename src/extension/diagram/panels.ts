import * as vscode from 'vscode';
import type { Failure } from '../../core/scenario/types';
import { readState } from '../../webview/messages';
import { fetchDiagram } from './fetch';
import { DiagramPanel, type Surroundings } from './panel';
import { diagramView } from './view';

/** How long the cursor must rest before the diagram follows it, in milliseconds. */
const rest = 120;

/** What a diagram is opened for. */
export interface Showing {
  /** A document of the system. */
  readonly uri: string;
  /** Selected. */
  readonly component?: string | undefined;
  /** Played. */
  readonly failure?: Failure | undefined;
}

/** The open diagrams, one for each system. */
export class DiagramPanels implements vscode.Disposable {
  private readonly open = new Set<DiagramPanel>();
  private following: ReturnType<typeof setTimeout> | undefined;
  private readonly listening: vscode.Disposable;

  constructor(private readonly around: Surroundings) {
    this.listening = vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor));
  }

  /** The diagram that has the focus, if one has. */
  get active(): DiagramPanel | undefined {
    return [...this.open].find(({ panel }) => panel.active);
  }

  /** Shows the diagram of a document's system beside the editor, or brings the one that is open to the front. */
  async show({ uri, component, failure }: Showing): Promise<void> {
    const answer = await fetchDiagram(this.around.client, uri);
    if (!answer) throw new Error('this file is not reviewed, so there is nothing to draw.');
    const known = [...this.open].find(({ system }) => system === answer.diagram.system);
    if (known) known.panel.reveal(undefined, failure === undefined);
    const shown = known ?? this.create(uri, answer);
    if (failure) shown.play(failure);
    else if (component !== undefined) shown.select(component);
    else if (vscode.window.activeTextEditor) shown.follow(vscode.window.activeTextEditor);
  }

  /** Takes over a panel that VS Code kept over a reload. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const { uri } = readState(state);
    if (uri === undefined) panel.dispose();
    else this.add(new DiagramPanel(panel, uri, this.around));
  }

  /** Called when what is known of some system changed. */
  changed(): void {
    for (const each of this.open) each.changed();
  }

  dispose(): void {
    clearTimeout(this.following);
    this.listening.dispose();
  }

  private create(uri: string, answer: Awaited<ReturnType<typeof fetchDiagram>>): DiagramPanel {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(diagramView, 'Architecture', column);
    return this.add(new DiagramPanel(panel, uri, this.around, answer ?? undefined));
  }

  private add(shown: DiagramPanel): DiagramPanel {
    this.open.add(shown);
    shown.panel.onDidDispose(() => this.open.delete(shown));
    return shown;
  }

  private follow(editor: vscode.TextEditor): void {
    if (this.open.size === 0) return;
    clearTimeout(this.following);
    this.following = setTimeout(() => this.open.forEach((each) => each.follow(editor)), rest);
  }
}
