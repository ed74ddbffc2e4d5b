import type { Scene } from './scene';
import type { Remark, StateFate } from './types';

/** One kind of remark in an outcome, with the statements it may rest on; the remarks of a scene name some of them. */
export interface Topic {
  readonly id: 'contrast' | 'consistency' | 'advice';
  /** Statement ids (N01-N47): what `docs/notes-coverage.md` lists it for. */
  readonly notes: readonly string[];
  remarks(scene: Scene, fates: readonly StateFate[]): readonly Remark[];
}
