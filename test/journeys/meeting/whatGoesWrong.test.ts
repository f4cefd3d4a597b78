// What goes wrong in a meeting (issue check 9), in real browsers: a lead whose wifi drops, whose browser dies, a server that is
// killed, people who press at once. Nothing is lost, everyone is where they were, and no answer counts twice.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { objectsIn } from "@werktafel/shared/boardFile/plainJson";
import { itemId, type MeetingId } from "@werktafel/shared/ids";
import { eventually } from "../../support/eventually.ts";
import { exampleJson } from "../../support/exampleTable.ts";
import { beginMeeting, inviteToMeeting, yes } from "../../support/meetingHands.ts";
import type { Screen } from "../../support/openScreen.ts";
import type { SeatedLine } from "../../support/lines/seatedLine.ts";
import { noorsTable } from "../../support/cast.ts";
import { awayNoise, knowsNothingOf, reads, savedSays } from "../hands/atTheBoard.ts";
import { goToMeeting, outOfPrivateTime, press, SeenTogether } from "../hands/atTheMeeting.ts";
import { type KillableTable, openKillableTable } from "../hands/killableTable.ts";
import { keepPicture, patienceMs } from "../hands/openJourney.ts";

const { teun, noor, ruben, wil, agreementSecondMorning } = noorsTable;
/** Of Noor and Ruben: agreed, and asked again here. */
const agreementWednesday = "a-11";
/** Stands in for Teun: a second one who leads the process. */
const anke = "p-anke";
const proposal = "Vanaf oktober probeert Noor een tweede ochtend in de keuken.";
const away = "Je bent even los. Wat je typt blijft bewaard.";
const waits = "Jouw antwoord staat klaar. Het gaat open als Noor iets zegt.";

let table: KillableTable;
let meeting: MeetingId;
/** Whose screen it is now: Teun gets another one on the way. */
const at = new Map<string, Screen>();
const screenOf = (who: string): Screen => {
  const found = at.get(who);
  if (!found) throw new Error(`${who} has no screen`);
  return found;
};
const pageOf = (who: string): Page => screenOf(who).page;
const lineOf = async (who: string): Promise<SeatedLine> => table.lineOf(screenOf(who), who);
const four = [teun, noor, ruben, wil] as const;
const seenBy = (people: readonly string[]): SeenTogether => new SeenTogether(people.map(screenOf));

/** At the same moment, whatever the other did: no screen is waited for in between. */
const pressTogether = async (people: readonly string[], name: string, others = name): Promise<void> => {
  const buttons = people.map((who, at) =>
    pageOf(who)
      .getByRole("button", { name: at === 0 ? name : others, exact: true })
      .first(),
  );
  // The very buttons that stood there: what the first press changes on the other's screen must not send the second one looking.
  const standing = await Promise.all(buttons.map(async (button) => button.elementHandle()));
  await Promise.all(standing.map(async (button) => button?.dispatchEvent("click")));
};

/** What this person answered to an agreement in this meeting, as the server knows it. */
const answersOf = async (who: string, item: string): Promise<readonly string[]> => {
  const line = await lineOf(noor);
  const opened = line.facts().meetings[meeting]?.openedAt ?? "";
  const accords = line.facts().agreements[itemId(item)]?.accords ?? [];
  line.close();
  return accords
    .filter(({ participantId, on }) => participantId === who && on >= opened.slice(0, 10))
    .map(({ value }) => value);
};

beforeAll(async () => {
  const json = exampleJson(noorsTable.file);
  const people = objectsIn(json["participants"]);
  const likeTeun = people.find(({ id }) => id === teun);
  table = await openKillableTable({
    ...json,
    participants: [...people, { ...likeTeun, id: anke, name: "Anke Waarneming", callName: "Anke" }],
  });
  const come = async (who: string, device: "laptop" | "phone"): Promise<void> => {
    const screen = await table.comeIn(who, device);
    screen.expectFaults(awayNoise); // Away, or without a server, on purpose.
    at.set(who, screen);
  };
  await Promise.all([come(teun, "laptop"), come(noor, "phone"), come(ruben, "laptop"), come(wil, "laptop")]);
  const [teuns, noors, rubens, wils] = await Promise.all(four.map(lineOf));
  if (!teuns || !noors || !rubens || !wils) throw new Error("somebody is missing");
  const round = { chair: teuns, resident: noors, others: [rubens, wils] };
  meeting = await inviteToMeeting(round);
  await goToMeeting(pageOf(teun));
  await press(pageOf(teun), "Kort gesprek met z'n drieën");
  await reads(pageOf(teun), "Hoe gaat het?");
  await savedSays(pageOf(teun), "Bewaard");
  await beginMeeting(meeting, round);
  // From here on each is there by their own screen alone.
  for (const line of [teuns, noors, rubens, wils]) line.close();
  for (const who of [noor, ruben, wil]) await goToMeeting(pageOf(who));
  await press(pageOf(noor), "Ja, laat het zien");
  await press(pageOf(teun), "Ga naar het eerste punt");
  await press(pageOf(teun), "Akkoordronde");
  // Teun has the words before him in what he chooses from.
  await seenBy([noor, ruben, wil]).after(
    "an agreement is laid before everyone",
    async () => pageOf(teun).getByRole("dialog").getByRole("button", { name: proposal }).click(),
    (page) => page.getByText(proposal),
  );
}, 120_000);
afterAll(async () => table.close(), 60_000);

test("the wifi of who leads drops in mid-round: the others go on, Noor asks Wil to lead, and his words come once", async () => {
  const lead = pageOf(teun);
  await screenOf(teun).context.setOffline(true);
  await savedSays(lead, away);
  // He answers, and puts something on the board, as if nothing was the matter.
  await press(lead, "Ik wil hier iets over zeggen");
  await press(lead, "Ja, dit klopt");
  await reads(lead, "Dit gaat mee zodra je weer verbinding hebt.");
  await press(lead, "Kijk op de agenda");
  await press(lead, "Nieuw op het bord");
  await lead.getByLabel("Jouw woorden").fill("Teun vraagt een sleutel voor de keuken.");
  await press(lead, "Zet op het bord");
  await press(lead, "Leg opzij");
  await press(lead, "Nieuw op het bord");
  await lead.getByLabel("Jouw woorden").fill("Dit briefje is nog niet af");

  // The others answer, pause and go on without him.
  await press(pageOf(ruben), "Ik weet het nog niet");
  await pageOf(ruben).getByLabel("Wil je zeggen waarom? Het hoeft niet.").fill("Ik kijk naar mijn rooster.");
  await press(pageOf(ruben), "Zeg dit aan tafel");
  await reads(pageOf(ruben), waits);
  const others = [noor, ruben, wil];
  await seenBy(others).after(
    "a pause",
    async () => press(pageOf(noor), "Even pauze"),
    (page) => page.getByText("We nemen even pauze."),
  );
  await seenBy(others).after(
    "Noor goes on",
    async () => press(pageOf(noor), "We gaan verder"),
    (page) => page.getByText(proposal),
  );
  await reads(pageOf(noor), "Teun is even los. Iemand anders kan het overleg leiden.");
  await pageOf(noor).getByText("Teun is even los.").scrollIntoViewIfNeeded();
  await keepPicture(pageOf(noor), "wrong-lead-away-noor");
  await press(pageOf(noor), "Geef de leiding aan …");
  await pageOf(noor).getByRole("dialog").getByRole("button", { name: "Wil", exact: true }).click();
  await press(pageOf(wil), "Kijk op de agenda");
  await reads(pageOf(wil), "Volgend punt");
  await press(pageOf(wil), "Terug naar waar we zijn");
  await press(pageOf(noor), "Nee, dit klopt niet");
  await press(pageOf(noor), "Zeg dit aan tafel");
  await reads(pageOf(wil), "Ik kijk naar mijn rooster.");

  await screenOf(teun).context.setOffline(false);
  await savedSays(lead, "Bewaard");
  await reads(pageOf(wil), "Teun: ja, dit klopt");
  await press(lead, "Terug naar waar we zijn");
  for (const who of four) await reads(pageOf(who), "Ik kijk naar mijn rooster.");
  expect(await answersOf(teun, agreementSecondMorning)).toEqual(["yes"]);
  expect(await answersOf(noor, agreementSecondMorning)).toEqual(["no"]);
  expect(await answersOf(ruben, agreementSecondMorning)).toEqual(["notYet"]);
  const board = await screenOf(wil).context.newPage();
  await board.goto(pageOf(wil).url().replace("/overleg", ""));
  await press(board, /^Nog niet bij een doel/);
  const put = board.getByText("Teun vraagt een sleutel voor de keuken.", { exact: true });
  await put.first().waitFor({ timeout: patienceMs });
  expect(await put.count()).toBe(1);
  await board.close();
}, 90_000);

test("the browser of who leads is killed: the same point is there again, and the slip in hand too", async () => {
  const { context, page } = screenOf(teun);
  const address = page.url();
  // No time to say goodbye, nor to put anything away.
  const crash = new Promise((resolve) => page.once("crash", resolve));
  const devtools = await context.newCDPSession(page);
  void devtools.send("Page.crash").catch(() => {});
  await crash;
  const again = await context.newPage();
  again.setDefaultTimeout(patienceMs);
  await again.goto(address);
  await reads(again, proposal);
  await press(again, "Kijk op de agenda");
  const isThere = async () => (await again.getByLabel("Jouw woorden").inputValue()) === "Dit briefje is nog niet af";
  await eventually(isThere, patienceMs);
  await context.close();

  // A laptop of somebody else, by a new link: where the table is, and who said what.
  const borrowed = await table.comeIn(teun, "laptop", await table.newLink(teun));
  borrowed.expectFaults(awayNoise);
  at.set(teun, borrowed);
  await goToMeeting(borrowed.page);
  await reads(borrowed.page, proposal);
  await reads(borrowed.page, "Ik kijk naar mijn rooster.");
  expect(await answersOf(teun, agreementSecondMorning)).toEqual(["yes"]);
}, 60_000);

test("the server is killed in mid-round: every screen comes back to it, what is closed stays closed, each answer counts once", async () => {
  const chair = await lineOf(teun);
  const item = await chair.item(agreementWednesday);
  await yes(chair.wish("openAccordRound", { meeting, item }));
  const words = chair.facts().meetings[meeting]?.accordRounds[item.item]?.words.text ?? "";
  for (const who of four) await reads(pageOf(who), words);
  await press(pageOf(ruben), "Ik weet het nog niet");
  await pageOf(ruben).getByLabel("Wil je zeggen waarom? Het hoeft niet.").fill("Eerst mijn vakantie.");
  await press(pageOf(ruben), "Zeg dit aan tafel");
  await reads(pageOf(ruben), waits);

  await table.server.end("SIGKILL");
  expect(table.server.hasExited).toBe(true);
  for (const who of four) await savedSays(pageOf(who), away);
  await press(pageOf(wil), "Ik wil hier iets over zeggen");
  await press(pageOf(wil), "Ja, dit klopt");
  await reads(pageOf(wil), "Dit gaat mee zodra je weer verbinding hebt.");
  await table.server.start();
  for (const who of four) await savedSays(pageOf(who), "Bewaard");
  for (const who of four) await reads(pageOf(who), words);
  await reads(pageOf(ruben), waits);
  await reads(pageOf(wil), waits);
  for (const who of [teun, noor, wil]) expect(await knowsNothingOf(pageOf(who), "Eerst mijn vakantie.")).toBe(true);
  expect(await answersOf(ruben, agreementWednesday)).toEqual([]);
  expect(await answersOf(wil, agreementWednesday)).toEqual([]);

  await press(pageOf(noor), "Ja, dit klopt");
  for (const who of four) await reads(pageOf(who), "Eerst mijn vakantie.");
  for (const [who, value] of [
    [noor, "yes"],
    [ruben, "notYet"],
    [wil, "yes"],
  ] as const) {
    expect(await answersOf(who, agreementWednesday)).toEqual([value]);
  }
}, 90_000);

test("a pause in private time goes back to it, and it outlives a reload of Noor's phone", async () => {
  const hers = pageOf(noor);
  await press(hers, "Even alleen praten");
  const circle = hers.getByRole("dialog", { name: "Even alleen praten" });
  await circle.getByRole("checkbox", { name: "Wil" }).check();
  await seenBy([teun, ruben]).after(
    "private time",
    async () => circle.getByRole("button", { name: "Begin", exact: true }).click(),
    (page) => page.getByText("Besloten tijd").first(),
  );
  await press(hers, "Schrijf iets op");
  await hers.getByLabel("Jouw woorden").fill("Dit is van Noor en Wil.");
  await seenBy(four).after(
    "a pause in private time",
    async () => press(pageOf(wil), "Even pauze"),
    (page) => page.getByText("We nemen even pauze."),
  );
  await press(hers, "We gaan verder");
  for (const who of [noor, wil]) await reads(pageOf(who), "Nu praten alleen jullie");
  for (const who of [teun, ruben]) await reads(pageOf(who), "Besloten tijd");
  await hers.reload();
  await reads(hers, "Nu praten alleen jullie");
  await eventually(
    async () => (await hers.getByLabel("Jouw woorden").inputValue()) === "Dit is van Noor en Wil.",
    patienceMs,
  );
  for (const who of [teun, ruben]) expect(await knowsNothingOf(pageOf(who), "Dit is van Noor en Wil.")).toBe(true);
  await seenBy(four).after("everyone is back", async () => press(hers, "We zijn klaar"), outOfPrivateTime);
}, 60_000);

test("two press even pauze at once, and two go on at once: both get what they asked, and nobody hears a no", async () => {
  const noes = [/Dit kan nu niet/, /ging niet goed/, /Alleen .* kan dit veranderen/];
  const hearsNoNo = async (who: string): Promise<void> => {
    for (const no of noes) expect(await pageOf(who).getByText(no).count()).toBe(0);
  };
  for (const both of [[ruben, wil] as const, [noor, ruben] as const, [noor, teun] as const]) {
    await pressTogether(both, "Even pauze");
    for (const who of four) await reads(pageOf(who), "We nemen even pauze.");
    for (const who of both) await hearsNoNo(who);
    // Who leads notes that Noor says it.
    await pressTogether([noor, teun], "We gaan verder", "Noor zei: we gaan verder");
    for (const who of four) await pageOf(who).getByRole("button", { name: "Even pauze" }).first().waitFor();
    for (const who of [noor, teun]) await hearsNoNo(who);
  }
  // Teun is away when he notes that Noor goes on: that ends the pause he saw, and not the next one.
  await press(pageOf(noor), "Even pauze");
  await reads(pageOf(teun), "We nemen even pauze.");
  await screenOf(teun).context.setOffline(true);
  await savedSays(pageOf(teun), away);
  await press(pageOf(teun), "Noor zei: we gaan verder");
  await press(pageOf(noor), "We gaan verder");
  await press(pageOf(noor), "Even pauze");
  await reads(pageOf(noor), "We nemen even pauze.");
  const judged = new Promise<void>((resolve) => {
    pageOf(teun).on("websocket", (line) =>
      line.on("framereceived", ({ payload }) => String(payload).includes('"to":"resumeMeeting"') && resolve()),
    );
  });
  await screenOf(teun).context.setOffline(false);
  await judged;
  await reads(pageOf(teun), "We nemen even pauze.");
  await hearsNoNo(teun);
  // Now he notes what she did not say: she reads it, on her screen alone, and what to press.
  await press(pageOf(teun), "Noor zei: we gaan verder");
  const noted = "Teun schreef op dat jij zei: we gaan verder. Klopt dat niet? Druk op Even pauze.";
  await reads(pageOf(noor), noted);
  await keepPicture(pageOf(noor), "wrong-noted-go-on");
  await press(pageOf(noor), "Even pauze");
  await press(pageOf(noor), "We gaan verder");
  for (const who of four) {
    await pageOf(who).getByRole("button", { name: "Even pauze" }).first().waitFor();
    expect(await pageOf(who).getByText(noted).count()).toBe(0);
  }
}, 60_000);

test("two who lead adopt two versions: one stands, and the other reads kindly who was just earlier", async () => {
  const chair = await lineOf(teun);
  const resident = await lineOf(noor);
  await yes(chair.wish("closeMeeting", { meeting, withoutAfterHours: true }));
  await yes(chair.wish("askAboutMinutes", { meeting, until: null }));
  const saysYes = async (version: number): Promise<unknown> =>
    yes(resident.wish("answerMinutes", { meeting, version, value: "yes", text: "", about: null }));
  await saysYes(1);
  const ankes = await table.comeIn(anke, "laptop");
  ankes.expectFaults(awayNoise);
  const minutes = pageOf(teun)
    .url()
    .replace(/\/overleg.*/, `/verslag/${meeting}`);
  for (const page of [ankes.page, pageOf(teun)]) {
    await page.goto(minutes);
    await page.getByRole("button", { name: "Stel vast" }).waitFor();
  }
  // Anke adopts what she has before her, and does not know yet that she is away.
  await ankes.context.setOffline(true);
  await press(ankes.page, "Stel vast");
  await press(pageOf(teun), "Verander deze zinnen");
  await press(pageOf(teun), "Schrijf een paar gewone zinnen");
  await pageOf(teun)
    .getByRole("textbox", { name: "In een paar gewone zinnen" })
    .fill("Noor houdt het bij één ochtend.");
  await press(pageOf(teun), "Laat iedereen de nieuwe versie lezen");
  await eventually(() => resident.facts().meetings[meeting]?.minutes.asked?.version === 2, patienceMs);
  await saysYes(2);
  await press(pageOf(teun), "Stel vast");
  await reads(pageOf(teun), /Vastgesteld op .* Noor zei ja\./);
  await ankes.context.setOffline(false);
  await reads(ankes.page, "Teun was net iets eerder. Versie 2 staat vast.");
  await keepPicture(ankes.page, "wrong-adopted-other");
  expect(resident.facts().meetings[meeting]?.minutes.adopted).toMatchObject({ version: 2, by: teun });
}, 60_000);
