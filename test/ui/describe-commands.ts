import assert from 'node:assert/strict';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as diagram from '../harness/vscode/diagram';
import { eventually } from '../harness/vscode/eventually';
import * as window from '../harness/vscode/page';
import { root } from '../harness/vscode/paths';
import { accept, answer, asked, cancel, offered, proposedPath, startCommand } from '../harness/vscode/quickInput';
import { written } from '../harness/vscode/written';
import { keepFailures } from './failures';
import type { Stage } from './stage';

/** What the palette offers wherever one is. */
const anywhere = ['New Architecture File', 'Open Sample Project', 'Restart Server', 'Show Log', 'Show Rule'];
/** What it offers in a folder. */
const inFolder = ['Create Architecture File from Workspace', 'Review Workspace'];
/** What it offers for a file that is reviewed. */
const onFile = [
  ...['Explain Component', 'Export Design Review', 'Fix or Accept Finding', 'Open Architecture Diagram'],
  ...['Review This File', 'Show or Hide Notes', 'Simulate Failure'],
];

/** Runs commands from the palette and answers what they ask, or does not. */
export function describeCommands(stage: Stage): void {
  describe('the palette', () => {
    const folder = join(stage.scratch, 'commands');
    let page: Page;

    const commands = async (): Promise<readonly string[]> => {
      const start = 'Statewise: ';
      const all = await offered(page, start);
      // The command of the view is VS Code's own.
      return all.map((each) => each.slice(start.length)).filter((each) => !each.startsWith('Focus on'));
    };
    /** What is offered follows the focus, a moment later. */
    const untilOffered = (expected: readonly string[]): Promise<void> =>
      eventually(async () => assert.deepEqual((await commands()).toSorted(), expected.toSorted()));

    before('open the window', async () => {
      await mkdir(folder, { recursive: true });
      await cp(join(root, 'docs/shop/web-shop.arch.yaml'), join(folder, 'web-shop.arch.yaml'));
      await writeFile(join(folder, 'ci.yml'), 'on: [push]\njobs: {}\n');
      await writeFile(join(folder, 'notes.md'), '# Notes\n');
      page = await window.openWindow(stage.browser, stage.server, folder, join(folder, 'web-shop.arch.yaml'));
      await window.closeSideBar(page);
      await window.waitForSquiggle(page);
    });

    keepFailures('palette', () => page);

    after('close the window', () => page.close());

    it('offers for a file that is reviewed what can be done with it', async () => {
      await untilOffered([...anywhere, ...inFolder, ...onFile]);
    });

    it('asks what fails, and how; nothing is played without both answers', async () => {
      await startCommand(page, 'Statewise: Simulate Failure');
      const components = await asked(page, 'What fails');
      assert.match(await components.first().innerText(), /orders-db[^]*single point of failure[^]*3 components stop/);
      // People do not fail.
      assert.equal(await components.filter({ hasText: 'shopper' }).count(), 0);
      await cancel(page);
      await startCommand(page, 'Statewise: Simulate Failure');
      await asked(page, 'What fails');
      await answer(page, 'cart-api');
      await asked(page, 'What happens to cart-api');
      await cancel(page);
      assert.equal(await page.locator('.editor-group-container').count(), 1);
      assert.equal(await page.locator('.notification-toast').count(), 0);
    });

    it('plays the failure that was chosen in the diagram', async () => {
      await startCommand(page, 'Statewise: Simulate Failure');
      await asked(page, 'What fails');
      await answer(page, 'cart-api');
      await asked(page, 'What happens to cart-api');
      await answer(page, 'One instance stops');
      const frame = await diagram.diagramFrame(page);
      await frame.locator('.panel h2', { hasText: /one of .* instances of cart-api/ }).waitFor();
      await frame.locator('.scene .node.failed[data-id="cart-api"]').waitFor();
    });

    it('offers for the diagram what can be done with its system', async () => {
      const frame = await diagram.diagramFrame(page);
      await frame.locator('.scene .node[data-id="edge"]').click();
      await window.untilActive(page, 'Web shop');
      await untilOffered([...anywhere, ...inFolder, 'Export Design Review', 'Simulate Failure']);
    });

    it('plays a zone that the file names from there, without a second question', async () => {
      const frame = await diagram.diagramFrame(page);
      await startCommand(page, 'Statewise: Simulate Failure');
      await asked(page, 'What fails');
      // Places stand below the components, where the list may not show them yet.
      await page.keyboard.insertText('zone');
      await answer(page, 'Zone b');
      await frame.locator('.panel h2', { hasText: /zone b is lost/ }).waitFor();
    });

    it('cuts a component off from another that it is linked to', async () => {
      const frame = await diagram.diagramFrame(page);
      await startCommand(page, 'Statewise: Simulate Failure');
      await asked(page, 'What fails');
      await answer(page, 'cart-api');
      const ways = await asked(page, 'What happens to cart-api');
      const expected = ['One instance stops', 'All instances stop', 'Cut off from…'];
      assert.deepEqual(await ways.allInnerTexts(), expected);
      await answer(page, 'Cut off from');
      const others = await asked(page, 'What cart-api cannot reach');
      assert.ok(!(await others.allInnerTexts()).includes('cdn'));
      await answer(page, 'edge');
      await frame.locator('.panel h2', { hasText: /cart-api and edge cannot reach each other/ }).waitFor();
    });

    it('writes the design review beside the diagram, or not when its format is not chosen', async () => {
      await startCommand(page, 'Statewise: Export Design Review');
      const formats = await asked(page, 'Format');
      assert.deepEqual(
        (await formats.allInnerTexts()).map((each) => each.split('\n')[0]),
        ['Markdown', 'HTML'],
      );
      await cancel(page);
      await startCommand(page, 'Statewise: Export Design Review');
      await asked(page, 'Format');
      await answer(page, 'Markdown');
      await window.untilActive(page, 'Preview');
      await (await diagram.diagramFrame(page)).locator('.scene .node').first().waitFor();
    });

    it('saves the design review as one page, or not when the question where to is left', async () => {
      const file = join(folder, 'design-review.html');
      await window.openFile(page, 'web-shop.arch.yaml');
      for (const last of [cancel, accept]) {
        await startCommand(page, 'Statewise: Export Design Review');
        await asked(page, 'Format');
        await answer(page, 'HTML');
        assert.equal(await proposedPath(page, 'Save Design Review'), file);
        assert.ok(!(await readdir(folder)).includes('design-review.html'));
        await last(page);
      }
      const text = (await written(file, (content) => content.includes('</html>'))).toString('utf8');
      assert.match(text, /^<!doctype html>/i);
      assert.doesNotMatch(text, /<script|<link|src="http/);
    });

    it('offers elsewhere only what makes sense there', async () => {
      await window.openFile(page, 'notes.md');
      await untilOffered([...anywhere, ...inFolder]);
      await window.openFile(page, 'ci.yml');
      await untilOffered([...anywhere, ...inFolder, 'Review This File']);
    });

    it('copies the sample to a folder that is chosen, and opens it', async () => {
      await startCommand(page, 'Statewise: Open Sample Project');
      assert.equal(await proposedPath(page, 'Folder for the Sample Project'), `${folder}/`);
      await accept(page);
      await page.locator('.tab.active', { hasText: 'compose.yaml' }).waitFor();
      const copy = await readFile(join(folder, 'statewise-shop', 'kubernetes', 'orders.yaml'), 'utf8');
      assert.equal(copy, await readFile(join(root, 'docs/shop/kubernetes/orders.yaml'), 'utf8'));
    });
  });
}
