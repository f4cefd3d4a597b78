// Issue 5, check 6: what a volunteer reads about safety, and that they asked for help, leaves nothing behind. The bytes of the
// store, the log, all that goes over the line and the browser's own folder are compared, with the page opened and without.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Database } from "@werktafel/server/storage/sqlite/database";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { bramAndLottesTable } from "../../support/cast.ts";
import { findChromium } from "../../support/findChromium.ts";
import { fixedClock } from "../../support/fixedClock.ts";
import { openSeatedLine } from "../../support/lines/seatedLine.ts";
import { goIn, isDrawn, type Journey, keepPicture, openJourney } from "../hands/openJourney.ts";

const { gerda, ilse, bram } = { gerda: "p-gerda", ilse: "p-ilse", bram: bramAndLottesTable.bram };
let journey: Journey;
let folder = "";
beforeAll(async () => {
  const clock = fixedClock("2026-10-16T15:45:00+02:00");
  const never = { lookEveryMs: 3_600_000, sendEveryMs: 3_600_000 };
  journey = await openJourney(bramAndLottesTable.file, { now: clock.now, messages: never });
  folder = await mkdtemp(join(tmpdir(), "werktafel-profile-"));
}, 120_000);
afterAll(async () => {
  await journey.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const filesIn = async (path: string): Promise<readonly string[]> =>
  (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

/** Every file of the store, to the byte. */
const storeBytes = async (): Promise<string> => {
  const hash = createHash("sha256");
  for (const file of await filesIn(journey.server.dataDir)) hash.update(file).update(await readFile(file));
  return hash.digest("hex");
};
/** By themselves, whatever one does: the beat of both lines, and the anchor of who looked. */
const isBeat = (frame: string | Buffer): boolean => (typeof frame === "string" ? /^[23]$/.test(frame) : frame[0] === 1);
const logged = (): readonly string[] => journey.server.logged.filter((line) => !line.includes("looksAnchored"));

interface Heard {
  readonly requests: string[];
  readonly frames: (string | Buffer)[];
}
const hear = (page: Page): Heard => {
  const heard: Heard = { requests: [], frames: [] };
  const frame = ({ payload }: { readonly payload: string | Buffer }) => {
    if (!isBeat(payload)) heard.frames.push(payload);
  };
  page.on("request", (request) => heard.requests.push(`${request.method()} ${request.url()}`));
  page.on("websocket", (socket) => socket.on("framesent", frame).on("framereceived", frame));
  return heard;
};

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, locale: "nl-NL" };
const openProfile = async (name: string): Promise<BrowserContext> => {
  const { path, env } = await findChromium();
  const ambient = Object.entries({ ...process.env, ...env }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return chromium.launchPersistentContext(join(folder, name), {
    executablePath: path,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"],
    env: Object.fromEntries(ambient),
    ...phone,
  });
};
const openHelp = async (page: Page) => {
  await page.getByRole("button", { name: "Ik heb hulp nodig" }).click();
  await page.getByText("Wat heb je nodig?").waitFor();
};
const closed = async (page: Page) => page.locator("dialog").waitFor({ state: "detached" });
const openSteps = async (page: Page) => {
  await openHelp(page);
  await page.getByRole("button", { name: "Zorgen om veiligheid" }).click();
  await page.getByText("Is er nu gevaar? Bel 112.").waitFor();
};

interface Seen {
  readonly url: string;
  readonly title: string;
  readonly steps: number;
  readonly kept: string;
}
const seenOn = async (page: Page): Promise<Seen> =>
  page.evaluate<Seen>(
    "({ url: location.href, title: document.title, steps: history.length, kept: JSON.stringify({ ...localStorage, ...sessionStorage }) })",
  );

test("the page about safety asks nothing, is no step in the history, and the store and its log are the same to the byte", async () => {
  const context = await openProfile("first");
  const [page = await context.newPage()] = context.pages();
  await goIn(page, journey.linkOf(gerda));
  const heard = hear(page);
  await page.goto(`${journey.server.url}/b/${journey.table.board}`);
  await isDrawn(page);
  // What any paper over the board needs has come.
  await openHelp(page);
  await page.keyboard.press("Escape");
  await closed(page);
  await page.waitForLoadState("networkidle");
  const before = { store: await storeBytes(), lines: logged().length, seen: await seenOn(page), ...heard };
  const counts = { requests: heard.requests.length, frames: heard.frames.length };
  // A measure that hears nothing would always agree.
  expect(counts.requests).toBeGreaterThan(5);
  expect(counts.frames).toBeGreaterThan(2);

  await openSteps(page);
  await keepPicture(page, "steps");
  expect(await seenOn(page)).toEqual(before.seen);
  await page.getByRole("button", { name: "Snel weg" }).click();
  await closed(page);
  await openSteps(page);
  for (let pressed = 0; pressed < 3; pressed += 1) await page.keyboard.press("Escape");
  await closed(page);

  expect(await seenOn(page)).toEqual(before.seen);
  expect(heard.requests.slice(counts.requests)).toEqual([]);
  expect(heard.frames.slice(counts.frames)).toEqual([]);
  expect(logged().slice(before.lines)).toEqual([]);
  expect(await storeBytes()).toBe(before.store);

  // Away with the page still open, and back by the browser's own button: it is not there.
  await openSteps(page);
  await page.goto(`${journey.server.url}/mijn`);
  await page.goBack();
  await isDrawn(page);
  expect(await page.getByText("Is er nu gevaar?").count()).toBe(0);
  await context.close();
}, 90_000);

/** How often each sentence of that page lies in a folder, as text and as a browser keeps text. */
const tracesIn = async (profile: string): Promise<Readonly<Record<string, number>>> => {
  const words = [
    "Veilig Thuis",
    "0800-2000",
    "Is er nu gevaar",
    "contactpersoon van je eigen",
    "Zorgen om veiligheid",
    "tel:0800",
    "leave-at-once",
  ];
  const found: Record<string, number> = {};
  for (const file of await filesIn(profile)) {
    const bytes = await readFile(file);
    for (const word of words) {
      for (const encoding of ["utf8", "utf16le"] as const) {
        const sought = Buffer.from(word, encoding);
        let times = 0;
        for (let at = bytes.indexOf(sought); at !== -1; at = bytes.indexOf(sought, at + 1)) times += 1;
        if (times > 0) found[word] = (found[word] ?? 0) + times;
      }
    }
  }
  return found;
};
/** The addresses and titles that the browser remembers; one without a window keeps no such book. */
const rememberedIn = (profile: string): readonly unknown[] => {
  const book = join(profile, "Default/History");
  if (!existsSync(book)) return [];
  const database = new Database(book, { readonly: true });
  const rows = database.prepare<[], object>("SELECT url, title, visit_count FROM urls ORDER BY url").all();
  database.close();
  return rows;
};

test("the browser's own folder holds no more of it after opening that page than after only opening the help", async () => {
  // Two of the same folder, each opened once more: in the one that page is opened, in the other it is not.
  const profiles = ["with", "without"].map((name) => join(folder, name));
  for (const profile of profiles) await cp(join(folder, "first"), profile, { recursive: true });
  for (const name of ["with", "without"]) {
    const context = await openProfile(name);
    const [page = await context.newPage()] = context.pages();
    await page.goto(`${journey.server.url}/b/${journey.table.board}`);
    await isDrawn(page);
    if (name === "with") {
      await openSteps(page);
      await page.getByRole("button", { name: "Snel weg" }).click();
    } else {
      await openHelp(page);
      await page.keyboard.press("Escape");
    }
    await closed(page);
    await context.close();
  }
  const [withPage = "", without = ""] = profiles;
  const traces = await tracesIn(withPage);
  console.info(`of that page in the browser's folder: ${JSON.stringify(traces)}, as without opening it`);
  expect(traces).toEqual(await tracesIn(without));
  expect(rememberedIn(withPage)).toEqual(rememberedIn(without));
}, 90_000);

test("in three taps a volunteer asks the coordinator, who calls; the table's others hear nothing, and then it is gone", async () => {
  const { server, table } = journey;
  const cookie = await server.comeIn(journey.linkOf(bram));
  const line = await openSeatedLine(server.url, { board: table.board, cookie, who: bram });
  const context = await openProfile("first");
  const [hers = await context.newPage()] = context.pages();
  await hers.goto(`${server.url}/mijn`);
  const coordinator = await journey.comeIn(ilse, "laptop");
  const his = coordinator.page;
  await his.goto(`${server.url}/vrijwilligers`);
  await his.getByRole("heading", { name: "Mijn vrijwilligers" }).waitFor();
  expect(await his.getByText("wil even praten").count()).toBe(0);
  const before = { lines: logged().length, frames: line.frames.length };

  await hers.getByRole("button", { name: "Ik heb hulp nodig" }).click();
  await hers.getByRole("button", { name: "Even praten" }).click();
  await hers.getByText("Ilse Denkbeeldig ziet alleen dat je even wilt praten").waitFor();
  await hers.getByRole("button", { name: "Vraag Ilse Denkbeeldig om te bellen" }).click();
  await hers.getByText("Ilse Denkbeeldig hoort dat je even wilt praten.").waitFor();

  await his.reload();
  await his.getByText(/^Gerda wil even praten/).waitFor();
  await keepPicture(his, "volunteers");
  await his.getByRole("button", { name: "Ik bel Gerda" }).click();
  await his.getByText("Jij belt Gerda. Gerda ziet dat.").waitFor();
  await hers.goto(`${server.url}/mijn`);
  await hers.getByText("Ilse Denkbeeldig belt je.").waitFor();
  await hers.getByRole("button", { name: "Oké" }).click();
  await hers.getByText("Ilse Denkbeeldig belt je.").waitFor({ state: "detached" });
  await his.reload();
  await his.getByRole("heading", { name: "Mijn vrijwilligers" }).waitFor();
  expect(await his.getByText("wil even praten").count()).toBe(0);

  const told = line.frames.slice(before.frames).filter((frame) => !isBeat(frame) && !frame.includes('"presence"'));
  expect(told).toEqual([]);
  expect(logged().slice(before.lines)).toEqual([]);
  line.close();
  await context.close();
  await coordinator.close();
}, 90_000);
