// Every main screen in every state one can bring it into (issue check 14): readable for who listens, who sees little and who
// uses no mouse; without sideways scrolling on a small phone and at 400 %; and in Dutch only.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { noorsTable } from "../support/cast.ts";
import type { Device, Screen } from "../support/openScreen.ts";
import { moreOfTable } from "./hands/atTheBoard.ts";
import { isDrawn, type Journey, keepPicture, openJourney, patienceMs } from "./hands/openJourney.ts";
import { englishOn, faultsForReaders, sidewaysOn } from "./hands/readable.ts";
import { atTheMinutes } from "./states/atTheMinutes.ts";
import { atTheTable } from "./states/atTheTable.ts";
import { beforeTheTable } from "./states/beforeTheTable.ts";

let journey: Journey;
const sitting = new Map<string, Promise<Screen>>();

beforeAll(async () => {
  journey = await openJourney(noorsTable.file, { environment: { WERKTAFEL_DEMO: "1" } });
}, 120_000);
afterAll(async () => journey.close(), 60_000);

/** A link is spent by its first use; who came in once stays in. */
const cookies = new Map<string, Promise<string>>();
const cookieOf = (seat: string): Promise<string> => {
  const link = seat === "screen" ? journey.table.bigScreen : journey.linkOf(seat);
  const cookie = cookies.get(seat) ?? journey.server.comeIn(link);
  cookies.set(seat, cookie);
  return cookie;
};

/** One browser per chair and device, signed in once; each state is a page of its own in it. */
const screenOf = (seat: string | null, device: Device): Promise<Screen> => {
  const known = sitting.get(`${seat} ${device}`);
  if (known) return known;
  const open = async (): Promise<Screen> => {
    const screen = await journey.screens.open(device);
    if (seat !== null) {
      const [name = "", value = ""] = (await cookieOf(seat)).split("=");
      await screen.context.addCookies([{ name, value, url: journey.server.url }]);
    }
    return screen;
  };
  const opened = open();
  sitting.set(`${seat} ${device}`, opened);
  return opened;
};

const smallest = { width: 320, height: 512 };
const smallPhone = { width: 360, height: 740 };

test.each([...beforeTheTable, ...atTheTable, ...atTheMinutes])(
  "$name: nothing is in the way of who listens, sees little or has a small screen",
  async (state) => {
    const screen = await screenOf(state.seat, state.device);
    if (state.expects) screen.expectFaults(state.expects);
    const page = await screen.context.newPage();
    page.setDefaultTimeout(patienceMs);
    await state.reach({ page, context: screen.context, house: { journey, cookieOf } });
    await keepPicture(page, `state-${state.name.replaceAll(/[^a-z0-9]+/g, "-")}`);
    expect(await faultsForReaders(page, state.without)).toEqual([]);
    expect(await englishOn(page)).toEqual([]);
    expect(await page.content()).not.toMatch(/professione/i);
    if (state.device !== "bigScreen") {
      for (const size of [smallPhone, smallest]) {
        await page.setViewportSize(size);
        expect([size.width, await sidewaysOn(page)]).toEqual([size.width, 0]);
        for (const name of state.buttons ?? []) {
          // Not pressed: only whether a finger would reach it.
          await page.getByRole("button", { name, exact: true }).last().click({ trial: true });
        }
      }
    }
    await screen.context.setOffline(false);
    await page.close();
  },
  60_000,
);

test("nothing runs off a narrow screen, whatever size of letters one chooses", async () => {
  const { context } = await screenOf(noorsTable.noor, "phone");
  const page = await context.newPage();
  await page.goto(`${journey.server.url}/b/${journey.table.board}`);
  await isDrawn(page);
  for (const { width, height } of [smallPhone, smallest]) {
    await page.setViewportSize({ width, height });
    for (const size of ["Gewoon", "Groter", "Nog groter", "Heel groot"]) {
      await moreOfTable(page, "Zo lees ik");
      await page.getByLabel(size, { exact: true }).check();
      await page.keyboard.press("Escape");
      expect([width, size, await sidewaysOn(page)]).toEqual([width, size, 0]);
    }
  }
  await page.close();
}, 90_000);

test("a screen that is hard to read, speaks English or scrolls sideways would be found out", async () => {
  const screen = await journey.screens.open("phone");
  await screen.page.goto(
    "data:text/html,<!doctype html><html lang=nl><meta name=viewport content='width=device-width'><title>Tafel</title><p style='color:%23ccc;width:900px'>Please save</p><button></button>",
  );
  const faults = (await faultsForReaders(screen.page)).join("\n");
  expect(faults).toContain("color-contrast");
  expect(faults).toContain("button-name");
  expect(await englishOn(screen.page)).toEqual(["please", "save"]);
  expect(await sidewaysOn(screen.page)).toBeGreaterThan(0);
  await screen.close();
}, 60_000);
