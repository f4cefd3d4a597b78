// Who starts the house for the first time can walk around at once (issue check 1): the page of the example table answers,
// and two of its doors open side by side in one browser.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, ServerProcess } from "../../faults/serverProcess.ts";
import { openScreens, type Screens } from "../../support/openScreen.ts";
import { awayNoise, openWords, reads, savedSays } from "../hands/atTheBoard.ts";
import { isDrawn, keepPicture, patienceMs } from "../hands/openJourney.ts";

let server: ServerProcess;
let screens: Screens;
let directory: string;
let port: number;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "werktafel-doors-"));
  port = await freePort();
  server = new ServerProcess({ directory, port, environment: { WERKTAFEL_DEMO: "1" } });
  await server.start();
  screens = await openScreens();
}, 120_000);
afterAll(async () => {
  try {
    await screens.close();
  } finally {
    await server.end("SIGTERM");
    await rm(directory, { recursive: true, force: true });
  }
}, 60_000);

test("two doors in one browser: what one writes the other reads while it is typed, and it is there after a restart", async () => {
  const screen = await screens.open("laptop");
  const start = screen.page;
  start.setDefaultTimeout(patienceMs);
  const askedAt = performance.now();
  await start.goto(`http://localhost:${port}/`);
  await start.getByRole("heading", { name: "Eén tafel. Jij zit erbij." }).waitFor();
  await start.getByRole("link", { name: /^Noor/ }).waitFor();
  console.info(`the example table's page answered in ${Math.round(performance.now() - askedAt)} ms`);
  await keepPicture(start, "welcome");

  const throughDoor = async (name: string) => {
    const page = await screen.context.newPage();
    page.setDefaultTimeout(patienceMs);
    await page.goto(`http://localhost:${port}/`);
    await page.getByRole("link", { name: new RegExp(`^(.. ?)?${name}`) }).click();
    await isDrawn(page);
    return page;
  };
  const farida = await throughDoor("Farida");
  const joost = await throughDoor("Joost");
  expect(new URL(farida.url()).hostname).toBe("farida.localhost");
  expect(new URL(joost.url()).hostname).toBe("joost.localhost");

  const line = "Noor kookt graag en luistert goed naar mensen.";
  await openWords(farida, line);
  await farida.keyboard.type(" Dat z");
  await reads(joost, `${line} Dat z`);
  await farida.keyboard.type("ie ik elke week.");
  await reads(joost, `${line} Dat zie ik elke week.`);
  await savedSays(farida, "Bewaard");

  await farida.reload();
  await isDrawn(farida);
  await reads(farida, `${line} Dat zie ik elke week.`);

  screen.expectFaults(awayNoise); // The server is away for a moment.
  await server.end("SIGTERM");
  await server.start();
  await joost.reload();
  await isDrawn(joost);
  await reads(joost, `${line} Dat zie ik elke week.`);
}, 120_000);

test("a second person on the same host is asked before the first one has to go", async () => {
  const screen = await screens.open("phone");
  const { page } = screen;
  // The server says no to the second door at first, and the browser says so in its console.
  screen.expectFaults(/status of 409/);
  await page.goto(`http://localhost:${port}/deur#p-ruben`);
  await isDrawn(page);
  await page.goto(`http://localhost:${port}/deur#p-wil`);
  await reads(page, /^Hier is nu Ruben.* Wil je wisselen\?$/);
  await page.getByRole("button", { name: /^Nee, blijf Ruben/ }).click();
  await reads(page, "Mijn tafels");
  await page.goto(`http://localhost:${port}/deur#p-wil`);
  await page.getByRole("button", { name: "Ja, wissel" }).click();
  await isDrawn(page);
  await page.getByRole("button", { name: /Wil/ }).filter({ hasText: "dit ben jij" }).waitFor();
  await screen.close();
}, 60_000);
