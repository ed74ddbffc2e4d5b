import { reviewTexts, type Reviewed, type Texts } from '../support';

/** Reviews the files of one sample: what several checks ask for is reviewed once. */
export interface Reviews {
  /** The review of these texts in this order; the same object whenever they are the same. */
  of(files: Texts): Promise<Reviewed>;
  /** A review of its own, whatever was reviewed before. */
  anew(files: Texts): Promise<Reviewed>;
  /** Lets go of all reviews. */
  clear(): void;
}

/** Reviews by content; nothing is reviewed before it is asked for. */
export function createReviews(): Reviews {
  const known = new Map<string, Promise<Reviewed>>();
  return {
    of(files) {
      const content = JSON.stringify(Object.entries(files));
      const earlier = known.get(content);
      if (earlier !== undefined) return earlier;
      const review = reviewTexts(files);
      known.set(content, review);
      return review;
    },
    anew: (files) => reviewTexts(files),
    clear: () => known.clear(),
  };
}
