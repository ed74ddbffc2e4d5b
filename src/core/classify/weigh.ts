import type { Confidence, Evidence, StateClass } from '../model/evidence';

/** The class the evidence adds up to and how sure that is. */
export interface Weighing {
  readonly class: StateClass;
  readonly confidence: Confidence;
}

/**
 * Adds the evidence up: the heavier side is the class. Affinity in front never turns the class, it only lowers the
 * confidence of `stateless`. A declared class weighs nothing and decides when nothing else does. No evidence at all
 * means stateless, with low confidence (design section 4).
 */
export function weigh(evidence: readonly Evidence[]): Weighing {
  const stateful = sum(evidence, 'stateful', (item) => item.signal !== 'affinity');
  const stateless = sum(evidence, 'stateless', () => true);
  const pinned = evidence.some((item) => item.signal === 'affinity');
  if (stateful === 0 && stateless === 0) {
    const declared = evidence.find((item) => item.signal === 'declared-class');
    return { class: declared?.towards ?? 'stateless', confidence: 'low' };
  }
  const verdict: StateClass = stateful > stateless ? 'stateful' : 'stateless';
  const confidence = confidenceOf(Math.abs(stateful - stateless), Math.min(stateful, stateless));
  return { class: verdict, confidence: verdict === 'stateless' && pinned ? lower(confidence) : confidence };
}

function sum(evidence: readonly Evidence[], side: StateClass, counts: (item: Evidence) => boolean): number {
  return evidence.reduce((total, item) => (item.towards === side && counts(item) ? total + item.weight : total), 0);
}

/** Far apart is high; a strong voice on the other side takes a step off. */
function confidenceOf(lead: number, against: number): Confidence {
  const plain: Confidence = lead >= 4 ? 'high' : lead >= 2 ? 'medium' : 'low';
  return against >= 4 ? lower(plain) : plain;
}

function lower(confidence: Confidence): Confidence {
  return confidence === 'high' ? 'medium' : 'low';
}
