// Noor on her phone: who may join, who may go, and what she does not want any more. Each in as few taps as the issue asks, and
// each at once.
import { type ParticipantId, participantId } from "@werktafel/shared/ids";
import { placeOf } from "@werktafel/client/table/placeAtTable";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { openSeatedLine, type SeatedLine } from "../../support/lines/seatedLine.ts";
import { isDrawn, type Journey, openJourney, patienceMs } from "../hands/openJourney.ts";

const { noor, mila, joost, samira } = noorsTable;
let journey: Journey;
let page: Page;
const lines: SeatedLine[] = [];
const cookies = new Map<string, string>();
const lineOf = async (who: typeof noor): Promise<SeatedLine> => {
  const { server, table } = journey;
  const cookie = await server.comeIn(journey.linkOf(who));
  cookies.set(who, cookie);
  const line = await openSeatedLine(server.url, { board: table.board, cookie, who });
  lines.push(line);
  return line;
};
let asker: SeatedLine;

beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
  asker = await lineOf(mila);
  ({ page } = await journey.comeIn(noor, "phone"));
  page.setDefaultTimeout(patienceMs);
}, 120_000);
afterAll(async () => {
  for (const line of lines) line.close();
  await journey.close();
}, 60_000);

const propose = async (name: string): Promise<void> => {
  const wish = {
    party: "volunteer",
    roleLabel: "helpt met de post",
    organisationId: null,
    organisationName: "",
  } as const;
  expect(await asker.wish("proposeSeat", { ...wish, name, why: "Kan goed uitleggen." })).toMatchObject({ ok: true });
};
const goTo = async (path: string): Promise<void> => {
  await page.goto(`${journey.server.url}/b/${journey.table.board}${path}`);
  await isDrawn(page);
};
const sits = (name: string): boolean =>
  asker.facts().participants.some((each) => each.name === name && each.leftOn === null);
let taps = 0;
const tap = async (name: string | RegExp): Promise<void> => {
  taps += 1;
  await page.getByRole("button", { name }).first().tap();
};

const cardOf = (who: ParticipantId): string => `/aan-tafel/${placeOf(asker.facts().participants, who)}`;

test("Mag Wil erbij komen? With her yes, in one tap and the first time a PIN of her own, Wil sits at the table", async () => {
  await propose("Wil Verzonnen");
  await goTo("");
  await page.getByRole("heading", { name: "Mag Wil erbij komen?" }).waitFor();
  expect(sits("Wil Verzonnen")).toBe(false);
  await tap("Ja, dat is goed");
  await page.getByRole("dialog", { name: "Even zeker weten dat jij het bent" }).waitFor();
  expect(sits("Wil Verzonnen")).toBe(false);
  await page.getByLabel("Kies 4, 5 of 6 cijfers die jij onthoudt").fill("2580");
  await tap("Bewaar mijn pincode");
  await eventually(() => expect(sits("Wil Verzonnen")).toBe(true), 10_000);
  await eventually(async () => expect(await page.getByText("Mag Wil erbij komen?").count()).toBe(0), 10_000);
});

test("Nee, liever niet: no reason is asked, it is gone from every screen, and there is no seat", async () => {
  await propose("Buur Niet");
  await goTo("");
  await page.getByRole("heading", { name: "Mag Buur erbij komen?" }).waitFor();
  await tap("Nee, liever niet");
  await eventually(() => expect(asker.facts().proposals).toEqual([]), 10_000);
  expect(sits("Buur Niet")).toBe(false);
  await eventually(async () => expect(await page.getByText("Mag Buur erbij komen?").count()).toBe(0), 10_000);
  expect(await page.getByText(/waarom niet|reden/i).count()).toBe(0);
});

test("somebody is let go in two taps on the card, with one plain question, and reads nothing more", async () => {
  const gone = await lineOf(samira);
  await goTo(cardOf(samira));
  taps = 0;
  await tap("Samira hoeft niet meer te komen");
  await page.getByText("Samira leest dan meteen niets meer.").waitFor();
  await tap("Ja, Samira stopt");
  expect(taps).toBe(2);
  await eventually(() => {
    const seat = asker.facts().participants.find(({ id }) => id === samira);
    expect(seat?.leftOn).not.toBeNull();
  }, 10_000);
  expect((await gone.get(`/api/boards/${journey.table.board}`)).status).toBe(404);
  // Back at the list, where Samira is no more.
  await page.getByRole("heading", { name: "Wie zit er aan mijn tafel?" }).waitFor();
  expect(await page.getByRole("link", { name: /Samira/ }).count()).toBe(0);
});

test("what she agreed to she takes back within three taps, and it stops at once", async () => {
  await goTo("/wie-keek");
  await page.getByText("De Pollepel mag weten dat Noor soms even rust nodig heeft.").waitFor();
  taps = 0;
  await tap(/^Ik wil dit niet meer: De Pollepel/);
  await eventually(async () => {
    const still = await page.getByRole("button", { name: /^Ik wil dit niet meer: De Pollepel/ }).count();
    expect(still).toBe(0);
  }, 10_000);
  expect(taps).toBeLessThanOrEqual(3);
  const ruben = await lineOf(noorsTable.ruben);
  expect((await ruben.get(`/api/boards/${journey.table.board}/plan.pdf`)).status).toBe(403);
});

test("Joost writes on his own card on his phone, and Noor calls him from the top of it", async () => {
  const his = await journey.comeIn(joost, "phone");
  await his.page.goto(`${journey.server.url}/b/${journey.table.board}${cardOf(joost)}`);
  await isDrawn(his.page);
  await his.page.getByRole("button", { name: "Verander mijn kaart" }).tap();
  await his.page.getByLabel("Mijn telefoon").fill("06 00 00 00 01");
  await his.page.getByRole("button", { name: "Zet op mijn kaart" }).tap();
  await eventually(() => {
    expect(asker.facts().participants.find(({ id }) => id === joost)?.phone).toBe("06 00 00 00 01");
  }, 10_000);
  await goTo(cardOf(joost));
  const call = page.getByRole("link", { name: "Bel Joost" });
  expect(await call.getAttribute("href")).toBe("tel:0600000001");
  const [top, name] = [await call.boundingBox(), await page.getByRole("heading", { name: "Joost" }).boundingBox()];
  expect(top?.y).toBeLessThan(name?.y ?? 0);
});

test("a beroepskracht says first what happens with what people tell them, and then the table opens", async () => {
  const { server, table } = journey;
  const lead = await lineOf(noorsTable.teun);
  const wish = { party: "staff", roleLabel: "", organisationId: null, organisationName: "", why: "" } as const;
  const proposed = await lead.wish("proposeSeat", { ...wish, name: "Ines Beroep" });
  expect(proposed).toMatchObject({ ok: true });
  await goTo("");
  await page.getByRole("heading", { name: "Mag Ines erbij komen?" }).waitFor();
  await tap("Ja, dat is goed");
  await eventually(() => expect(sits("Ines Beroep")).toBe(true), 10_000);
  const seat = asker.facts().participants.find(({ name }) => name === "Ines Beroep")?.id ?? participantId("");
  const hers = await journey.screens.open("laptop");
  hers.page.setDefaultTimeout(patienceMs);
  const path = `/api/boards/${table.board}/participants/${seat}/link`;
  const made = await server.ask(path, { method: "POST", body: {}, cookie: cookies.get(noorsTable.teun) });
  const found = (name: string): string => new RegExp(`"${name}":"([^"]+)"`).exec(made.text)?.[1] ?? "";
  await hers.page.goto(found("link"));
  await hers.page.getByLabel("Code van 4 cijfers").fill(found("code"));
  await hers.page.getByRole("button", { name: "Ga naar binnen" }).click();
  await hers.page.getByRole("heading", { name: "Nog één ding voor je binnenkomt" }).waitFor();
  await hers.page.getByLabel("Wat gebeurt er met wat ik zeg?").fill("Ik schrijf op wat we afspreken.");
  await hers.page.getByRole("button", { name: "Zet dit op mijn kaart" }).click();
  await isDrawn(hers.page);
  await goTo(cardOf(seat));
  await page.getByText("Ik schrijf op wat we afspreken.").waitFor();
});
