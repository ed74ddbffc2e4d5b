import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Picture } from './example';
import type { Stage } from './stage';

/** What a picture of the walkthrough may weigh, in bytes, and the qualities tried until one does. */
const limit = 40 * 1024;
const qualities = [0.9, 0.8, 0.7, 0.6, 0.5];
/** Pixels of a picture per pixel of the screenshot, which has two for each of the window. */
const scale = 0.75;

/** Keeps a picture of the window as PNG or, for the walkthrough, which is shipped, of a part of it as WebP. */
export async function keepPicture(stage: Stage, page: Page, { name, part }: Picture): Promise<void> {
  if (part === undefined) {
    await page.screenshot({ path: join(stage.pictures, `${name}.png`) });
    return;
  }
  const png = await page.screenshot({ clip: part });
  const file = join(stage.pictures, `${name}.webp`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await toWebp(stage, png));
}

/** The browser can write WebP; a page of its own, because the workbench allows no foreign pictures. */
async function toWebp({ browser }: Stage, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    const source = `data:image/png;base64,${png.toString('base64')}`;
    for (const quality of qualities) {
      const url = await page.evaluate(paint, { source, quality, scale });
      const webp = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
      if (webp.length <= limit) return webp;
    }
    throw new Error('the picture is too large: choose a smaller part');
  } finally {
    await page.close();
  }
}

interface Painting {
  /** A data URL. */
  readonly source: string;
  readonly quality: number;
  readonly scale: number;
}

/** Runs in the page. */
async function paint({ source, quality, scale }: Painting): Promise<string> {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  const context = canvas.getContext('2d');
  if (context) context.imageSmoothingQuality = 'high';
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/webp', quality);
}
