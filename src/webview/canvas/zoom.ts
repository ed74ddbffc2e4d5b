import createPanZoom, { type PanZoom } from 'panzoom';
import type { Zoom } from '../messages';

const smallest = 0.1;
const largest = 4;
/** A small picture is not blown up further to fill its window. */
const enough = 1.4;
/** Room around a picture that fills its window, in pixels. */
const margin = 24;
/** A press that moves no farther is a click, in pixels. */
const slip = 4;
/** How long after the last movement the picture is drawn sharply again, in milliseconds. */
const rest = 160;

/** Moves and scales what is in a window; a scene is scaled as a whole, its content is not laid out again. */
export class Zoomer {
  private readonly panZoom: PanZoom;
  private size = { width: 1, height: 1 };
  private fitted = true;
  /** How far the pointer has moved since it was pressed, in pixels. */
  private distance = 0;
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly window: HTMLElement,
    private readonly scene: HTMLElement,
    private readonly moved: () => void,
  ) {
    this.panZoom = createPanZoom(scene, {
      minZoom: smallest,
      maxZoom: largest,
      zoomDoubleClickSpeed: 1,
      disableKeyboardInteraction: true,
      filterKey: () => true,
      smoothScroll: false,
      beforeMouseDown: ({ button }) => button !== 0 && button !== 1,
      beforeWheel: (event) => this.scroll(event),
      // Clicks and double clicks on components are ours.
      onDoubleClick: () => false,
      onTouch: () => false,
    });
    for (const name of ['panstart', 'zoom']) this.panZoom.on(name, () => (this.fitted = false));
    this.panZoom.on('transform', () => this.rest());
    window.addEventListener('pointerdown', () => (this.distance = 0));
    window.addEventListener('pointermove', ({ movementX, movementY }) => {
      this.distance += Math.abs(movementX) + Math.abs(movementY);
    });
    new ResizeObserver(() => this.fitted && this.fit()).observe(window);
  }

  /** Where the picture stands; undefined while it fills the window by itself. */
  get zoom(): Zoom | undefined {
    if (this.fitted) return undefined;
    const { x, y, scale } = this.panZoom.getTransform();
    return { x, y, scale };
  }

  /** Takes over the size of a new picture. */
  resize(width: number, height: number): void {
    this.size = { width, height };
    if (this.fitted) this.fit();
  }

  /** Holds a place of the picture still that has moved by so much within it, in the picture's units. */
  keep({ x, y }: { readonly x: number; readonly y: number }): void {
    if (this.fitted) return;
    const { scale } = this.panZoom.getTransform();
    this.panZoom.moveBy(-x * scale, -y * scale, false);
  }

  /** Whether the last press of the mouse moved the picture instead of clicking on it. */
  get dragged(): boolean {
    return this.distance > slip;
  }

  /** Shows the whole picture, a small one somewhat larger than life. */
  fit(): void {
    const { clientWidth, clientHeight } = this.window;
    if (clientWidth === 0 || clientHeight === 0) return;
    const { width, height } = this.size;
    const whole = Math.min((clientWidth - margin) / width, (clientHeight - margin) / height, enough);
    const scale = Math.max(whole, smallest);
    this.place({ x: (clientWidth - width * scale) / 2, y: (clientHeight - height * scale) / 2, scale });
    this.fitted = true;
    this.moved();
  }

  /** Puts the picture where it was. */
  place({ x, y, scale }: Zoom): void {
    this.panZoom.zoomAbs(0, 0, scale);
    this.panZoom.moveTo(x, y);
    this.fitted = false;
  }

  /** Makes everything larger (above 1) or smaller around the middle of the window. */
  by(factor: number): void {
    this.fitted = false;
    this.panZoom.zoomTo(this.window.clientWidth / 2, this.window.clientHeight / 2, factor);
  }

  /** Moves the picture by pixels. */
  move(x: number, y: number): void {
    this.fitted = false;
    this.panZoom.moveBy(x, y, false);
  }

  /** Brings something into the window if it is not, as little as possible. */
  reveal(element: Element): void {
    const outer = this.window.getBoundingClientRect();
    const inner = element.getBoundingClientRect();
    const x = shift(inner.left, inner.right, outer.left, outer.right);
    const y = shift(inner.top, inner.bottom, outer.top, outer.bottom);
    if (x !== 0 || y !== 0) this.move(x, y);
  }

  /** Two fingers or the wheel move the picture; with Ctrl or a pinch they scale it, which is the library's. */
  private scroll(event: WheelEvent): boolean {
    if (event.ctrlKey || event.metaKey) return false;
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 20;
    const [x, y] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    this.move(-x * unit, -y * unit);
    return true;
  }

  /** While it moves, the scene is one layer for the compositor; at rest its text is drawn at the new size. */
  private rest(): void {
    this.scene.classList.add('moving');
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.scene.classList.remove('moving');
      this.moved();
    }, rest);
  }
}

function shift(start: number, end: number, from: number, to: number): number {
  if (end - start > to - from - margin) return (from + to - start - end) / 2;
  if (start < from + margin / 2) return from + margin / 2 - start;
  return end > to - margin / 2 ? to - margin / 2 - end : 0;
}
