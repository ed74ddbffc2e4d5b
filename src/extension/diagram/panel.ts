import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Failure } from '../../core/scenario/types';
import {
  methods,
  type DiagramAnswer,
  type DiagramTextParams,
  type SimulateAnswer,
  type SimulateParams,
} from '../../server/protocol';
import { readFromPage, type FromPage, type ToPage } from '../../webview/messages';
import { componentAt } from './componentAt';
import { fetchDiagram } from './fetch';
import { pageHtml } from './html';
import { columnOf, goTo, pointAt } from './reveal';
import { openText, savePicture } from './saving';

/** What a panel needs of the extension. */
export interface Surroundings {
  readonly client: BaseLanguageClient;
  readonly extension: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/** The diagram of one system: draws it again when the files change, and answers its page. */
export class DiagramPanel {
  private answer: DiagramAnswer | undefined;
  /** The page has loaded and listens. */
  private ready = false;
  /** The files changed since the picture was made. */
  private stale = true;
  private drawing: Promise<void> | undefined;
  /** The component that the page selected and the cursor was sent to: the page is not told of it again. */
  private pointed: string | undefined;
  /** What the page must be told once it has a picture. */
  private waiting: ToPage[] = [];

  /** `uri` is a document of the system; `answer` is its picture if somebody has it already. */
  constructor(
    readonly panel: vscode.WebviewPanel,
    readonly uri: string,
    private readonly around: Surroundings,
    answer?: DiagramAnswer,
  ) {
    if (answer) this.take(answer);
    panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message));
    panel.onDidChangeViewState(() => {
      // A hidden page is thrown away; it says when it has loaded again.
      if (!panel.visible) this.ready = false;
    });
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(around.extension, 'dist')],
    };
    panel.webview.html = pageHtml(panel.webview, around.extension);
  }

  /** Id of the system shown; undefined as long as there is no picture. */
  get system(): string | undefined {
    return this.answer?.diagram.system;
  }

  /** Called when the files changed: draws again, at once if somebody looks at it. */
  changed(): void {
    this.stale = true;
    if (this.ready) this.draw();
  }

  /** Plays a failure, or only selects a component. */
  play(failure: Failure): void {
    this.tell({ type: 'play', failure });
  }

  select(component: string): void {
    this.tell({ type: 'follow', component });
  }

  /** Selects the component at the cursor of an editor, if it is one of this system. */
  follow({ document, selection }: vscode.TextEditor): void {
    const { pointed } = this;
    this.pointed = undefined;
    if (!this.answer) return;
    const { line } = selection.active;
    const lineAt = (number: number) => (number < document.lineCount ? document.lineAt(number).text : undefined);
    const component = componentAt(this.answer.places.nodes, document.uri.toString(), line, lineAt);
    if (component !== undefined && component !== pointed) this.post({ type: 'follow', component });
  }

  private tell(message: ToPage): void {
    if (this.ready && this.answer) this.post(message);
    else this.waiting.push(message);
  }

  private post(message: ToPage): void {
    if (this.ready) void this.panel.webview.postMessage(message);
  }

  private take(answer: DiagramAnswer): void {
    this.answer = answer;
    this.stale = false;
    this.panel.title = answer.diagram.title;
  }

  private show(): void {
    if (!this.answer) return;
    this.post({ type: 'picture', uri: this.uri, answer: this.answer });
    for (const message of this.waiting.splice(0)) this.post(message);
  }

  /** Draws until the picture is of the present files; a failure is what the page shows. */
  private draw(): void {
    this.post({ type: 'stale' });
    this.drawing ??= this.drawNewest()
      .catch((error: unknown) => this.complain(error))
      .finally(() => (this.drawing = undefined));
  }

  private async drawNewest(): Promise<void> {
    while (this.stale) {
      this.stale = false;
      const answer = await fetchDiagram(this.around.client, this.uri);
      if (answer === null) return this.post({ type: 'unavailable', reason: 'This file is not reviewed any more.' });
      this.answer = answer;
      this.panel.title = answer.diagram.title;
      this.show();
      if (this.stale) this.post({ type: 'stale' });
    }
  }

  private complain(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.around.log.error(`diagram: ${reason}`);
    this.post({ type: 'unavailable', reason: `No picture: ${reason}` });
  }

  private receive(message: unknown): void {
    const read = readFromPage(message);
    if (read) this.act(read).catch((error: unknown) => this.complain(error));
  }

  private async act(message: FromPage): Promise<void> {
    const { client } = this.around;
    switch (message.type) {
      case 'ready': {
        this.ready = true;
        this.show();
        if (this.stale) this.draw();
        return;
      }
      case 'selected': {
        const place = this.answer?.places.nodes[message.component];
        if (place && pointAt(place)) this.pointed = message.component;
        return;
      }
      case 'reveal': {
        const places = message.kind === 'node' ? this.answer?.places.nodes : this.answer?.places.edges;
        const place = places?.[message.id];
        if (place) await goTo(place, this.panel.viewColumn);
        return;
      }
      case 'explain': {
        await vscode.commands.executeCommand('statewise.explain', { uri: this.uri, component: message.component });
        return;
      }
      case 'simulate': {
        const { failure } = message;
        const params: SimulateParams = { uri: this.uri, failure };
        const answer = await client.sendRequest<SimulateAnswer | null>(methods.simulate, params);
        return this.post({ type: 'outcome', failure, answer });
      }
      case 'save': {
        return savePicture(vscode.Uri.parse(this.uri), this.panel.title, message.format, message.content);
      }
      case 'text': {
        const params: DiagramTextParams = { uri: this.uri, format: message.format };
        const text = await client.sendRequest<string | null>(methods.diagramText, params);
        const column = columnOf(vscode.Uri.parse(this.uri), this.panel.viewColumn);
        if (text !== null) await openText(message.format, text, column);
        return;
      }
    }
  }
}
