import type { DiagramNode } from '../core/diagram/types';
import type { Failure } from '../core/scenario/types';
import type { SimulateAnswer } from '../server/protocol';
import { mark } from './canvas/marks';
import { drawPicture, emptyPicture, type Picture } from './canvas/picture';
import { Zoomer } from './canvas/zoom';
import type { Child } from './dom';
import { toPng } from './export/png';
import { standalone } from './export/standalone';
import { choicesFor, sameFailure, subjectsOf } from './failure/choices';
import { Player } from './failure/player';
import { stateMarks, stepsOf } from './failure/steps';
import { matching } from './filter';
import { layOut, type Layout } from './frame';
import type { Host } from './host';
import { journeyTo } from './journey';
import { componentOf, listenToUser } from './input';
import type { KeyActions } from './keyboard';
import type { PageState, ToPage } from './messages';
import { componentPanel, type Actions } from './panel/component';
import { noOutcome, outcomePanel } from './panel/outcome';
import { systemPanel } from './panel/system';
import { createToolbar, type Toolbar } from './toolbar';

/** The diagram's page: what it shows, what the user does with it, and what it remembers. */
export class Page {
  private state: PageState;
  private picture: Picture | undefined;
  /** What the played failure means; undefined until the extension has answered. */
  private answer: SimulateAnswer | null | undefined;
  /** The played failure is asked for once more, for a newer picture: nothing is to move. */
  private again = false;
  private readonly toolbar: Toolbar;
  private readonly layout: Layout;
  private readonly zoomer: Zoomer;
  private readonly player: Player;

  constructor(
    into: HTMLElement,
    private readonly host: Host,
  ) {
    this.state = host.recall();
    this.toolbar = createToolbar({
      filter: (shown) => this.change({ shown }),
      search: (search) => this.change({ search }),
      enter: () => this.enterFound(),
      zoom: (factor) => this.zoomer.by(factor),
      fit: () => this.zoomer.fit(),
      save: (format) => void this.save(format),
      text: (format) => host.post({ type: 'text', format }),
    });
    this.layout = layOut(into, this.toolbar);
    this.layout.scene.append(emptyPicture('Drawing…'));
    this.player = new Player(() => this.draw());
    this.zoomer = new Zoomer(this.layout.window, this.layout.scene, () => this.remember({ zoom: this.zoomer.zoom }));
    listenToUser(this.layout.window, {
      keys: this.keyActions,
      click: (component) => !this.zoomer.dragged && this.select(component),
      focus: (element) => this.zoomer.reveal(element),
      reveal: (kind, id) => this.host.post({ type: 'reveal', kind, id }),
    });
    host.listen((message) => this.receive(message));
    host.post({ type: 'ready' });
  }

  private receive(message: ToPage): void {
    switch (message.type) {
      case 'picture':
        return this.show(message);
      case 'stale':
        return this.notify('Updating…');
      case 'unavailable':
        return this.notify(message.reason);
      case 'follow':
        return this.follow(message.component);
      case 'play':
        return this.play(message.failure);
      case 'outcome':
        return this.outcome(message.failure, message.answer);
    }
  }

  /** Takes over a picture, leaving everything where it was as far as it is still there. */
  private show({ uri, answer }: Extract<ToPage, { type: 'picture' }>): void {
    const before = this.picture;
    const focused = this.focused();
    this.notify('');
    const picture = drawPicture(this.layout.scene, answer.svg, answer.diagram);
    this.picture = picture;
    const known = this.state.selected !== undefined && picture.nodes.has(this.state.selected);
    this.state = { ...this.state, uri, selected: known ? this.state.selected : undefined };
    this.zoomer.resize(picture.width, picture.height);
    if (before) this.zoomer.keep(this.steady(before, picture));
    else if (this.state.zoom) this.zoomer.place(this.state.zoom);
    this.makeReachable(this.state.selected ?? picture.order[0]);
    if (focused !== undefined) picture.nodes.get(focused)?.focus({ preventScroll: true });
    if (this.state.failure) this.ask(this.state.failure, true);
    this.change({});
    this.renewPanel();
  }

  /** How far the component that must not move has moved within the picture, in the picture's units. */
  private steady(before: Picture, after: Picture): { x: number; y: number } {
    const id = this.state.selected ?? before.order.find((each) => after.boxes.has(each));
    const [old, now] = [before.boxes.get(id ?? ''), after.boxes.get(id ?? '')];
    if (!old || !now) return { x: 0, y: 0 };
    // Graphviz has its origin at the lower left: what counts is the distance from the upper edge.
    return { x: now.x - old.x, y: now.y + after.height - (old.y + before.height) };
  }

  /** Sets parts of the state and draws what follows from it. */
  private change(part: Partial<PageState>): void {
    this.remember(part);
    this.draw();
  }

  private remember(part: Partial<PageState>): void {
    this.state = { ...this.state, ...part };
    this.host.remember(this.state);
  }

  private draw(): void {
    if (!this.picture) return;
    const { diagram } = this.picture;
    const { selected, shown, search, failure } = this.state;
    const found = matching(diagram, shown, search);
    const filtered = shown !== 'all' || search !== '';
    this.toolbar.update(shown, search, filtered ? `${found.size} of ${diagram.nodes.length}` : '');
    mark(this.picture, {
      selected,
      matching: found,
      journey: selected === undefined ? undefined : journeyTo(diagram, selected),
      failure:
        failure && this.answer ? { reached: this.player.reached, state: stateMarks(this.answer.outcome) } : undefined,
    });
  }

  private renewPanel(): void {
    if (!this.picture) return;
    const { diagram } = this.picture;
    const node = this.node(this.state.selected);
    const content = this.state.failure
      ? this.failurePanel()
      : node
        ? componentPanel(node, journeyTo(diagram, node.id), diagram, this.actions)
        : systemPanel(diagram);
    this.layout.panel.replaceChildren(...content.filter((child): child is Node | string => Boolean(child)));
    this.layout.panel.scrollTop = 0;
  }

  private failurePanel(): Child[] {
    if (this.answer === undefined || !this.picture) return [];
    return this.answer
      ? outcomePanel(this.answer.outcome, this.picture.diagram, this.actions)
      : noOutcome(this.actions);
  }

  private readonly actions: Actions = {
    select: (component) => this.select(component),
    reveal: (id) => this.host.post({ type: 'reveal', kind: 'node', id }),
    explain: (component) => this.host.post({ type: 'explain', component }),
    play: (failure) => this.play(failure),
    stop: () => this.stop(),
  };

  /** The user selects a component: the editor shows it, too. */
  private select(component: string): void {
    if (!this.picture?.nodes.has(component)) return;
    if (component !== this.state.selected) this.host.post({ type: 'selected', component });
    this.follow(component);
  }

  /** Selects what is selected elsewhere. */
  private follow(component: string | undefined): void {
    if (component === this.state.selected) return;
    const element = this.picture?.nodes.get(component ?? '');
    if (component !== undefined && !element) return;
    this.change({ selected: component });
    this.makeReachable(component);
    if (element) this.zoomer.reveal(element);
    if (!this.state.failure) this.renewPanel();
  }

  private play(failure: Failure): void {
    const [subject] = subjectsOf(failure);
    this.player.stop();
    this.answer = undefined;
    this.change({ failure, ...(subject !== undefined && { selected: subject }) });
    this.ask(failure, false);
  }

  private ask(failure: Failure, again: boolean): void {
    this.again = again;
    this.host.post({ type: 'simulate', failure });
  }

  private outcome(failure: Failure, answer: SimulateAnswer | null): void {
    const { state, picture } = this;
    if (!state.failure || !sameFailure(failure, state.failure) || !picture) return;
    const again = this.again;
    this.again = false;
    this.answer = answer;
    this.player.play(answer ? stepsOf(answer.outcome, picture.diagram) : [], again);
    this.renewPanel();
    if (answer && !again) this.layout.live.textContent = answer.outcome.summary.replaceAll('`', '');
  }

  private stop(): void {
    this.player.stop();
    this.answer = undefined;
    this.layout.live.textContent = '';
    this.change({ failure: undefined });
    this.renewPanel();
  }

  /** Takes back what was done last: the failure, the selection, then search and filter. */
  private clear(): void {
    if (this.state.failure) this.stop();
    else if (this.state.selected !== undefined) this.follow(undefined);
    else this.change({ shown: 'all', search: '' });
  }

  private readonly keyActions: KeyActions = {
    step: (by) => this.focusAt((this.picture?.order.indexOf(this.focused() ?? '') ?? -1) + by),
    toEnd: (end) => this.focusAt(end === 'first' ? 0 : (this.picture?.order.length ?? 0) - 1),
    move: (x, y) => this.zoomer.move(x, y),
    zoom: (factor) => this.zoomer.by(factor),
    fit: () => this.zoomer.fit(),
    select: () => this.select(this.focused() ?? ''),
    reveal: () => this.actions.reveal(this.focused() ?? ''),
    fail: () => this.fail(this.node(this.focused())),
    clear: () => this.clear(),
  };

  /** Plays the loss of all instances. */
  private fail(node: DiagramNode | undefined): void {
    const failure = node && choicesFor(node).at(-1)?.failure;
    if (failure) this.play(failure);
  }

  private focusAt(index: number): void {
    const id = this.picture?.order[index];
    if (id === undefined) return;
    this.select(id);
    this.picture?.nodes.get(id)?.focus({ preventScroll: true });
  }

  /** Goes to the first component that the search found. */
  private enterFound(): void {
    if (!this.picture) return;
    const found = matching(this.picture.diagram, this.state.shown, this.state.search);
    this.focusAt(this.picture.order.findIndex((id) => found.has(id)));
  }

  /** Exactly one component is reached by Tab; arrows go on from there. */
  private makeReachable(id: string | undefined): void {
    if (id === undefined) return;
    for (const [each, element] of this.picture?.nodes ?? []) element.setAttribute('tabindex', each === id ? '0' : '-1');
  }

  private focused(): string | undefined {
    return componentOf(document.activeElement);
  }

  private node(id: string | undefined): DiagramNode | undefined {
    return this.picture?.diagram.nodes.find((node) => node.id === id);
  }

  private notify(text: string): void {
    this.layout.notice.textContent = text;
  }

  private async save(format: 'svg' | 'png'): Promise<void> {
    if (!this.picture) return;
    const { svg, width, height } = this.picture;
    const text = standalone(svg);
    this.host.post({ type: 'save', format, content: format === 'svg' ? text : await toPng(text, width, height) });
  }
}
