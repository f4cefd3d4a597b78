// Wil's own list on a phone, over two tables: one tap per answer, a yes in own words, and back again. Then what waits for Teun, on
// a laptop.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { bramAndLottesTable, noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { fixedClock } from "../../support/fixedClock.ts";
import { tokenOf } from "../../support/openServer.ts";
import { reads } from "../hands/atTheBoard.ts";
import { type Journey, keepPicture, openJourney, patienceMs } from "../hands/openJourney.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file, { now: fixedClock().now });
}, 120_000);
afterAll(async () => journey.close(), 60_000);

const listed = "Met Noor het verslag van 8 september lezen";
const asked = "Mee naar het gesprek over de uitkering";
const own = "Ik ga met Noor mee en luister goed";

test("Wil has both tables on one list, answers with one tap, and says yes in own words", async () => {
  const brams = await journey.server.importCase(bramAndLottesTable.file);
  const phone = await journey.comeIn(noorsTable.wil, "phone");
  const { page } = phone;
  const [cookie] = await phone.context.cookies();
  const second = brams.participants.find(({ id }) => id === bramAndLottesTable.karim)?.link ?? "";
  const joined = await journey.server.ask("/api/session", {
    method: "POST",
    cookie: `${cookie?.name}=${cookie?.value}`,
    body: { token: tokenOf(second), join: true },
  });
  expect(joined.status).toBe(200);

  // Who sits at several tables begins there.
  await page.goto(`${journey.server.url}/`);
  await page.getByRole("heading", { name: "Mijn acties" }).waitFor();
  await keepPicture(page, "mijn-acties-telefoon");
  const titles = await page.locator("h2").allTextContents();
  expect(titles.length).toBeGreaterThan(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  const card = page.locator(".my-action", { hasText: listed });
  await card.getByRole("button", { name: /^Bezig/ }).click();
  await card.locator(".chip", { hasText: "Bezig" }).waitFor();
  await card.getByRole("button", { name: /^Klaar/ }).click();
  await reads(page, "Je zei: klaar.");
  await card.getByRole("button", { name: "Haal terug" }).click();
  await card.locator(".chip", { hasText: "Bezig" }).waitFor();
  await card.getByRole("button", { name: /^Het lukt niet/ }).click();
  await card.getByLabel("Wat heb je nodig?").fill("Een rustige plek");
  await card.getByRole("button", { name: "Zeg het" }).click();
  await card.getByText("Een rustige plek").waitFor();

  const proposal = page.locator(".my-action", { hasText: "Voorstel van Samira" });
  expect(await proposal.textContent()).toContain("Alleen Noor, Mila, Samira, Teun en jij lezen dit.");
  await proposal.getByRole("button", { name: /^In mijn eigen woorden/ }).click();
  expect(await proposal.getByLabel("Wat wil jij doen?").inputValue()).toBe(asked);
  await proposal.getByLabel("Wat wil jij doen?").fill(own);
  await keepPicture(page, "mijn-acties-eigen-woorden");
  await proposal.getByRole("button", { name: "Ik ga het doen" }).click();
  await page.locator(".my-action h3", { hasText: own }).waitFor();
  expect(await page.getByText("Voorstel van Samira").count()).toBe(0);
  // It stands so on the table itself, for who reads it there.
  const { printed } = await journey.server.command("export", journey.table.board);
  const { actions } = JSON.parse(printed);
  expect(actions.find(({ id }: { readonly id: string }) => id === "ac-26")).toMatchObject({
    text: own,
    status: "accepted",
  });
}, 120_000);

test("Teun reads on a laptop what waits for him: a handover and today first, and what went by only as what it was meant for", async () => {
  const laptop = await journey.comeIn(noorsTable.teun, "laptop");
  const { page } = laptop;
  await page.goto(`${journey.server.url}/wacht`);
  await page.getByRole("heading", { name: "Dag Teun" }).waitFor();
  await keepPicture(page, "wacht-op-mij-laptop");
  // What somebody can no longer carry stands above everything, then what is for today.
  expect(await page.locator(".asking").nth(0).textContent()).toContain("overdracht");
  const today = page.locator(".asking").nth(1);
  expect(await today.textContent()).toContain("Noor bellen: wat vind je van de nieuwe begeleider?");
  await today.getByRole("button", { name: /^Klaar/ }).click();
  await reads(page, "Je zei: klaar.");
  await eventually(
    async () => expect(await page.locator(".asking", { hasText: "Noor bellen" }).count()).toBe(0),
    patienceMs,
  );
  await page.getByRole("button", { name: /^Haal terug/ }).waitFor();
  expect(await page.locator("body").textContent()).not.toMatch(/te laat/i);
  await page.getByRole("link", { name: "Mijn acties" }).click();
  await page.getByRole("heading", { name: "Mijn acties", level: 1 }).waitFor();
  await keepPicture(page, "mijn-acties-laptop");
}, 120_000);
