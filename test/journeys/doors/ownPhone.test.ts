// A phone of one's own after ordinary use, as whoever finds it can read its files: no word of the table, no link, no code; and a
// link leaves no trace in what the page, the browser's way back, an address it comes from or the server's log tells.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { noorsTable } from "../../support/cast.ts";
import { findChromium } from "../../support/findChromium.ts";
import { savedSays } from "../hands/atTheBoard.ts";
import { isDrawn, type Journey, openJourney, patienceMs } from "../hands/openJourney.ts";
import { filesUnder, keptFiles, wordsFound } from "../hands/profileScan.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
}, 120_000);
afterAll(async () => journey.close(), 60_000);

test("what a phone keeps after ordinary use is no word that can be read, no link and no code", async () => {
  const { server, table } = journey;
  const { link, code }: { readonly link: string; readonly code: string } = JSON.parse(
    (await server.command("link", table.board, noorsTable.mila, "--json", "--code")).printed,
  );
  const token = new URL(link).hash.slice(1);
  const profile = await mkdtemp(join(tmpdir(), "werktafel-profile-"));
  const { path, env } = await findChromium();
  const ambient = Object.entries({ ...process.env, ...env }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    env: Object.fromEntries(ambient),
  });
  const sent: string[] = [];
  let addresses: readonly string[] = [];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    context.on("request", (request) => sent.push(`${request.url()} ${request.headers()["referer"] ?? ""}`));
    await page.goto(link);
    await page.getByLabel("Code van 4 cijfers").fill(code);
    await page.getByRole("button", { name: "Ga naar binnen" }).click();
    await isDrawn(page);
    await savedSays(page, "Bewaard");
    // Typed and not put down: it waits on this phone.
    await page.getByRole("button", { name: "Nieuw op het bord" }).click();
    await page.getByLabel("Jouw woorden").fill("Kanariewoord van Mila");
    await page.waitForTimeout(1_500);
    await page.keyboard.press("Escape");
    await page.goto(`${new URL(page.url()).origin}/b/${table.board}/wie-keek`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.goBack();
    await isDrawn(page);
    const session = await context.newCDPSession(page);
    const { entries } = await session.send("Page.getNavigationHistory");
    addresses = entries.map(({ url }) => url);
    expect(await page.evaluate("document.referrer")).not.toContain(token);
  } finally {
    await context.close();
  }
  expect(addresses.length).toBeGreaterThan(1);
  for (const told of [...addresses, ...sent, ...server.logged]) expect(told).not.toContain(token);
  const files = await filesUnder(profile);
  console.log(`${files.length} files of the browser were searched`);
  expect(files.length).toBeGreaterThan(20);
  const words = [
    "Ik wil weer onder de mensen zijn",
    "Kanariewoord",
    "buurtkeuken",
    "Noor Voorbeeld",
    "Mila Voorbeeld",
    token,
  ];
  const found = wordsFound(files, words);
  expect(found).toEqual([]);
  // The phone did keep something, sealed, or this would have looked at nothing. (A browser without a screen writes no file of
  // where it was: of that its own way back, above, is all that can be asked here.)
  const kept = keptFiles(files);
  console.log(`kept in ${kept.length} of them, ${kept.reduce((sum, [, bytes]) => sum + bytes.length, 0)} bytes`);
  expect(kept.length).toBeGreaterThan(0);
  await rm(profile, { recursive: true, force: true });
}, 120_000);
