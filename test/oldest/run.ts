// `npm run oldest`: the product as it runs, in the oldest browser that can be had (docs/decisions/0275). Fetches them the first
// time; stops with what a screen complained of; leaves pictures in test/output/oldest, for who looks. Not part of the tests.
import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { holdMeeting } from "../guides/atNoorsTable.ts";
import { type Journey, openJourney } from "../journeys/hands/openJourney.ts";
import { noorsTable } from "../support/cast.ts";
import { anEvening, atADesk, type Draw, inAnothersHand } from "./anEvening.ts";
import { oldChromium } from "./oldChromium.ts";

const output = fileURLToPath(new URL("../output/oldest/", import.meta.url));
/** The day of the meeting in the example. */
const today = "2026-12-08T10:30:00+01:00";
/**
 * Chromium 107 as it was, and with what Samsung Internet 19 (Chromium 102) and Firefox 106 did not know yet of styles taken away from
 * it: how wide a box is, `:has()`, and (107 itself too) the height that is left of a screen.
 */
const browsers = [
  { name: "107", args: "" },
  { name: "107-less", args: "--disable-blink-features=CSSContainerQueries,CSSPseudoHas" },
];

const walks: readonly (readonly [string, (journey: Journey, draw: Draw) => Promise<void>])[] = [
  ["an evening", anEvening],
  ["in another's hand", inAnothersHand],
  ["at a desk", atADesk],
  ["a meeting", async (journey, draw) => holdMeeting(journey, today, draw)],
];

const walk = async ({ name: browser, args }: (typeof browsers)[number]): Promise<void> => {
  // Where no box can be asked for its width who leads has the screens of a phone, and the guides have them of a laptop.
  const gone = args === "" ? walks : walks.filter(([name]) => name !== "a meeting");
  for (const [at, [name, go]] of gone.entries()) {
    const started = performance.now();
    const now = name === "a meeting" ? { now: () => Date.parse(today) + Math.round(performance.now()) } : {};
    const journey = await openJourney(noorsTable.file, now);
    let drawn = 0;
    let agent: unknown;
    const draw = async (page: Page, picture: string): Promise<void> => {
      agent = await page.evaluate("navigator.userAgent.match(/Chrome.[0-9.]+/)[0]");
      drawn += 1;
      const tooWide = await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      if (tooWide !== 0) console.info(`  ${picture}: ${String(tooWide)} px too wide`);
      const path = join(output, `${browser}-${at + 1}-${picture}.png`);
      await writeFile(path, await page.screenshot({ animations: "disabled" }));
    };
    try {
      await go(journey, draw);
    } finally {
      await journey.close();
    }
    const tookS = Math.round((performance.now() - started) / 1_000);
    console.info(`${name}: ${drawn} pictures, no complaint, ${tookS} s, in ${String(agent)} ${args}`);
  }
};

// A process for each: how a browser starts is read once.
const asked = browsers.find(({ name }) => name === process.argv[2]);
if (asked) await walk(asked);
else {
  await mkdir(output, { recursive: true });
  const path = await oldChromium();
  for (const { name, args } of browsers) {
    const environment = { ...process.env, CHROMIUM_PATH: path, CHROMIUM_ARGS: args };
    const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], {
      stdio: "inherit",
      env: environment,
    });
    if (status !== 0) process.exitCode = 1;
  }
}
