// Draws the pictures of docs/guides and of the README anew, from the product as it runs: `npm run guides`. Not part of the tests;
// whoever changes a screen runs it and looks at what it made.
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { noorsTable } from "../support/cast.ts";
import { openJourney } from "../journeys/hands/openJourney.ts";
import { liveAtHome } from "./atHome.ts";
import { holdMeeting } from "./atNoorsTable.ts";
import { keepHouse } from "./atTheHouse.ts";

const guides = fileURLToPath(new URL("../../docs/guides/pictures/", import.meta.url));
const readme = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
/** Pages with pictures are read on a phone too. */
const mostBytes = 150_000;
/** The day of the meeting in the example. */
const today = "2026-12-08T10:30:00+01:00";

/** What the README shows in place of the guides: a laptop with a phone before it. */
const together = [
  { name: "board", laptop: "bord", phone: "bord-telefoon" },
  { name: "meeting", laptop: "akkoord-dicht", phone: "klopt-dit" },
] as const;
const onlyTogether: readonly string[] = ["bord", "bord-telefoon", "akkoord-dicht"];

/** A laptop with a phone before it, as they lie on a table. */
const sideBySide = async (page: Page, laptop: Buffer, phone: Buffer): Promise<Buffer> => {
  await page.setViewportSize({ width: 1400, height: 850 });
  const from = (picture: Buffer) => `data:image/png;base64,${picture.toString("base64")}`;
  await page.setContent(`<style>
    body { margin: 0; background: #fff }
    img { position: absolute; box-shadow: 0 8px 28px #0006 }
    .laptop { left: 16px; top: 16px; width: 1180px; border-radius: 12px }
    .phone { right: 24px; bottom: 24px; width: 310px; border: 8px solid #1c1f1e; border-radius: 22px }
  </style><img class="laptop" src="${from(laptop)}"><img class="phone" src="${from(phone)}">`);
  await page.waitForFunction("[...document.images].every((each) => each.complete)");
  return page.screenshot();
};

const drawAll = async (): Promise<void> => {
  await mkdir(guides, { recursive: true });
  await mkdir(readme, { recursive: true });
  const clock = { now: () => Date.parse(today) + Math.round(performance.now()) };
  const journey = await openJourney(noorsTable.file, clock);
  const drawn = new Map<string, Buffer>();
  const draw = async (page: Page, name: string): Promise<void> => {
    await page.evaluate("document.activeElement?.blur()");
    const picture = await page.screenshot({ animations: "disabled" });
    drawn.set(name, picture);
    if (!onlyTogether.includes(name)) await writeFile(`${guides}${name}.png`, picture);
  };
  try {
    await holdMeeting(journey, today, draw);
    const paper = await journey.screens.open("laptop");
    for (const { name, laptop, phone } of together) {
      const [left, right] = [drawn.get(laptop), drawn.get(phone)];
      if (left && right) await writeFile(`${readme}${name}.png`, await sideBySide(paper.page, left, right));
    }
  } finally {
    await journey.close();
  }
  const home = await openJourney(noorsTable.file, clock);
  try {
    await liveAtHome(home, draw);
    await keepHouse(home.screens, draw);
  } finally {
    await home.close();
  }
  for (const name of await readdir(guides)) {
    const { size } = await stat(`${guides}${name}`);
    const kept = drawn.has(name.replace(".png", "")) ? "" : ", left over from before";
    console.info(`${name}: ${Math.round(size / 1000)} kB${size > mostBytes ? ", too big for a guide" : ""}${kept}`);
  }
};

await drawAll();
