import { toDiagram } from '../../../src/core/diagram';
import { designReview, pictureOf, toHtml, toMarkdown } from '../../../src/core/report';
import { assertGolden, exampleFolder } from '../golden';
import { readText, reviewTexts, TODAY, type Texts } from '../rules/support';

const samples: Readonly<Record<string, Texts>> = {
  'web-shop': { 'web-shop.arch.yaml': readText('docs/shop', 'web-shop.arch.yaml') },
  compose: exampleFolder('compose'),
};

/** Stands for the layout, which has tests of its own. */
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8" /></svg>';

describe('the report of an example', () => {
  for (const [name, files] of Object.entries(samples)) {
    it(`${name} is as written down`, async () => {
      const { systems } = await reviewTexts(files, { today: TODAY });
      const report = designReview({
        systems: systems.map((review) => ({ review, picture: pictureOf(toDiagram(review), drawing) })),
        skipped: [],
        today: TODAY,
        path: (file) => file,
      });
      assertGolden('report', `${name}.md`, toMarkdown(report));
      assertGolden('report', `${name}.html`, toHtml(report));
    });
  }
});
