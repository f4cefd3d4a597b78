// The other people of a meeting (issue check 1): a guest for one meeting, a resident who is not there and said that it may go
// on, a household in which each adult has an own yes, somebody who joins for one item, and somebody who has only a telephone.
import { afterEach, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { objectsIn } from "@werktafel/shared/boardFile/plainJson";
import { type MeetingId, meetingId, participantId } from "@werktafel/shared/ids";
import { nl } from "@werktafel/client/words/nl";
import { WebSocket } from "ws";
import { bramAndLottesTable, noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { exampleJson } from "../../support/exampleTable.ts";
import { beginMeeting, inviteToMeeting, planOf, yes } from "../../support/meetingHands.ts";
import { knowsNothingOf, putOnBoard, reads, showNews } from "../hands/atTheBoard.ts";
import { goToMeeting, press, pressInMore, putPointFor } from "../hands/atTheMeeting.ts";
import { type KillableTable, openKillableTable } from "../hands/killableTable.ts";
import { keepPicture, patienceMs } from "../hands/openJourney.ts";

let table: KillableTable | null = null;
afterEach(async () => {
  await table?.close();
  table = null;
}, 60_000);

const bo = "p-bo";
const minutesOf = (page: Page, meeting: MeetingId): string =>
  `${/^.*\/b\/[^/]+/.exec(page.url())?.[0] ?? ""}/verslag/${meeting}`;

test("a guest is there as long as the meeting is; who has a telephone only is noted; without a number for the evening it is asked once", async () => {
  const { noor, teun, mila, ruben } = noorsTable;
  const json = exampleJson(noorsTable.file);
  const people = objectsIn(json["participants"]);
  const likeRuben = people.find(({ id }) => id === ruben);
  table = await openKillableTable({
    ...json,
    crisisPlan: null,
    participants: [
      ...people,
      { ...likeRuben, id: bo, name: "Bo Beleid", callName: "Bo", party: "guest", role: "guest", organisationId: null },
    ],
  });
  const teuns = await table.comeIn(teun, "laptop");
  const noors = await table.comeIn(noor, "phone");
  const [lead, her] = [teuns.page, noors.page];
  const chair = await table.lineOf(teuns, teun);
  const resident = await table.lineOf(noors, noor);

  // Bo comes in by the link, and there is nothing to read yet.
  const bos = await table.screens.open("laptop");
  bos.expectFaults(/403|404|4401/); // The door is shut before and after.
  bos.page.setDefaultTimeout(patienceMs);
  await bos.page.goto(await table.newLink(bo));
  await press(bos.page, "Ga naar binnen");
  const board = her.url();
  await bos.page.waitForURL((url) => !url.pathname.startsWith("/in"));
  await bos.page.goto(board);
  expect(await knowsNothingOf(bos.page, "gastvrouw")).toBe(true);

  // Who comes is chosen with Noor, and the guest is hers to let in.
  const plan = { ...planOf(teun, [teun, noor, mila, participantId(bo)]) };
  const { made = "" } = await yes(chair.wish("planMeeting", { meeting: null, plan }));
  const meeting = meetingId(made);
  await goToMeeting(her);
  await reads(her, "Mag Bo erbij zijn?");
  await press(her, "Ja, dat mag");
  await reads(her, "Bo mag erbij zijn. Een gast leest alleen mee tijdens het overleg.");
  await press(her, "Ja, dit is goed");
  await goToMeeting(lead);
  await press(lead, "Nodig uit");
  await putPointFor(lead, "De brief over geld", ["Noor"]);
  await bos.page.reload();
  expect(await knowsNothingOf(bos.page, "gastvrouw")).toBe(true);
  await goToMeeting(her);
  await press(her, "In de kamer");
  await lead.getByRole("group", { name: "Mila" }).getByRole("radio", { name: "Telefoon" }).click();
  await press(lead, "Begin het overleg");

  // While it goes on Bo reads along, what is for everyone and nothing else, and writes nowhere.
  await bos.page.goto(board);
  await reads(bos.page, "Ik ben gastvrouw in de buurtkeuken, één ochtend in de week.");
  expect(await bos.page.getByRole("button", { name: "Nieuw op het bord" }).count()).toBe(0);
  await goToMeeting(bos.page);
  await press(lead, "Ga naar het eerste punt");
  await reads(bos.page, "We praten even in kleine kring.");
  for (const name of ["Nieuw op het bord", "Haal terug", "Stel een punt voor", "Nieuw besluit"]) {
    expect(await bos.page.getByRole("button", { name }).count()).toBe(0);
  }
  expect(await bos.page.getByRole("button", { name: "Even pauze" }).count()).toBe(1);
  await keepPicture(bos.page, "guest-circle");
  expect(await knowsNothingOf(bos.page, "De brief over geld")).toBe(true);
  const guest = await table.lineOf(bos, bo);
  expect((await guest.sheets()).map(({ audience, writable }) => [audience, writable])).toEqual([
    ["everyone", false],
    ["everyone", false],
  ]);
  const [sheet] = await guest.sheets();
  const cookie = (await bos.context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const socket = new WebSocket(`${table.server.url.replace("http", "ws")}/sync/${sheet?.id}`, { headers: { cookie } });
  const closed = new Promise<{ code: number; at: number }>((resolve, reject) => {
    socket.once("close", (code) => resolve({ code, at: performance.now() }));
    socket.once("error", reject);
  });
  await new Promise((resolve) => socket.once("open", resolve));

  // Closing asks the one clear question, because nobody knows yet whom to call in the evening.
  await pressInMore(lead, "Rond af");
  await reads(lead, "Er staat nog niet wie je belt na 16.00 uur en in het weekend. Spreken we dat nu af?");
  await keepPicture(lead, "closing-question");
  const closedAt = performance.now();
  await press(lead, "Nu nog niet, sluit het overleg");
  await bos.page.getByRole("heading", { name: nl.start.ended.title }).waitFor();
  const page = performance.now() - closedAt;
  const { code, at } = await closed;
  console.info(
    `the guest's page says so after ${Math.round(page)} ms, the socket closed after ${Math.round(at - closedAt)} ms`,
  );
  expect(code).toBe(4401);
  expect(Math.max(page, at - closedAt)).toBeLessThan(5_000);
  await keepPicture(bos.page, "guest-after");
  await lead.getByRole("heading", { name: "Maak het verslag af" }).waitFor();
  await bos.page.goto(minutesOf(lead, meeting));
  await reads(bos.page, nl.start.unknown.title);
  expect(guest.frames.join("")).not.toMatch(/minutesVersionMade|minutesBlocksTold/);
  expect(guest.frames.join("")).toContain('"ended"'); // It did listen.

  // Mila hears the minutes over the telephone; what she says is noted by Teun, under both their names.
  await press(lead, "Laat iedereen het lezen");
  await press(lead, "Iemand zegt het hardop of op papier");
  const aloud = lead.getByRole("dialog", { name: "Iemand zegt het hardop of op papier" });
  await aloud.getByRole("radio", { name: "Mila", exact: true }).check();
  await aloud.getByRole("radio", { name: "Ja, dit klopt" }).check();
  await aloud.getByRole("button", { name: "Schrijf het op" }).click();
  await reads(lead, "Genoteerd door Teun.");
  await eventually(
    () =>
      resident
        .facts()
        .meetings[meeting]?.minutes.answers.some(({ by, notedById }) => by === mila && notedById === teun),
    patienceMs,
  );
  // A yes of somebody else is not Noor's: the minutes do not stand.
  await reads(lead, "Noor zei nog geen ja. Dat is goed.");
  expect(await lead.getByRole("button", { name: "Stel vast" }).count()).toBe(0);
}, 120_000);

test("Noor is not there: the meeting begins only when she said that it may, and everyone reads so", async () => {
  const { noor, teun, ruben } = noorsTable;
  table = await openKillableTable(exampleJson(noorsTable.file));
  const teuns = await table.comeIn(teun, "laptop");
  const noors = await table.comeIn(noor, "phone");
  const rubens = await table.comeIn(ruben, "laptop");
  const people = {
    chair: await table.lineOf(teuns, teun),
    resident: await table.lineOf(noors, noor),
    others: [await table.lineOf(rubens, ruben)],
  };
  const meeting = await inviteToMeeting(people);
  for (const screen of [teuns, noors, rubens]) await goToMeeting(screen.page);
  await press(teuns.page, "Begin het overleg");
  await reads(teuns.page, "Noor is er niet. We beginnen als Noor er is, of dit goed vond.");
  await keepPicture(teuns.page, "without-noor-refused");
  await press(noors.page, "Ik ben er niet bij, ga maar door");
  await reads(noors.page, /^Jij vond dit goed op /);
  for (const screen of [teuns, rubens]) await reads(screen.page, /^Noor is er niet bij\. Noor vond dit goed op .+\.$/);
  await press(teuns.page, "Begin het overleg");
  await reads(teuns.page, "We zijn nog nergens aan begonnen.");
  for (const screen of [teuns, rubens]) await reads(screen.page, /^Noor is er niet bij\. Noor vond dit goed op .+\.$/);
  await keepPicture(rubens.page, "without-noor");

  // Without her nothing is agreed, and closing makes minutes that say how it was.
  const item = await people.chair.item(noorsTable.agreementSecondMorning);
  await yes(people.chair.wish("openAccordRound", { meeting, item }));
  await press(rubens.page, "Ja, dit klopt");
  await reads(rubens.page, "Jouw antwoord staat klaar. Het gaat open als Noor iets zegt.");
  await yes(people.chair.wish("closeMeeting", { meeting, withoutAfterHours: false }));
  await rubens.page.goto(minutesOf(rubens.page, meeting));
  await reads(rubens.page, /Noor was er niet bij/);
}, 120_000);

test("a household: each adult reads their own part and says their own yes; who joins for one item reads that one alone", async () => {
  const { bram, lotte, marije, otto } = bramAndLottesTable;
  table = await openKillableTable(exampleJson(bramAndLottesTable.file));
  const marijes = await table.comeIn(marije, "laptop");
  const lottes = await table.comeIn(lotte, "phone");
  const brams = await table.comeIn(bram, "phone");
  const ottos = await table.comeIn(otto, "laptop");
  const chair = await table.lineOf(marijes, marije);
  const household = { bram: await table.lineOf(brams, bram), lotte: await table.lineOf(lottes, lotte) };
  const others = [household.bram, await table.lineOf(ottos, otto)];
  const people = { chair, resident: household.lotte, others };
  const meeting = await inviteToMeeting(people);
  const lead = marijes.page;
  await goToMeeting(lead);
  await putPointFor(lead, "De post in de dozen", ["Bram", "Lotte", "Gerda"]);
  // Another page, another slip: who read the first point stays chosen on this one.
  await goToMeeting(lead);
  await putPointFor(lead, "De huur van oktober", ["Bram", "Lotte", "Otto"]);
  await beginMeeting(meeting, people);
  for (const screen of [lottes, brams, ottos]) await goToMeeting(screen.page);
  await press(lead, "Ga naar het eerste punt");
  for (const screen of [lottes, brams]) await reads(screen.page, "De post in de dozen");
  await reads(ottos.page, "We praten even in kleine kring.");
  await press(lead, "Volgend punt");
  for (const screen of [lottes, brams, ottos]) await reads(screen.page, "De huur van oktober");
  expect(await knowsNothingOf(ottos.page, "De post in de dozen")).toBe(true);
  await keepPicture(ottos.page, "one-item-otto");

  // Something of Lotte's own, put down here: Bram never hears of it.
  const own = "Lotte opent een rekening op haar eigen naam.";
  await putOnBoard(lead, { kind: "Actie", text: own, onlyFor: ["Lotte"], notFor: ["Bram", "Otto"] });
  await yes(chair.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  await lead.goto(minutesOf(lead, meeting));
  await press(lead, "Laat iedereen het lezen");
  await reads(lead, "Iedereen kan het verslag nu lezen.");
  for (const screen of [lottes, brams, ottos]) await screen.page.goto(minutesOf(screen.page, meeting));
  await press(lottes.page, "Laat alles zien");
  await press(brams.page, "Laat alles zien");
  await reads(lottes.page, own);
  for (const screen of [brams, ottos]) {
    await screen.page.getByRole("button", { name: "Ja, dit klopt" }).first().waitFor();
    expect(await knowsNothingOf(screen.page, own)).toBe(true);
  }

  // Lotte's yes is not Bram's.
  await press(lottes.page, "Ja, dit klopt");
  await reads(lottes.page, "Jij zei: dit klopt.");
  await press(brams.page, "Ik weet het nog niet");
  await reads(lead, "Bram zei nog geen ja. Dat is goed.");
  expect(await lead.getByRole("button", { name: "Stel vast" }).count()).toBe(0);
  expect(await chair.wish("adoptMinutes", { meeting, version: 1 })).toEqual({
    ok: false,
    refusal: { reason: "residentsYesMissing", of: [bram] },
  });
  await keepPicture(lead, "household-waits");
  await press(brams.page, "Verander mijn antwoord");
  await press(brams.page, "Ja, dit klopt");
  await reads(lead, "Bram en Lotte zeiden ja. Het verslag kan vast.");
  await press(lead, "Stel vast");
  await reads(lead, /Vastgesteld op .* Bram en Lotte zeiden ja\./);
  await showNews(lottes.page);
  await reads(lottes.page, /Vastgesteld op/);
}, 120_000);
