// Draws the icon of the product as the pictures a phone puts on its first screen, from the one drawing in client/public/icon.svg:
//   node test/guides/drawIcons.ts
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { findChromium } from "../support/findChromium.ts";

const folder = new URL("../../client/public/", import.meta.url);
const drawing = await readFile(new URL("icon.svg", folder), "utf8");
/** A phone that cuts its own shape out of it needs the colour up to the edge, and the drawing in the middle. */
const toTheEdge = drawing
  .replace('viewBox="0 0 32 32"', 'viewBox="-6 -6 44 44"')
  .replace(/<rect width="32" height="32" rx="7"/, '<rect x="-6" y="-6" width="44" height="44"');

const { path, env } = await findChromium();
const browser = await chromium.launch({ executablePath: path, env: { ...env }, args: ["--no-sandbox"] });
const draw = async (name: string, svg: string, side: number): Promise<void> => {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${side}px;height:${side}px}</style>${svg}`);
  const picture = await page.screenshot({ omitBackground: true });
  await writeFile(new URL(name, folder), picture);
  console.info(`${name}: ${picture.length} bytes`);
  await page.close();
};
await draw("icon-192.png", drawing, 192);
await draw("icon-512.png", drawing, 512);
await draw("icon-mask-512.png", toTheEdge, 512);
await browser.close();
