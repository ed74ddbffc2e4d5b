import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { violations } from '../harness/vscode/axe';
import * as diagram from '../harness/vscode/diagram';
import * as window from '../harness/vscode/page';
import { setTheme, themes, untilTheme } from '../harness/vscode/themes';
import { keepFailures } from './failures';
import type { Stage } from './stage';

const zones = `architecture: 1
name: Two zones
components:
  users: { kind: client, uses: [web] }
  web: { kind: service, technology: nginx, replicas: 4, zones: [a, b], uses: [api, cache] }
  api: { kind: service, technology: Node.js, replicas: 2, zones: [a], uses: [db] }
  db: { kind: database, technology: PostgreSQL, replicas: 1, zones: [a] }
  cache: { kind: cache, technology: Redis, replicas: 1, zones: [b] }
`;

/** Selects and fails zones that the diagram draws as frames; every test starts from the picture alone. */
export function describePlaces(stage: Stage): void {
  describe('zones in the diagram', () => {
    const folder = join(stage.scratch, 'places');
    let page: Page;
    let frame: Frame;
    const zone = (name: string, state = '') => frame.locator(`.scene .place${state}[data-place="zone:${name}"]`);

    before('open the diagram', async () => {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'zones.arch.yaml'), zones);
      page = await window.openWindow(stage.browser, stage.server, folder, join(folder, 'zones.arch.yaml'));
      await window.closeSideBar(page);
      await window.waitForSquiggle(page);
    });

    beforeEach('start from the picture', async () => {
      frame = await diagram.freshDiagram(page);
      await diagram.divide(page, 360);
    });

    keepFailures('places', () => page);

    after('close the window', () => page.close());

    it('say for screen readers what they hold', async () => {
      await frame.getByRole('option', { name: 'zone a, 3 components' }).waitFor();
    });

    it('are offered while nothing is selected', async () => {
      await frame.getByRole('button', { name: 'Zone b fails' }).click();
      await frame.locator('.panel h2', { hasText: 'zone b is lost' }).waitFor();
      await frame.locator('.node.failed[data-id="cache"]').waitFor();
    });

    it('show when clicked what runs there, and fail as a whole', async () => {
      await zone('a').click();
      await frame.locator('.panel h2', { hasText: 'Zone a' }).waitFor();
      await frame.locator('.panel li', { hasText: /web\s*also in zone b/ }).waitFor();
      await zone('a', '.selected[aria-selected="true"]').waitFor();
      await frame.getByRole('button', { name: 'This zone fails' }).click();
      await frame.locator('.panel .summary').waitFor();
      await frame.locator('.cluster.failed').waitFor();
      for (const id of ['api', 'db']) await frame.locator(`.node.failed[data-id="${id}"]`).waitFor();
    });

    it('take a component along, as its details offer', async () => {
      await frame.locator('.node[data-id="cache"]').click();
      await frame.getByRole('button', { name: 'Zone b fails' }).click();
      await frame.locator('.panel h2', { hasText: 'zone b is lost' }).waitFor();
      await frame.locator('.window').press('Escape');
      await frame.locator('.panel h2', { hasText: 'cache' }).waitFor();
    });

    it('are reached, failed and left by keyboard', async () => {
      await frame.locator('.window').press('Tab');
      await page.keyboard.press('End');
      for (let step = 0; step < 6 && (await frame.locator('.place:focus').count()) === 0; step++)
        await page.keyboard.press('ArrowUp');
      await frame.locator('.place.selected:focus').waitFor();
      await page.keyboard.press('f');
      await frame.locator('.place.failed:focus').waitFor();
      await frame.locator('.panel h2', { hasText: /zone . is lost/ }).waitFor();
      await page.keyboard.press('Escape');
      await frame.locator('.panel h2', { hasText: /^Zone .$/ }).waitFor();
      await page.keyboard.press('Escape');
      await frame.locator('.place.selected').waitFor({ state: 'detached' });
    });

    for (const theme of themes) {
      it(`are accessible in ${theme.name}`, async () => {
        await setTheme(folder, theme);
        await untilTheme(frame, theme);
        await zone('a').click();
        await frame.locator('.panel h2', { hasText: 'Zone a' }).waitFor();
        await accessible(frame, 'with a selection');
        await frame.getByRole('button', { name: 'This zone fails' }).click();
        await frame.locator('.panel .summary').waitFor();
        await accessible(frame, 'while it fails');
      });
    }

    it('come back after a reload, selected and failed', async () => {
      await zone('b').click();
      await frame.getByRole('button', { name: 'This zone fails' }).click();
      await zone('b', '.failed').waitFor();
      await window.reload(page, stage.server, folder);
      frame = await diagram.diagramFrame(page);
      await zone('b', '.failed.selected').waitFor();
      await frame.locator('.panel .summary').waitFor();
      await frame.locator('.window').press('Escape');
      await zone('b', '.selected:not(.failed)').waitFor();
      await frame.locator('.panel h2', { hasText: 'Zone b' }).waitFor();
    });
  });
}

async function accessible(frame: Frame, when: string): Promise<void> {
  const found = await violations(frame);
  if (found.length > 0) throw new Error([`${when}:`, ...found].join('\n'));
}
