// A house to look at screens in: one server, one table, and one browser per chair and device, signed in once. Each state is a
// page of its own, looked at the same way: who listens, sees little, has a small screen or reads Dutch only.
import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { participantId } from "@werktafel/shared/ids";
import { noorsTable } from "../../support/cast.ts";
import type { Device, Screen } from "../../support/openScreen.ts";
import { openSmtpHouse } from "../../support/mail/smtpHouse.ts";
import { openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";
import { type Met, reachOf } from "../hands/withinReach.ts";
import { type Journey, keepPicture, openJourney, patienceMs } from "../hands/openJourney.ts";
import type { Judged } from "../hands/judged.ts";
import { englishOn, faultsForReaders, sidewaysOn, smallestLettersOn } from "../hands/readable.ts";
import type { House, State } from "./states/state.ts";
import { openTrees, type Trees } from "./trees.ts";

/** Whatever the day is outside: what is due, and what a screen says of it, is the same each time. */
const itIs = Date.parse("2026-11-16T10:00:00+01:00");
/** A finger of somebody who trembles still hits what is this wide and high (SCREENS.md 2). */
const smallestForResidentsPx = 48;
/** The room sits at six metres (SCREENS.md 2). */
const smallestInTheRoomPx = 32;
const dayMs = 24 * 60 * 60_000;
const smallest = { width: 320, height: 512 };
export const smallPhone = { width: 360, height: 740 };

export interface OpenHouse extends House {
  /** What is well on the screens that were looked at. */
  readonly judged: Judged;
  readonly met: Met;
  readonly looked: { count: number };
  readonly trees: Trees;
  screenOf(seat: string | null, device: Device): Promise<Screen>;
  close(): Promise<void>;
}

export const openHouse = async (example: string): Promise<OpenHouse> => {
  const openedAt = Date.now();
  const passed = { ms: 0 };
  const met: Met = new Set();
  const looked = { count: 0 };
  const trees = openTrees();
  const smtp = await openSmtpHouse();
  const journey: Journey = await openJourney(example, {
    environment: { WERKTAFEL_DEMO: "1", WERKTAFEL_SMTP_URL: smtp.url, WERKTAFEL_MAIL_FROM: "tafel@voorbeeld.nl" },
    now: () => itIs + (Date.now() - openedAt) + passed.ms,
  });
  const sitting = new Map<string, Promise<Screen>>();
  const cookies = new Map<string, Promise<string>>();
  const lines = new Map<string, Promise<SeatedLine>>();

  /** A link is spent by its first use; who came in once stays in. */
  const cookieOf = (seat: string): Promise<string> => {
    const link = seat === "screen" ? journey.table.bigScreen : journey.linkOf(seat);
    const cookie = cookies.get(seat) ?? journey.server.comeIn(link);
    cookies.set(seat, cookie);
    return cookie;
  };
  const screenOf = (seat: string | null, device: Device): Promise<Screen> => {
    const known = sitting.get(`${seat} ${device}`);
    if (known) return known;
    const open = async (): Promise<Screen> => {
      const screen = await journey.screens.open(device);
      // The same day on the screen.
      await screen.context.addInitScript(`{
        const Outside = Date;
        const isBehind = ${openedAt - itIs};
        globalThis.Date = class extends Outside {
          constructor(...given) { super(...(given.length > 0 ? given : [Outside.now() - isBehind])); }
          static now() { return Outside.now() - isBehind; }
        };
      }`);
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
  const lineOf = (seat: string): Promise<SeatedLine> => {
    const open = async () =>
      openSeatedLine(journey.server.url, {
        board: journey.table.board,
        cookie: await cookieOf(seat),
        who: participantId(seat),
      });
    const line = lines.get(seat) ?? open();
    lines.set(seat, line);
    return line;
  };
  const pageOf = async (seat: string | null, device: Device): Promise<Page> => {
    const { context } = await screenOf(seat, device);
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    return page;
  };
  return {
    journey,
    judged: new Set(),
    met,
    looked,
    trees,
    cookieOf,
    lineOf,
    pageOf,
    screenOf,
    mails: () => smtp.mails,
    passDays: (days) => {
      passed.ms += days * dayMs;
    },
    close: async () => {
      for (const line of lines.values()) (await line).close();
      await journey.close();
      await smtp.close();
      await trees.close();
      console.info(`${looked.count} states looked at, ${met.size} things to press measured`);
      // A walk that measured nothing would always pass.
      if (met.size < looked.count) throw new Error(`only ${met.size} things to press in ${looked.count} states`);
    },
  };
};

/** As large as this, and drawn so: what a width brings or takes away is there, or gone, a frame after it. */
const resize = async (page: Page, size: { readonly width: number; readonly height: number }): Promise<void> => {
  await page.setViewportSize(size);
  await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())))");
};

/** Brings a screen into this state and looks at it, in every width it may have. */
export const lookAt = async (house: OpenHouse, state: State): Promise<void> => {
  const screen = await house.screenOf(state.seat, state.device);
  if (state.device !== "bigScreen") house.looked.count += 1;
  if (state.expects) screen.expectFaults(state.expects);
  const page = await house.pageOf(state.seat, state.device);
  await state.reach({ page, context: screen.context, house });
  await keepPicture(page, `state-${state.name.replaceAll(/[^a-z0-9]+/g, "-")}`);
  if (state.isUnheard) await house.trees.askHeadings(page, state.name);
  else await house.trees.compare(page, state.name);
  expect(await faultsForReaders(page, state.without, house.judged)).toEqual([]);
  expect(await englishOn(page)).toEqual([]);
  expect(await page.content()).not.toMatch(/professione/i);
  if (state.device === "bigScreen") {
    expect(await smallestLettersOn(page)).toBeGreaterThanOrEqual(smallestInTheRoomPx);
  } else {
    // A table and a paper beside each other: what only a wide screen shows is met by its keys too.
    if (state.device === "laptop") expect((await reachOf(page, 0, house.met)).faults).toEqual([]);
    for (const size of [smallPhone, smallest]) {
      await resize(page, size);
      expect([size.width, await sidewaysOn(page)]).toEqual([size.width, 0]);
      if (size === smallPhone && state.device === "laptop") {
        await keepPicture(page, `state-${state.name.replaceAll(/[^a-z0-9]+/g, "-")}-narrow`);
      }
      if (size === smallPhone) {
        const isResidents = state.seat === null || state.seat === noorsTable.noor;
        const { faults } = await reachOf(page, isResidents ? smallestForResidentsPx : 0, house.met);
        expect(faults).toEqual([]);
        continue;
      }
      for (const name of state.buttons ?? []) {
        // Not pressed: only whether a finger would reach it.
        await page.getByRole("button", { name, exact: true }).last().click({ trial: true });
      }
    }
  }
  await screen.context.setOffline(false);
  await page.close();
};
