// Something stands in the way. Noor asks on her phone who can solve it, Farida finds the question among what waits for her and answers
// with a day; and Wil lets an action rest for a while and takes it up again.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { noorsTable } from "../../support/cast.ts";
import { more, reads, showNews, thing } from "../hands/atTheBoard.ts";
import { type Journey, keepPicture, openJourney } from "../hands/openJourney.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
}, 120_000);
afterAll(async () => journey.close(), 60_000);

const barrier = "Op vrijdag 26 juni om 16.10 uur kwam er een brief.";
const reply = "Ik zoek uit wie er dan de telefoon opneemt.";
const goalOf = (page: Page, words: string): Locator => page.getByRole("button", { name: words }).first();

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString("sv", { timeZone: "Europe/Amsterdam" });

test("who can solve it is asked by name, and answers with a day", async () => {
  const noor = (await journey.comeIn(noorsTable.noor, "phone")).page;
  const farida = (await journey.comeIn(noorsTable.farida, "laptop")).page;
  await goalOf(noor, "Nog niet bij een doel").click();
  const hers = thing(noor, barrier);
  await hers.getByRole("button", { name: /^Wie kan dit oplossen\?/ }).click();
  const paper = noor.getByRole("dialog", { name: "Wie kan dit oplossen?" });
  await paper.getByRole("radio").first().waitFor();
  // Nobody who is not paid for it; Noor may take it herself.
  const names = await paper.getByRole("radio").evaluateAll((all) => all.map((each) => each.parentElement?.textContent));
  expect(names).toEqual(["Farida", "Noor", "Ruben", "Samira", "Teun", "Wil"]);
  await paper.getByRole("radio", { name: "Farida", exact: true }).check();
  await keepPicture(noor, "oplossen-vraag");
  await paper.getByRole("button", { name: "Vraag het", exact: true }).click();
  await hers.getByText("Gevraagd aan Farida.").waitFor();
  await hers.scrollIntoViewIfNeeded();
  await keepPicture(noor, "oplossen-gevraagd");

  await farida.goto(`${journey.server.url}/wacht`);
  const waits = farida.locator(".asking", { hasText: barrier });
  await waits.getByText("Noor vraagt het.").waitFor();
  await keepPicture(farida, "oplossen-wacht-op-mij");
  await waits.getByRole("link", { name: /^Kijk aan tafel/ }).click();
  await goalOf(farida, "Nog niet bij een doel").click();
  await thing(farida, barrier)
    .getByRole("button", { name: /^Geef antwoord/ })
    .click();
  const answer = farida.getByRole("dialog", { name: "Wat gebeurt er nu?" });
  await answer.getByLabel("Wat doe je, of wat kan wel?").fill(reply);
  await answer.getByLabel("Wanneer kijken we hier weer naar?").fill(inDays(21));
  await keepPicture(farida, "oplossen-antwoord");
  await answer.getByRole("button", { name: "Geef antwoord" }).click();
  await thing(farida, barrier).getByText(reply).waitFor();
  await showNews(noor);
  await hers.getByText(reply).waitFor();
  await hers.getByText("Farida zegt:").waitFor();
  await hers.scrollIntoViewIfNeeded();
  await keepPicture(noor, "oplossen-beantwoord");
  await noor.close();
  await farida.close();
}, 120_000);

test("what is mine to do rests until I take it up again, on the board and on my own list", async () => {
  const wil = (await journey.comeIn(noorsTable.wil, "laptop")).page;
  await wil.goto(`${journey.server.url}/mijn`);
  const action = "Met Noor het verslag van 8 september lezen";
  const card = wil.locator(".my-action", { hasText: action });
  await card.waitFor();
  // Her own action rests, from the table, with one tap: nobody knows until when.
  await wil.goto(`${journey.server.url}/b/${journey.table.board}`);
  await goalOf(wil, "Ik ben gastvrouw in de buurtkeuken").click();
  await more(wil, action, "Even laten rusten");
  const paper = wil.getByRole("dialog", { name: "Even laten rusten" });
  await keepPicture(wil, "rusten-vraag");
  await paper.getByRole("button", { name: "Weet ik nog niet" }).click();
  const folded = wil.locator("details", { hasText: "Rust even" }).filter({ hasText: action });
  await folded.waitFor({ state: "attached" });
  await keepPicture(wil, "rusten-bord");
  await wil.goto(`${journey.server.url}/mijn`);
  await wil.getByText("Rust even", { exact: true }).first().click();
  await card.getByRole("button", { name: /^Weer oppakken/ }).waitFor();
  expect(await card.getByRole("button", { name: /^Klaar/ }).count()).toBe(0);
  await keepPicture(wil, "rusten-mijn");
  await card.getByRole("button", { name: /^Weer oppakken/ }).click();
  await card.getByRole("button", { name: /^Klaar/ }).waitFor();
  await reads(wil, action);
}, 120_000);
