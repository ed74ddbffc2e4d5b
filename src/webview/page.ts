import type { Failure } from '../core/scenario/types';
import type { SimulateAnswer } from '../server/protocol';
import { mark } from './canvas/marks';
import { drawPicture, emptyPicture, type Picture } from './canvas/picture';
import { shiftBetween } from './canvas/shift';
import { elementOf, makeReachable, stepFrom, stopOf, type Stop } from './canvas/stops';
import { Zoomer } from './canvas/zoom';
import { toPng } from './export/png';
import { standalone } from './export/standalone';
import { placeFailing, sameFailure, subjectsOf, wholeLoss } from './failure/choices';
import { Player } from './failure/player';
import { stateMarks, stepsOf } from './failure/steps';
import { matching } from './filter';
import { layOut, type Layout } from './frame';
import type { Host } from './host';
import { journeyTo } from './journey';
import { listenToUser } from './input';
import type { KeyActions } from './keyboard';
import type { PageState, ToPage } from './messages';
import type { Actions } from './panel/component';
import { panelContent } from './panel/content';
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
      click: (stop) => !this.zoomer.dragged && this.choose(stop),
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
    const focused = stopOf(document.activeElement);
    this.notify('');
    const picture = drawPicture(this.layout.scene, answer.svg, answer.diagram);
    this.picture = picture;
    const { selected, place } = this.state;
    this.state = {
      ...this.state,
      uri,
      selected: picture.nodes.has(selected ?? '') ? selected : undefined,
      place: picture.places.has(place ?? '') ? place : undefined,
    };
    this.zoomer.resize(picture.width, picture.height);
    if (before) this.zoomer.keep(shiftBetween(before, picture, this.state.selected));
    else if (this.state.zoom) this.zoomer.place(this.state.zoom);
    makeReachable(picture, elementOf(picture, this.chosen()));
    if (focused) elementOf(picture, focused)?.focus({ preventScroll: true });
    if (this.state.failure) this.ask(this.state.failure, true);
    this.change({});
    this.renewPanel();
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
    const { selected, place, shown, search, failure } = this.state;
    const found = matching(diagram, shown, search);
    const filtered = shown !== 'all' || search !== '';
    this.toolbar.update(shown, search, filtered ? `${found.size} of ${diagram.nodes.length}` : '');
    mark(this.picture, {
      selected,
      place: { selected: place, failed: placeFailing(failure, diagram)?.key },
      matching: found,
      journey: selected === undefined ? undefined : journeyTo(diagram, selected),
      failure:
        failure && this.answer ? { reached: this.player.reached, state: stateMarks(this.answer.outcome) } : undefined,
    });
  }

  private renewPanel(): void {
    if (!this.picture) return;
    const content = panelContent(this.picture.diagram, this.state, this.answer, this.actions);
    this.layout.panel.replaceChildren(...content.filter((child): child is Node | string => Boolean(child)));
    this.layout.panel.scrollTop = 0;
  }

  private readonly actions: Actions = {
    select: (component) => this.select(component),
    reveal: (id) => this.host.post({ type: 'reveal', kind: 'node', id }),
    explain: (component) => this.host.post({ type: 'explain', component }),
    play: (failure) => this.play(failure),
    stop: () => this.stop(),
  };

  private choose(stop: Stop): void {
    if (stop.kind === 'component') this.select(stop.component);
    else this.selectPlace(stop.place);
  }

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
    this.change({ selected: component, place: undefined });
    this.reach(element);
  }

  private selectPlace(place: string | undefined): void {
    if (place === this.state.place) return;
    this.change({ selected: undefined, place });
    this.reach(this.picture?.places.get(place ?? '')?.title);
  }

  /** Brings what was selected into sight and into the reach of Tab. */
  private reach(element: SVGGElement | undefined): void {
    if (element && this.picture) {
      makeReachable(this.picture, element);
      this.zoomer.reveal(element);
    }
    if (!this.state.failure) this.renewPanel();
  }

  private play(failure: Failure): void {
    const [subject] = subjectsOf(failure);
    this.player.stop();
    this.answer = undefined;
    this.change({ failure, ...(subject !== undefined && { selected: subject, place: undefined }) });
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
    else if (this.state.place !== undefined) this.selectPlace(undefined);
    else if (this.state.selected !== undefined) this.follow(undefined);
    else this.change({ shown: 'all', search: '' });
  }

  private readonly keyActions: KeyActions = {
    step: (by) => this.picture && this.focus(stepFrom(this.picture, by)),
    toEnd: (end) => this.focus(this.picture?.stops.at(end === 'first' ? 0 : -1)),
    move: (x, y) => this.zoomer.move(x, y),
    zoom: (factor) => this.zoomer.by(factor),
    fit: () => this.zoomer.fit(),
    select: () => this.withFocused((stop) => this.choose(stop)),
    reveal: () => this.withFocused((stop) => stop.kind === 'component' && this.actions.reveal(stop.component)),
    fail: () => this.withFocused((stop) => this.fail(stop)),
    clear: () => this.clear(),
  };

  private fail(stop: Stop): void {
    const failure = this.picture && wholeLoss(stop, this.picture.diagram);
    if (failure) this.play(failure);
  }

  private focus(element: SVGGElement | undefined): void {
    const stop = element && stopOf(element);
    if (stop) this.choose(stop);
    element?.focus({ preventScroll: true });
  }

  private withFocused(act: (stop: Stop) => void): void {
    const stop = stopOf(document.activeElement);
    if (stop) act(stop);
  }

  /** Goes to the first component that the search found. */
  private enterFound(): void {
    if (!this.picture) return;
    const found = matching(this.picture.diagram, this.state.shown, this.state.search);
    this.focus(this.picture.nodes.get(this.picture.order.find((id) => found.has(id)) ?? ''));
  }

  /** What is selected. */
  private chosen(): Stop | undefined {
    const { selected, place } = this.state;
    if (selected !== undefined) return { kind: 'component', component: selected };
    return place === undefined ? undefined : { kind: 'place', place };
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
