import assert from 'node:assert/strict';
import type { ComponentFormat } from '../../../src/core/model/component';
import { hover } from '../../../src/core/query';
import type { SystemReview } from '../../../src/core/review';
import { at } from './cursor';
import { rows } from './facts.rows';
import { compose, kubernetes, native } from './facts.samples';

const texts: Readonly<Record<Exclude<ComponentFormat, 'cloud'>, string>> = { kubernetes, compose, native };
describe('the fact a hover adds about the file', () => {
  for (const format of ['kubernetes', 'compose', 'native'] as const) {
    for (const [piece, term, fact] of rows[format]) {
      it(`${format}: ${piece.replace(/\s+/g, ' ')}`, () => {
        const markdown = said(format, texts[format], piece);
        const shown = {
          term: /^\*\*(.+?)\*\*:/.exec(markdown)?.[1] ?? '',
          fact: /\*\*Here:\*\* (.*)/.exec(markdown)?.[1] ?? '',
        };
        assert.deepEqual(shown, { term, fact });
      });
    }
  }

  it('is silent where the same word means something else', () => {
    const volume = 'services:\n  web: { image: nginx, networks: [out] }\nnetworks:\n  out: { external: true }\n';
    assert.equal(said('compose', volume, 'exter|nal'), '');
    const pod = kubernetes.replace('nodeSelector: {', 'affinity: { nodeAffinity: {} }\n      nodeSelector: {');
    assert.equal(said('kubernetes', pod, 'affi|nity: { node'), '');
    const probe = kubernetes.replace('{ path: /, port: 80 } }', '{ path: /, port: 80 }, timeoutSeconds: 5 }');
    assert.equal(said('kubernetes', probe, 'timeout|Seconds'), '');
  });

  it('says nothing of a choice of nodes that leaves several', () => {
    const linux = kubernetes.replace('kubernetes.io/hostname: node-7', 'kubernetes.io/os: linux');
    assert.doesNotMatch(said('kubernetes', linux, 'node|Selector'), /Here/);
  });

  it('says nothing about budgets and Services of pods that are not in the files', () => {
    const foreign = kubernetes.replace(
      'minAvailable: 1, selector: { matchLabels: { app: web }',
      'minAvailable: 1, selector: { matchLabels: { app: gone }',
    );
    assert.match(said('kubernetes', foreign, 'min|Available'), /\*\*Here:\*\* budget `web` selects none of the pods/);
    const service =
      'apiVersion: v1\nkind: Service\nmetadata: { name: db }\nspec: { clusterIP: None, selector: { app: db } }\n';
    assert.doesNotMatch(said('kubernetes', service, 'cluster|IP'), /Here/);
  });
});

/** Reviews by text: most pieces are hovered in the same three texts. */
const reviews = new Map<string, SystemReview>();

function said(format: ComponentFormat, text: string, piece: string): string {
  const plain = piece.replace('|', '');
  assert.ok(text.includes(plain), `The text has no ${plain}.`);
  const place = at(format, text.replace(plain, piece.replace('|', '<|>')), {}, reviews.get(text));
  reviews.set(text, place.review);
  return hover(place, { commands: false, besideRedHat: true })?.markdown ?? '';
}
