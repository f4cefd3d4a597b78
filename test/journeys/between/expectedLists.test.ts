// The two example tables on the Friday afternoon at which they are told: each person opens their own list, who is paid what waits
// for them, who leads the vrijdag-check; and what they read there is what the file itself expects (issue 5, check 1).
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { valueAt } from "@werktafel/shared/boardFile/plainJson";
import type { Page } from "playwright-core";
import { exampleFiles, type ExampleFile } from "../../support/cast.ts";
import { exampleJson, listIn } from "../../support/exampleTable.ts";
import { type FixedClock, fixedClock } from "../../support/fixedClock.ts";
import { openScreens, type Screens } from "../../support/openScreen.ts";
import { type ImportedTable, openServer, type Seated, type TestServer } from "../../support/openServer.ts";
import { keepPicture, patienceMs } from "../hands/openJourney.ts";

let clock: FixedClock;
let server: TestServer;
let screens: Screens;
beforeAll(async () => {
  clock = fixedClock();
  server = await openServer({ now: clock.now });
  screens = await openScreens();
}, 120_000);
afterAll(async () => {
  try {
    await screens.close();
  } finally {
    await server.close();
  }
}, 60_000);

const months = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
/** By hand: "31 juli". */
const inWords = (day: string): string => `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1] ?? ""}`;
/** Both tables are told on a Friday. */
const weekDayOf = (day: string): string =>
  "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag".split(" ")[new Date(`${day}T12:00:00Z`).getUTCDay()] ??
  "";
const isPast = "Was bedoeld voor";
const textAt = (found: unknown, name: string): string => {
  const value = valueAt(found, [name]);
  return typeof value === "string" ? value : "";
};

/** What somebody reads of one action: its words, and the line that says when. */
interface Card {
  readonly text: string;
  readonly when: string;
}

const at = async (page: Page, path: string, heading: string | RegExp): Promise<void> => {
  await page.goto(`${server.url}${path}`);
  await page.getByRole("heading", { name: heading, level: 1 }).waitFor({ timeout: patienceMs });
};

const ownList = async (page: Page): Promise<readonly Card[]> => {
  await at(page, "/mijn", "Mijn acties");
  const cards = await page.locator(".my-action").all();
  return Promise.all(
    cards.map(async (card) => ({
      text: (await card.getByRole("heading").textContent()) ?? "",
      when: (await card.locator("p.soft.small").first().textContent()) ?? "",
    })),
  );
};

const waitsFor = async (page: Page): Promise<readonly { readonly label: string; readonly text: string }[]> => {
  await at(page, "/wacht", /^Dag /);
  const lines = await page.locator(".asking").all();
  return Promise.all(
    lines.map(async (line) => ({
      label: (await line.locator(".label").textContent()) ?? "",
      text: (await line.getByRole("heading").textContent()) ?? "",
    })),
  );
};

const comesIn = async ({ link }: Seated, moment: string): Promise<Page> => {
  const [name = "", value = ""] = (await server.comeIn(link)).split("=");
  const screen = await screens.open("laptop");
  await screen.context.addCookies([{ name, value, url: server.url }]);
  await screen.page.clock.setFixedTime(new Date(moment));
  return screen.page;
};

test.each(exampleFiles)(
  "%s: what everybody reads on their own lists is what the file expects",
  async (file: ExampleFile) => {
    const json = exampleJson(file);
    const moment = textAt(json, "referenceDateTime");
    const today = moment.slice(0, 10);
    clock.set(moment);
    const actions = listIn(json, "actions");
    /** By its words, which are its own in both files. */
    const idOf = (text: string): string => {
      const found = actions.filter((each) => textAt(each, "text") === text);
      expect([text, found.length]).toEqual([text, 1]);
      return textAt(found[0], "id");
    };
    const dayOf = (id: string): string =>
      textAt(
        actions.find((each) => textAt(each, "id") === id),
        "due",
      );
    const expected = (name: string): unknown => valueAt(json, ["expectations", name]);
    const table: ImportedTable = await server.importCase(file);

    const open = new Set<string>();
    const saidPast = new Set<string>();
    const saidToday = new Set<string>();
    const byOwner: Record<string, number> = {};
    const waitsLate: string[] = [];
    const checks: string[] = [];
    for (const seated of table.participants) {
      const page = await comesIn(seated, moment);
      const cards = await ownList(page);
      if (cards.length > 0) byOwner[seated.id] = cards.length;
      for (const { text, when } of cards) {
        const id = idOf(text);
        open.add(id);
        const due = dayOf(id);
        if (due === "" || !when.includes(inWords(due))) continue;
        if (when.includes(isPast)) saidPast.add(id);
        else if (due === today) saidToday.add(id);
      }
      expect(await page.locator("body").textContent()).not.toMatch(/te laat/i);
      if (seated.party === "staff") {
        const waits = await waitsFor(page);
        if (seated.role === "facilitator") await keepPicture(page, `expected-${file}`);
        // What has come to its day, or went past it, stands on both lists and says so on both.
        const ofToday = waits.filter(({ label }) => label.includes("vandaag")).map(({ text }) => text);
        const ofBefore = waits.filter(({ label }) => label.includes(isPast));
        for (const { text } of cards) {
          expect([text, ofToday.includes(text)]).toEqual([text, saidToday.has(idOf(text))]);
          expect([text, ofBefore.some((each) => each.text === text)]).toEqual([text, saidPast.has(idOf(text))]);
        }
        waitsLate.push(...ofBefore.filter(({ label }) => label.includes("overdracht")).map(({ text }) => text));
        const paper = page.getByRole("region", { name: "Vrijdag-check" });
        if ((await paper.count()) > 0) checks.push((await paper.textContent()) ?? "");
      } else {
        // that a day went by is for who is paid for it.
        expect(cards.filter(({ when }) => when.includes(isPast))).toEqual([]);
      }
      await page.context().close();
    }
    expect([...open].toSorted()).toEqual(expected("openActionIds"));
    expect([...saidPast].toSorted()).toEqual(expected("overdueActionIds"));
    expect([...saidToday].toSorted()).toEqual(expected("dueOnReferenceDateIds"));
    expect(byOwner).toEqual(expected("openActionsByOwner"));
    expect(waitsLate).toEqual(expected("handoversWithoutAnswerPastDueIds"));
    // Who leads, and nobody else, reads until when the doors are shut.
    expect(checks).toHaveLength(1);
    expect(checks[0]).toContain(
      `Tot ${weekDayOf(textAt(valueAt(json, ["expectations"]), "nextWorkingDayAfterReference"))} `,
    );
    console.log(`${file}: ${table.participants.length} people, ${open.size} open actions read off their screens`);
  },
  180_000,
);
