// One afternoon, in real browsers, as the people at the table would tell it (issue check 15): Teun makes a table for Amir;
// then Noor, Joost, Ruben and Teun sit at Noor's table, each with a screen of their own, and the big screen hangs in the room.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { noorsTable } from "../support/cast.ts";
import { eventually } from "../support/eventually.ts";
import {
  awayNoise,
  knowsNothingOf,
  more,
  moreOfTable,
  openWords,
  putOnBoard,
  reads,
  savedSays,
  showNews,
  thing,
} from "./hands/atTheBoard.ts";
import { goIn, isDrawn, type Journey, keepPicture, openJourney, patienceMs } from "./hands/openJourney.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
}, 120_000);
afterAll(async () => journey.close(), 60_000);

/** Where the papers of this screen stand, and what is on them. */
const asItLies = (page: Page): Promise<unknown> =>
  page.getByRole("article").evaluateAll((papers) =>
    papers.map((paper) => {
      const { x, y, width, height } = paper.getBoundingClientRect();
      return [x, y, width, height, paper.textContent];
    }),
  );

const caretOf = (page: Page): Promise<unknown> =>
  page.evaluate("[document.activeElement.selectionStart, document.activeElement.value.length]");

test("an afternoon at two tables, from a new one to one that everybody writes on at once", async () => {
  const { noor, joost, ruben, teun } = noorsTable;

  // Teun makes a table for Amir. Amir comes in by his own link, on his phone.
  const laptop = await journey.comeIn(teun, "laptop");
  await moreOfTable(laptop.page, "Nieuwe tafel");
  await laptop.page.getByLabel("Hoe heet de tafel?").fill("De tafel van Amir");
  await laptop.page.getByLabel("Naam").first().fill("Amir");
  await laptop.page.getByRole("button", { name: "Maak de tafel" }).click();
  const given = laptop.page.getByRole("region", { name: "De link van Amir" });
  await given.getByRole("img", { name: "De link van Amir" }).waitFor();
  const amirsLink = (await given.locator("code").textContent()) ?? "";
  // The code goes another way: Teun says it.
  const amirsCode =
    (await laptop.page.getByRole("region", { name: "De code van Amir" }).locator(".given-code").textContent()) ?? "";
  await keepPicture(laptop.page, "story-links");
  await laptop.page.getByRole("link", { name: "Ga naar de tafel" }).click();
  await isDrawn(laptop.page);
  await reads(laptop.page, "Nog geen doelen. Wat wil Amir bereiken?");

  const amir = await journey.screens.open("phone");
  await goIn(amir.page, amirsLink, amirsCode);
  await reads(amir.page, "Nog geen doelen. Wat wil je bereiken?");
  await amir.page.getByRole("button", { name: "Verander mijn vraag" }).click();
  await amir.page.keyboard.type("Ik wil leren koken.");
  await reads(laptop.page, "Ik wil leren koken.");
  await keepPicture(amir.page, "story-amir");
  await amir.close();

  const stranger = await journey.screens.open("phone");
  // The link is spent: the server says no, and the browser says so in its console.
  stranger.expectFaults(/status of 404/);
  await stranger.page.goto(amirsLink);
  await stranger.page.getByRole("button", { name: "Ga naar binnen" }).click();
  await reads(stranger.page, "Wat is jouw code?");
  await stranger.close();

  // Teun goes to Noor's table. There the others are coming in.
  await moreOfTable(laptop.page, "Mijn tafels");
  await laptop.page.getByRole("link", { name: "Noor" }).click();
  await isDrawn(laptop.page);
  const phone = await journey.comeIn(noor, "phone");
  const joosts = await journey.comeIn(joost, "phone");
  const kitchen = await journey.comeIn(ruben, "laptop");
  const room = await journey.hangBigScreen();
  await laptop.page
    .getByRole("button", { name: /^Ruben/ })
    .filter({ hasText: "is er nu" })
    .waitFor();
  const noorsPapers = await asItLies(phone.page);

  // Teun and Ruben write in the same line at once; Joost reads along, letter by letter; nobody's caret jumps.
  const line = "Noor kookt graag en luistert goed naar mensen.";
  await openWords(laptop.page, line);
  await openWords(kitchen.page, line);
  await kitchen.page.keyboard.press("Control+Home");
  await laptop.page.keyboard.type(" Ze lach");
  await reads(joosts.page, `${line} Ze lach`);
  await Promise.all([
    laptop.page.keyboard.type("t vaak.", { delay: 15 }),
    kitchen.page.keyboard.type("Echt waar: ", { delay: 10 }),
  ]);
  const both = `Echt waar: ${line} Ze lacht vaak.`;
  await reads(joosts.page, both);
  expect(await caretOf(laptop.page)).toEqual([both.length, both.length]);
  expect(await caretOf(kitchen.page)).toEqual(["Echt waar: ".length, both.length]);
  await savedSays(laptop.page, "Bewaard");
  await kitchen.page.keyboard.press("Escape");
  await laptop.page.keyboard.press("Escape");

  // Ruben takes his own words back; Teun's stay.
  await openWords(kitchen.page, both);
  await kitchen.page.keyboard.press("Control+z");
  await reads(joosts.page, `${line} Ze lacht vaak.`);
  await eventually(async () => knowsNothingOf(joosts.page, "Echt waar"), patienceMs);
  await kitchen.page.keyboard.press("Escape");

  // Noor reads calmly: nothing of it moved on her phone, until she wants to see it.
  await phone.page.getByText("Er is iets nieuws.").waitFor();
  expect(await asItLies(phone.page)).toEqual(noorsPapers);
  await showNews(phone.page);
  await reads(phone.page, `${line} Ze lacht vaak.`);

  // Something for Noor alone: Joost, Ruben and the room never get a trace of it.
  await putOnBoard(laptop.page, { kind: "Zorg", text: "Teun belt over de huur.", onlyFor: ["Noor"] });
  await thing(laptop.page, "Teun belt over de huur.").getByText("Alleen Noor en Teun").waitFor();
  await showNews(phone.page);
  await reads(phone.page, "Teun belt over de huur.");

  // Two proposals: Joost takes his, Ruben would rather not.
  await putOnBoard(laptop.page, { kind: "Actie", text: "Samen de bus nemen", owner: "Joost" });
  await putOnBoard(laptop.page, { kind: "Actie", text: "Een schort kopen", owner: "Ruben" });
  await thing(joosts.page, "Samen de bus nemen")
    .getByRole("button", { name: /^Ik ga het doen/ })
    .click();
  await thing(kitchen.page, "Een schort kopen")
    .getByRole("button", { name: /^Liever niet/ })
    .click();
  await thing(laptop.page, "Samen de bus nemen").getByText("Joost", { exact: true }).first().waitFor();
  await eventually(
    async () => (await thing(laptop.page, "Samen de bus nemen").getByText("Voorstel").count()) === 0,
    patienceMs,
  );
  await thing(kitchen.page, "Een schort kopen").getByText("Liever niet", { exact: true }).waitFor();

  // Noor says yes to one agreement, and no to another in her own words.
  await putOnBoard(laptop.page, { kind: "Afspraak", text: "Ruben stuurt Noor op dinsdag een berichtje." });
  await putOnBoard(laptop.page, { kind: "Afspraak", text: "Noor werkt ook op zaterdag." });
  await showNews(phone.page);
  await phone.page.getByRole("button", { name: "Klopt dit? Ruben stuurt Noor op dinsdag een berichtje." }).click();
  await thing(phone.page, "op dinsdag een berichtje").getByRole("button", { name: "Ja, dit klopt" }).click();
  await thing(phone.page, "op dinsdag een berichtje").getByText("Jij zei ja").waitFor();
  await phone.page.getByRole("button", { name: "Klopt dit? Noor werkt ook op zaterdag." }).click();
  await thing(phone.page, "ook op zaterdag").getByRole("textbox").fill("Zaterdag is mijn rustdag.");
  await keepPicture(phone.page, "story-answering");
  await thing(phone.page, "ook op zaterdag").getByRole("button", { name: "Nee", exact: true }).click();
  await thing(laptop.page, "op dinsdag een berichtje").getByText("Noor zei ja").waitFor();
  await thing(laptop.page, "ook op zaterdag").getByText("Zaterdag is mijn rustdag.").waitFor();
  await thing(laptop.page, "ook op zaterdag").getByText("Voorstel").first().waitFor();

  // Two changes to what was agreed stand beside the words in force, until Noor says yes to the one and no to the other.
  const pace = "Noor bepaalt het tempo. Stoppen mag altijd, zonder uitleg.";
  const face = "Ruben is in de keuken het vaste gezicht voor Noor. Is hij er niet, dan belt hij de dag ervoor.";
  await openWords(laptop.page, pace);
  await laptop.page.keyboard.type(" Ook halverwege.");
  await laptop.page.keyboard.press("Escape");
  await openWords(kitchen.page, face);
  await kitchen.page.keyboard.type(" Of op de dag zelf.");
  await kitchen.page.keyboard.press("Escape");
  for (const words of [pace, face]) await thing(joosts.page, words).getByText("Voorstel om te veranderen").waitFor();
  await keepPicture(joosts.page, "story-proposals");
  await showNews(phone.page);
  await phone.page.getByRole("button", { name: `Klopt dit? ${pace} Ook halverwege.` }).click();
  await thing(phone.page, "Ook halverwege.").getByRole("button", { name: "Ja, dit klopt" }).click();
  await phone.page.getByRole("button", { name: `Klopt dit? ${face} Of op de dag zelf.` }).click();
  await thing(phone.page, "Of op de dag zelf.").getByRole("button", { name: "Nee", exact: true }).click();
  await laptop.page.getByRole("button", { name: `${pace} Ook halverwege.`, exact: true }).waitFor();
  await thing(laptop.page, face).getByText("Noor zei nee").waitFor();
  await laptop.page.getByRole("button", { name: face, exact: true }).waitFor();
  await reads(room.page, `${pace} Ook halverwege.`);
  expect(await knowsNothingOf(room.page, "Of op de dag zelf.")).toBe(true);

  // A goal that Teun wrote down is Noor's only once she says so.
  await putOnBoard(laptop.page, { kind: "Doel", text: "Ik ga een keer naar zee." });
  await laptop.page.getByRole("button", { name: "Ik ga een keer naar zee. Nog een voorstel" }).waitFor();
  await showNews(phone.page);
  await phone.page.getByRole("button", { name: "Ik ga een keer naar zee. Nog een voorstel" }).click();
  await phone.page.getByRole("button", { name: "Zo is het mijn doel" }).click();
  await laptop.page.getByRole("button", { name: "Ik ga een keer naar zee.", exact: true }).click();
  await laptop.page.getByText(/^Zo is het mijn doel, zei Noor op /).waitFor();

  // What nobody said yes to is laid away, and comes back.
  await putOnBoard(kitchen.page, { kind: "Idee", text: "Soep koken op vrijdag" });
  await reads(laptop.page, "Soep koken op vrijdag");
  await more(laptop.page, "Soep koken op vrijdag", "Leg weg");
  await eventually(async () => (await thing(kitchen.page, "Soep koken op vrijdag").count()) === 0, patienceMs);
  await moreOfTable(kitchen.page, "Weggelegd");
  const away = kitchen.page.getByRole("dialog", { name: "Weggelegd" });
  await away.getByRole("button", { name: /^Haal terug.*Soep koken op vrijdag/ }).click();
  await away.getByRole("button", { name: "Sluit" }).click();
  await reads(laptop.page, "Soep koken op vrijdag");

  // Ruben's connection goes. He writes on, and so does Teun in the same line; when Ruben is back both stand there.
  kitchen.expectFaults(awayNoise); // He is away on purpose.
  await kitchen.context.setOffline(true);
  await savedSays(kitchen.page, "Je bent even los. Wat je typt blijft bewaard.");
  await openWords(kitchen.page, "Soep koken op vrijdag");
  await kitchen.page.keyboard.type(" met Noor");
  await openWords(laptop.page, "Soep koken op vrijdag");
  await laptop.page.keyboard.press("Control+Home");
  await laptop.page.keyboard.type("Samen: ");
  await savedSays(laptop.page, "Bewaard");
  await kitchen.context.setOffline(false);
  await savedSays(kitchen.page, "Bewaard");
  await laptop.page.keyboard.press("Escape");
  await kitchen.page.keyboard.press("Escape");
  for (const screen of [laptop, kitchen, joosts]) await reads(screen.page, "Samen: Soep koken op vrijdag met Noor");

  // A slip in hand survives a reload; what was put down survives a restart of the server.
  await kitchen.page.getByRole("button", { name: "Nieuw op het bord" }).click();
  await kitchen.page.getByLabel("Jouw woorden").fill("Nog niet af");
  await eventually(async () => (await kitchen.page.getByLabel("Jouw woorden").inputValue()) === "Nog niet af");
  await kitchen.page.reload();
  await isDrawn(kitchen.page);
  expect(await kitchen.page.getByLabel("Jouw woorden").inputValue()).toBe("Nog niet af");
  const everyone = [laptop, phone, joosts, kitchen, room];
  for (const screen of everyone) screen.expectFaults(awayNoise); // The server is gone for a moment.
  await journey.restart();
  for (const screen of everyone.slice(0, -1)) await savedSays(screen.page, "Bewaard");
  await kitchen.page.reload();
  await isDrawn(kitchen.page);
  await moreOfTable(kitchen.page, "Laat de hele tafel zien");
  await reads(kitchen.page, "Samen: Soep koken op vrijdag met Noor");
  await thing(kitchen.page, "op dinsdag een berichtje").getByText("Noor zei ja").waitFor();

  // The room saw what is for everyone, and nothing else; the others never knew of what was for Noor alone.
  await reads(room.page, "Samen: Soep koken op vrijdag met Noor");
  for (const screen of [room, joosts, kitchen]) {
    expect(await knowsNothingOf(screen.page, "belt over de huur")).toBe(true);
  }
  for (const [name, screen] of Object.entries({ laptop, phone, joosts, kitchen, room })) {
    await keepPicture(screen.page, `story-end-${name}`);
  }
}, 240_000);
