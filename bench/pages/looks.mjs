/* global document, scrollTo -- what runs in the page */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import sharp from 'sharp';

import { screens } from './visit.mjs';

/** How each page is looked at; widths of its picture on the sheet, in pixels. */
const looks = {
  desktop: { context: { viewport: screens.desktop.viewport }, shown: 560 },
  dark: { context: { viewport: screens.desktop.viewport, colorScheme: 'dark' }, shown: 560 },
  // A4 with the margins of the style sheet, at 96 pixels an inch.
  print: { context: { viewport: { width: 680, height: 960 } }, media: 'print', shown: 460 },
  phone: { context: { ...screens.phone, deviceScaleFactor: 1 }, shown: 270 },
};
export const lookNames = Object.keys(looks);

const tallest = 2400;

/**
 * Takes pictures of a page in every look, whole, and puts the upper part of all of them beside each other.
 *
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<{ wide: string[], sheets: number }>} looks in which the page is wider than its screen, and how many sheets of paper it takes
 */
export async function takePictures(browser, url, { ready, folder, name }) {
  const parts = [];
  const wide = [];
  let left = 0;
  let sheets = 0;
  for (const [look, { context: options, media, shown }] of Object.entries(looks)) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    if (ready !== undefined) await page.waitForSelector(ready);
    await page.evaluate(loadAll);
    if (media !== undefined) {
      sheets = pagesOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
      await page.emulateMedia({ media });
    } else if (await page.evaluate(isTooWide)) wide.push(look);
    const picture = await page.screenshot({ fullPage: true });
    writeFileSync(join(folder, `${name}-${look}.png`), picture);
    const small = await sharp(picture).resize({ width: shown }).toBuffer({ resolveWithObject: true });
    const height = Math.min(small.info.height, tallest);
    const input = await sharp(small.data).extract({ left: 0, top: 0, width: shown, height }).toBuffer();
    parts.push({ input, left, top: 0, height });
    left += shown + 20;
    await context.close();
  }
  const height = Math.max(...parts.map((part) => part.height));
  await sharp({ create: { width: left - 20, height, channels: 3, background: '#888' } })
    .composite(parts)
    .png()
    .toFile(join(folder, `${name}.png`));
  return { wide, sheets };
}

/** Runs in the page: pictures below load when they are scrolled to. */
async function loadAll() {
  for (let y = 0; y < document.body.scrollHeight; y += 600) {
    scrollTo({ top: y, behavior: 'instant' });
    await new Promise((done) => setTimeout(done, 30));
  }
  scrollTo({ top: 0, behavior: 'instant' });
  const loaded = [...document.images].map((image) => image.decode().catch(() => undefined));
  // Those that stand beside the screen are not loaded.
  await Promise.race([Promise.all(loaded), new Promise((done) => setTimeout(done, 1000))]);
}

/** Runs in the page. */
function isTooWide() {
  return document.documentElement.scrollWidth > document.documentElement.clientWidth;
}

function pagesOf(pdf) {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}
