import { nothing, type Reached } from './steps';

/** How long each step stays before the next, in milliseconds. */
const pause = 420;

/** Shows steps one after another; a reader who asked for less motion sees the last one at once. */
export class Player {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private present: Reached = nothing;

  constructor(private readonly show: () => void) {}

  /** What the failure has reached so far. */
  get reached(): Reached {
    return this.present;
  }

  /** Starts with the first step, or shows the last one right away. */
  play(steps: readonly Reached[], still: boolean): void {
    this.stop();
    const last = steps.at(-1) ?? nothing;
    if (still || prefersStillness()) {
      this.present = last;
      this.show();
    } else this.step(steps, 0);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.present = nothing;
  }

  private step(steps: readonly Reached[], index: number): void {
    this.present = steps[index] ?? nothing;
    this.show();
    if (index + 1 < steps.length) this.timer = setTimeout(() => this.step(steps, index + 1), pause);
  }
}

/** VS Code has a setting of its own beside that of the system. */
function prefersStillness(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') || matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
