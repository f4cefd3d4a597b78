// "Wie leest dit? Verander": Noor takes something out of everybody's sight. It goes from other screens without a reload, what
// somebody typed in it meanwhile comes back to them, and she lets somebody read what only a few read.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { noorsTable } from "../support/cast.ts";
import { eventually } from "../support/eventually.ts";
import type { Screen } from "../support/openScreen.ts";
import {
  awayNoise,
  choosePin,
  knowsNothingOf,
  more,
  openWords,
  putOnBoard,
  reads,
  savedSays,
  showNews,
  thing,
} from "./hands/atTheBoard.ts";
import { type Journey, keepPicture, openJourney } from "./hands/openJourney.ts";

let journey: Journey;
let noor: Screen;
let joost: Screen;
let mila: Screen;

beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
  [noor, joost, mila] = await Promise.all([
    journey.comeIn(noorsTable.noor, "phone"),
    journey.comeIn(noorsTable.joost, "laptop"),
    journey.comeIn(noorsTable.mila, "laptop"),
  ]);
  await putOnBoard(joost.page, { kind: "Idee", text: "Samen zwemmen op zondag" });
  for (const { page } of [joost, mila]) await reads(page, "Samen zwemmen op zondag");
  await showNews(noor.page);
  await reads(noor.page, "Samen zwemmen op zondag");
}, 120_000);
afterAll(async () => journey.close(), 60_000);

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Wie leest dit?" });

test("before it changes the screen says who read it already; then it is gone where it is no longer read", async () => {
  await more(noor.page, "Samen zwemmen op zondag", "Wie leest dit?");
  const dialog = dialogOf(noor.page);
  await dialog.getByRole("radio", { name: "Alleen deze mensen" }).check();
  await dialog.getByRole("checkbox", { name: "Mila", exact: true }).check();
  expect(await dialog.getByRole("checkbox", { name: "Noor", exact: true }).isDisabled()).toBe(true);
  await dialog.getByText(/Dit hebben al gelezen: .*Joost/).waitFor();
  await keepPicture(noor.page, "wie-leest-dit-360");
  await dialog.getByRole("button", { name: "Zo is het goed" }).click();
  await thing(noor.page, "Samen zwemmen op zondag").getByText("Alleen Noor en Mila").waitFor();
  await eventually(() => knowsNothingOf(joost.page, "Samen zwemmen op zondag"));
  await thing(mila.page, "Samen zwemmen op zondag").getByText("Alleen Noor en Mila").waitFor();
});

test("a resident in the circle lets somebody read all that lies there, and it comes without a reload", async () => {
  await more(noor.page, "Samen zwemmen op zondag", "Wie leest dit?");
  const dialog = dialogOf(noor.page);
  await dialog.getByRole("checkbox", { name: "Joost", exact: true }).check();
  await keepPicture(noor.page, "alles-laten-lezen-360");
  await dialog.getByRole("button", { name: "Laat Joost alles van dit groepje lezen" }).click();
  await choosePin(noor.page);
  await reads(joost.page, "Samen zwemmen op zondag");
  await thing(mila.page, "Samen zwemmen op zondag").getByText("Alleen Noor, Joost en Mila").waitFor();
});

test("what somebody without a connection still types in it comes back to them: niet bewaard, kopieer", async () => {
  joost.expectFaults(awayNoise);
  await joost.context.setOffline(true);
  const field = await openWords(joost.page, "Samen zwemmen op zondag");
  await field.pressSequentially(" en daarna soep");
  await more(noor.page, "Samen zwemmen op zondag", "Wie leest dit?");
  const dialog = dialogOf(noor.page);
  await dialog.getByRole("checkbox", { name: "Joost", exact: true }).uncheck();
  await dialog.getByRole("button", { name: "Zo is het goed" }).click();
  await thing(noor.page, "Samen zwemmen op zondag").getByText("Alleen Noor en Mila").waitFor();
  await joost.context.setOffline(false);
  await joost.page.getByRole("heading", { name: "Dit is niet bewaard. Kopieer je tekst" }).waitFor();
  expect(await joost.page.getByRole("alert").getByRole("textbox").inputValue()).toContain("en daarna soep");
  await keepPicture(joost.page, "niet-bewaard-1280");
  await savedSays(joost.page, "Bewaard");
  expect(await thing(mila.page, "Samen zwemmen op zondag").innerText()).not.toContain("soep");
});
