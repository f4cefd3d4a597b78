// "Scherm dicht" on a borrowed laptop: nothing of the table is left on it, and nobody is told it is shut when it is not.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { awayNoise, knowsNothingOf, moreOfTable, savedSays } from "../hands/atTheBoard.ts";
import { type Journey, openJourney, patienceMs } from "../hands/openJourney.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
}, 120_000);
afterAll(async () => journey.close(), 60_000);

test("who shuts the screen leaves nothing behind, and reads it when that does not work yet", async () => {
  const laptop = await journey.comeIn(noorsTable.teun, "laptop");
  const { page } = laptop;
  const kept = () =>
    page.evaluate(async () => (await indexedDB.databases()).filter(({ name }) => name === "werktafel").length);
  await savedSays(page, "Bewaard");
  await eventually(async () => (await kept()) === 1, patienceMs);
  laptop.expectFaults(awayNoise); // Away on purpose.
  await laptop.context.setOffline(true);
  await moreOfTable(page, "Scherm dicht");
  await page.getByRole("button", { name: "Nee, ga zo naar buiten" }).click();
  const paper = page.getByRole("dialog", { name: "Je bent nog binnen" });
  await paper.waitFor();
  await laptop.context.setOffline(false);
  await paper.getByRole("button", { name: "Sluit" }).click();
  await savedSays(page, "Bewaard");

  // A browser that does not know the server's "clear this site's data" (there are) must leave nothing behind either.
  let isStripped = false;
  await page.route("**/api/session", async (route) => {
    const response = await route.fetch();
    const { "clear-site-data": wipe, ...headers } = response.headers();
    isStripped ||= wipe !== undefined;
    await route.fulfill({ response, headers });
  });
  laptop.expectFaults(/401 \(Unauthorized\)/); // The way back is tried on purpose.
  const address = page.url();
  await moreOfTable(page, "Scherm dicht");
  // A PIN is offered once; without one the session ends here.
  await page.getByRole("button", { name: "Nee, ga zo naar buiten" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await eventually(async () => (await kept()) === 0, patienceMs);
  expect(isStripped).toBe(true);
  expect((await laptop.context.cookies()).filter(({ name }) => name === "werktafel")).toEqual([]);
  await page.goto(address);
  expect(await knowsNothingOf(page, "Ik ben gastvrouw in de buurtkeuken")).toBe(true);
}, 120_000);
