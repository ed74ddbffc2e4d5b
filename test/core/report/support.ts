import { readFileSync } from 'node:fs';
import { designReview, type Report } from '../../../src/core/report';
import { reviewTexts, TODAY, type Texts } from '../rules/support';

/** The report about some files, as command line and editor make it, without pictures. */
export async function reportOn(files: Texts, today = TODAY): Promise<Report> {
  const { systems } = await reviewTexts(files, { today });
  return designReview({
    systems: systems.map((review) => ({ review })),
    skipped: [],
    today,
    path: (file) => file,
  });
}

/** A file of `docs/shop`. */
export function example(name: string): string {
  return readFileSync(`docs/shop/${name}`, 'utf8');
}
