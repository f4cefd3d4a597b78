// "Wat is er veranderd?" after a few days of work: on a laptop, on a resident's phone, a while back on the slider, and where
// nothing changed.
import type { Page } from "playwright-core";
import { noorsTable } from "../../../support/cast.ts";
import { openMeeting, yes } from "../../../support/meetingHands.ts";
import { more, openWords, putOnBoard, reads, savedSays } from "../../hands/atTheBoard.ts";
import { isDrawn } from "../../hands/openJourney.ts";
import type { At, House, State } from "./state.ts";

const { noor, teun, wil } = noorsTable;

const worked = new WeakSet<House>();

/** An idea, a meeting, and what Teun did afterwards; once. */
const workFor = async (house: House): Promise<void> => {
  if (worked.has(house)) return;
  worked.add(house);
  const page = await house.pageOf(teun, "laptop");
  await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}`);
  await isDrawn(page);
  await putOnBoard(page, { kind: "Idee", text: "Samen naar de markt" });
  await savedSays(page, "Bewaard");

  house.passDays(1);
  const chair = await house.lineOf(teun);
  const meeting = await openMeeting({ chair, resident: await house.lineOf(noor), others: [] });
  house.passDays(1);
  await yes(chair.wish("closeMeeting", { meeting, withoutAfterHours: true }));

  house.passDays(1);
  await putOnBoard(page, { kind: "Actie", text: "De reiskosten navragen", owner: "Teun" });
  await putOnBoard(page, { kind: "Zorg", text: "De brief van de gemeente", onlyFor: ["Wil"] });
  await more(page, "Noor doet wat zij belooft", "Leg weg");
  await openWords(page, "Noor bepaalt het tempo. Stoppen mag altijd, zonder uitleg.");
  await page.keyboard.press("End");
  await page.keyboard.type(" Ook zonder reden.");
  await savedSays(page, "Bewaard");
  house.passDays(1);
  await page.close();
};

const lookBack =
  (then: (page: Page) => Promise<unknown>) =>
  async ({ page, house }: At): Promise<void> => {
    await page.goto(`${house.journey.server.url}/b/${house.journey.table.board}/sinds`);
    await isDrawn(page);
    await reads(page, /Zo lag de tafel op/);
    await then(page);
  };
const lookBackAfterWork =
  (then: (page: Page) => Promise<unknown>) =>
  async (at: At): Promise<void> => {
    await workFor(at.house);
    await lookBack(then)(at);
  };

export const lookingBack: readonly State[] = [
  {
    name: "where nothing changed",
    seat: wil,
    device: "laptop",
    reach: lookBack(async (page) => reads(page, "Er is sinds toen niets veranderd.")),
    buttons: ["Sinds de vorige keer"],
  },
  {
    name: "what changed, on a laptop",
    seat: teun,
    device: "laptop",
    reach: lookBackAfterWork(async (page) => reads(page, /De reiskosten navragen/)),
    buttons: ["Sinds de vorige keer", "Eerder", "Later", "Help"],
  },
  {
    name: "what changed, on the resident's phone",
    seat: noor,
    device: "phone",
    reach: lookBackAfterWork(async (page) => reads(page, "Alleen Noor, Teun en Wil")),
    buttons: ["Sinds de vorige keer", "Eerder", "Later", "Terug", "Help mij", "Wie kan ik bellen?"],
  },
  {
    name: "a while back on the slider",
    seat: wil,
    device: "laptop",
    reach: lookBackAfterWork(async (page) => {
      await page.getByRole("slider").press("Home");
      await reads(page, /Nieuw op het bord: .*Samen naar de markt/);
    }),
  },
];
