// What lies among other things can be put elsewhere: by hand, by its menu and with keys alone; others see the same order, and
// what moved is said once.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { noorsTable } from "../support/cast.ts";
import { eventually } from "../support/eventually.ts";
import { more, reads, thing } from "./hands/atTheBoard.ts";
import { type Journey, openJourney, patienceMs } from "./hands/openJourney.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
}, 120_000);
afterAll(async () => journey.close(), 60_000);

const strengths = async (page: Page): Promise<readonly string[]> =>
  page
    .locator('article[data-collection="strengths"] .words')
    .evaluateAll((words) => words.map((each) => each.textContent ?? ""));

const first = "Noor kookt graag en luistert goed naar mensen.";

test("by hand, by menu and by keyboard a thing finds its place, for everyone", async () => {
  const { page } = await journey.comeIn(noorsTable.teun, "laptop");
  const other = await journey.comeIn(noorsTable.ruben, "laptop");
  await reads(other.page, first);
  const before = await strengths(page);
  expect(before[0]).toBe(first);
  const [, second = ""] = before;
  const bothSay = async (order: readonly string[]) => {
    for (const each of [page, other.page]) {
      await eventually(async () => expect((await strengths(each)).slice(0, 2)).toEqual(order), patienceMs);
    }
  };

  await more(page, first, "Omlaag");
  await bothSay([second, first]);
  await page.locator("[data-live-region]").filter({ hasText: "plek 2" }).waitFor({ state: "attached" });

  await thing(page, first).getByRole("button", { name: first }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await bothSay([first, second]);
  expect(await page.evaluate("document.activeElement.textContent")).toBe(first);

  await thing(page, second).hover();
  await thing(page, second)
    .locator(".handle")
    .dragTo(thing(page, first), { targetPosition: { x: 40, y: 4 } });
  await bothSay([second, first]);
}, 120_000);
