// Noor keeps her plan on her own phone, the phone dies, and out of the house without a connection she reads it with her PIN and sees
// whom she can call (check 8). No file of the phone tells a word of it; when her seat ends it goes at the next contact; and who
// borrows her phone leaves nothing on it either.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Database, storeFile } from "@werktafel/server/storage/sqlite/database";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Cookie, Page } from "playwright-core";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { type ImportedTable, openServer, type TestServer } from "../../support/openServer.ts";
import { moreOfTable, savedSays } from "../hands/atTheBoard.ts";
import { type CutLine, openCutLine } from "../hands/cutLine.ts";
import { type KillablePhone, openKillablePhone } from "../hands/killablePhone.ts";
import { isDrawn, patienceMs } from "../hands/openJourney.ts";
import { filesUnder, keptFiles, wordsFound } from "../hands/profileScan.ts";
import { englishOn, faultsForReaders, sidewaysOn } from "../hands/readable.ts";

const pin = "409612";
const openedGoalMs = 1_000;
const busyMachine = 5;

let server: TestServer;
let table: ImportedTable;
let line: CutLine;
let profile = "";
let phone: KillablePhone;
let cookies: readonly Cookie[] = [];
beforeAll(async () => {
  server = await openServer();
  table = await server.importCase(noorsTable.file);
  line = await openCutLine(server.url);
  profile = await mkdtemp(join(tmpdir(), "werktafel-noors-phone-"));
  phone = await openKillablePhone(profile);
}, 120_000);
afterAll(async () => {
  await phone.kill();
  await line.cut();
  await server.close();
  await rm(profile, { recursive: true, force: true });
}, 60_000);

const linkOf = (participant: string): string =>
  (table.participants.find(({ id }) => id === participant)?.link ?? "").replace(server.url, line.url);

/** What lies on this device, as whoever opens its storage counts it. */
const lying = async (page: Page) =>
  page.evaluate<{ readonly plans: number; readonly files: readonly string[]; readonly workers: number }>(`(async () => {
    const names = await caches.keys();
    const files = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)));
    const workers = (await navigator.serviceWorker.getRegistrations()).length;
    const isThere = (await indexedDB.databases()).some(({ name }) => name === "werktafel");
    const plans = !isThere ? 0 : await new Promise((resolve, reject) => {
      const request = indexedDB.open("werktafel");
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const count = request.result.transaction("plan").objectStore("plan").count();
        count.onsuccess = () => { request.result.close(); resolve(count.result); };
      };
    });
    return { plans, files: files.flat(), workers };
  })()`);

const noors = ["Ik wil weer onder de mensen zijn", "buurtkeuken", "Noor Voorbeeld", "Mila Voorbeeld", pin];

/** As whoever finds the phone reads its files; a word that was planted there is found, or the search sees nothing. */
const wordsOnPhone = async (words: readonly string[]): Promise<readonly string[]> => {
  const files = await filesUnder(profile);
  const planted = Buffer.from("Geplant woord", "utf16le");
  expect(wordsFound([...files, ["planted", planted]], ["Geplant woord"])).toEqual(["planted: Geplant woord"]);
  console.info(`${files.length} files of the phone were searched, ${keptFiles(files).length} of them keep something`);
  expect(files.length).toBeGreaterThan(20);
  return wordsFound(files, words);
};

const said = {
  good: "Kanariewoord: ik lachte vandaag",
  question: "Ik wil weer onder de mensen zijn, met kanarie.",
  there: { question: "Ik wil weer onder de mensen zijn, met kanarie.", status: "done" },
};

/** Each is said to be kept here and not sent yet, before the phone may die. */
const sayThings = async (page: Page): Promise<void> => {
  const part = page.getByRole("region", { name: "Dit kun je nu al zeggen" });
  const waits = part.getByRole("status");
  await part.getByText("Schrijf op wat goed gaat").click();
  await part.getByRole("textbox", { name: "Jouw woorden" }).fill(said.good);
  await part.getByRole("button", { name: "Bewaar" }).click();
  await waits.getByText(said.good).waitFor();
  await part.getByText("Schrijf op wat goed gaat").click();
  await part.getByText("Verander mijn vraag").click();
  await part.getByRole("textbox", { name: "Jouw woorden" }).fill(said.question);
  await part.getByRole("button", { name: "Bewaar" }).click();
  await waits.getByText(said.question).waitFor();
  await part.getByText("Zeg hoe het gaat met wat jij doet").click();
  await part.getByRole("button", { name: /^Klaar: Kiezen wat ik/ }).click();
  await waits.getByText("Klaar: Kiezen wat ik").waitFor();
  await waits.getByRole("heading", { name: "Nog niet verstuurd" }).waitFor();
  expect([await faultsForReaders(page), await englishOn(page), await sidewaysOn(page)]).toEqual([[], [], 0]);
};

/** As the board file tells it. */
const lyingAtTable = async () => {
  const { printed } = await server.command("export", table.board);
  const file: {
    readonly board: { readonly question: string };
    readonly strengths: readonly { readonly text: string }[];
    readonly actions: readonly { readonly text: string; readonly status: string }[];
  } = JSON.parse(printed);
  return {
    good: file.strengths.filter(({ text }) => text === said.good).length,
    question: file.board.question,
    status: file.actions.find(({ text }) => text.startsWith("Kiezen wat ik"))?.status,
  };
};

const openPlan = async (page: Page): Promise<void> => {
  await page.getByLabel("Pincode").fill(pin);
  await page.getByRole("button", { name: "Open mijn plan" }).click();
  await page.getByRole("heading", { name: "Hallo Noor" }).waitFor();
};

test("the plan that Noor keeps on her phone opens without a connection, after the phone died", async () => {
  const { page } = phone;
  await page.goto(linkOf(noorsTable.noor));
  await page.getByRole("button", { name: "Ga naar binnen" }).click();
  await isDrawn(page);
  await page.goto(`${line.url}/apparaten`);
  await page.getByRole("button", { name: "Maak een pincode" }).click();
  await page.getByLabel("Kies 4, 5 of 6 cijfers die jij onthoudt").fill(pin);
  await page.getByRole("button", { name: "Bewaar mijn pincode" }).click();
  await page.getByText("Je hebt hier een pincode.").waitFor();
  await page.goto(`${line.url}/b/${table.board}/meenemen`);
  await savedSays(page, "Bewaard");
  await page.getByLabel("Pincode").fill(pin);
  await page.getByRole("button", { name: "Bewaar mijn plan op deze telefoon" }).click();
  await page.getByText("Je plan staat op deze telefoon.").waitFor();
  cookies = await page.context().cookies();
  // At once: what was said to be kept is kept, and whatever ends it later knows of it.
  await phone.kill();
  await line.cut();

  phone = await openKillablePhone(profile);
  await phone.page.goto(line.url);
  await phone.page.getByText("Je plan staat op deze telefoon. Open het").waitFor();
  expect([await faultsForReaders(phone.page), await englishOn(phone.page)]).toEqual([[], []]);
  await phone.page.getByLabel("Pincode").fill("1111");
  await phone.page.getByRole("button", { name: "Open mijn plan" }).click();
  await phone.page.getByText("Dat is niet de goede pincode").waitFor();
  const cdp = await phone.page.context().newCDPSession(phone.page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const askedAt = performance.now();
  await openPlan(phone.page);
  await phone.page.getByText(/^Bel /).first().waitFor();
  const openedMs = Math.round(performance.now() - askedAt);
  console.info(
    `the plan stood there ${openedMs} ms after the PIN, on a processor four times as slow (goal ${openedGoalMs})`,
  );
  expect(openedMs).toBeLessThanOrEqual(openedGoalMs * busyMachine);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  for (const part of ["Wat gaat goed?", "Dit ga ik doen", "Wanneer zien we elkaar?", "Mijn doelen"])
    await phone.page.getByRole("heading", { name: part }).waitFor();
  await phone.page.getByText("Ik wil weer onder de mensen zijn.").first().waitFor();
  expect([await faultsForReaders(phone.page), await englishOn(phone.page), await sidewaysOn(phone.page)]).toEqual([
    [],
    [],
    0,
  ]);
  await phone.page.getByRole("button", { name: "Wie kan ik bellen?" }).click();
  await phone.page.getByRole("dialog", { name: "Wie kan ik bellen?" }).getByText("Mila").first().waitFor();
  await phone.page.keyboard.press("Escape");
  await sayThings(phone.page);
  const { plans, files, workers } = await lying(phone.page);
  expect([plans, workers, files.length > 5]).toEqual([1, 1, true]);
  // No answer of the house is ever among the files that lie there.
  expect(files.filter((path) => !path.startsWith("/assets/"))).toEqual([]);
  await phone.kill();
  expect(await wordsOnPhone([...noors, said.good, said.question])).toEqual([]);
}, 120_000);

/** What people did at this table, in the order of the server. */
const log = (): readonly string[] => {
  const store = new Database(storeFile(server.dataDir), { readonly: true });
  try {
    return store
      .prepare<[string], { readonly kind: string }>(
        "SELECT kind FROM log WHERE board = ? AND person IS NOT NULL ORDER BY seq",
      )
      .all(table.board)
      .map(({ kind }) => kind);
  } finally {
    store.close();
  }
};

test("what Noor said without a connection is at the table once, in its order, when she is back", async () => {
  const before = await lyingAtTable();
  expect([before.good, before.question === said.question, before.status]).toEqual([0, false, "inProgress"]);
  const earlier = log().length;
  await line.mend();
  phone = await openKillablePhone(profile);
  // A browser writes its cookies half a minute after they came; this one lived shorter, and they are no matter here.
  await phone.page.context().addCookies([...cookies]);
  // Whatever page of the house comes first.
  await phone.page.goto(`${line.url}/apparaten`);
  await eventually(async () => expect(await lyingAtTable()).toEqual({ good: 1, ...said.there }), patienceMs);
  await phone.page.goto(`${line.url}/b/${table.board}/hallo`);
  await savedSays(phone.page, "Bewaard");
  expect(await phone.page.getByText("Dit kwam niet op het bord").count()).toBe(0);
  // The words before what was said about them, and nothing twice.
  expect(log().slice(earlier)).toEqual(["edit", "edit", "fact"]);
  expect(await lyingAtTable()).toEqual({ good: 1, ...said.there });
}, 120_000);

test("when Noor is let go of on this phone her plan goes at the next contact, and who borrows it leaves nothing", async () => {
  // From another device of hers, as when a phone is lost.
  const { page } = phone;
  expect(await lying(page)).toMatchObject({ plans: 1, workers: 1 });
  const { printed } = await server.command("link", table.board, noorsTable.noor, "--json");
  const { link }: { readonly link: string } = JSON.parse(printed);
  const cookie = await server.comeIn(link);
  await server.ask("/api/devices/end-others", { method: "POST", body: {}, cookie });
  await page.goto(line.url);
  await eventually(async () => expect(await lying(page)).toEqual({ plans: 0, files: [], workers: 0 }), patienceMs);

  await page.goto(linkOf(noorsTable.mila));
  await page.getByLabel("Dit is niet mijn telefoon").check();
  await page.getByRole("button", { name: "Ga naar binnen" }).click();
  await isDrawn(page);
  await moreOfTable(page, "Klaar");
  await page.waitForURL(({ pathname }) => pathname === "/");
  expect(await lying(page)).toEqual({ plans: 0, files: [], workers: 0 });
  await phone.kill();
  expect(await wordsOnPhone([...noors, "Kanariewoord"])).toEqual([]);
}, 120_000);
