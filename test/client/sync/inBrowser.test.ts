// The same promises in a real browser: its own storage, its own locks, its own keyboard.
import { execFile } from "node:child_process";
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { openScreens, type Screen, type Screens } from "../../support/openScreen.ts";

const run = promisify(execFile);
let screens: Screens;
let screen: Screen;
let server: Server;
let address = "";

/** Bundled by a process of its own: the bundler is native and knows only real arrays, not those of a test's world. */
const bundle = `
const { build } = await import("vite");
const [{ output }] = await build({
  configFile: false,
  logLevel: "silent",
  resolve: { dedupe: ["yjs"] },
  build: { write: false, minify: false, lib: { entry: process.argv[1], formats: ["es"], fileName: "page" } },
});
process.stdout.write(output.map(({ code }) => code).join("\\n"));
`;

const bundled = async (): Promise<string> => {
  const entry = fileURLToPath(new URL("./browserEntry.ts", import.meta.url));
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", bundle, entry], {
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout;
};

beforeAll(async () => {
  const script = await bundled();
  server = createServer((request, response) => {
    const isScript = request.url === "/page.js";
    const isWorker = request.url === "/zonder-net-nl.js";
    response.setHeader("content-type", isScript || isWorker ? "text/javascript" : "text/html; charset=utf-8");
    response.end(
      isScript || isWorker
        ? isWorker
          ? ""
          : script
        : '<!doctype html><html lang="nl"><link rel="icon" href="data:,"><textarea rows="5"></textarea><script type="module" src="/page.js"></script></html>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}/`;
  screens = await openScreens();
  screen = await screens.open("laptop");
}, 120_000);
afterAll(async () => {
  await screens.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const visit = async (page: Page): Promise<void> => {
  await page.goto(address);
  await page.waitForFunction("globalThis.werktafel !== undefined");
};

test("words kept by one page are read by the next, unreadable in between, and gone after signing out", async () => {
  const { page, context } = screen;
  await visit(page);
  expect(await page.evaluate("werktafel.keep('Kanarie op een briefje')")).toBe(true);
  const onDevice = String(await page.evaluate("werktafel.onDevice()"));
  expect(onDevice.length).toBeGreaterThan(50);
  expect(onDevice).not.toContain("Kanarie");
  // The tab that wrote it lives: another one leaves it alone.
  const second = await context.newPage();
  await visit(second);
  expect(await second.evaluate("werktafel.kept()")).toEqual([]);
  await second.close();
  await page.reload();
  await page.waitForFunction("globalThis.werktafel !== undefined");
  expect(await page.evaluate("werktafel.kept()")).toEqual(["Kanarie op een briefje"]);
  await page.evaluate("werktafel.erase()");
  await page.reload();
  await page.waitForFunction("globalThis.werktafel !== undefined");
  expect(await page.evaluate("werktafel.kept()")).toEqual([]);
});

test("typing in a real field, with a keyboard that composes, while somebody else writes in the same line", async () => {
  const { page, context } = screen;
  await visit(page);
  await page.evaluate("werktafel.bind('Noor fietst')");
  const field = page.locator("textarea");
  await field.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" naar");
  expect(await page.evaluate("werktafel.text()")).toBe("Noor fietst naar");
  const session = await context.newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: " d", selectionStart: 2, selectionEnd: 2 });
  await page.evaluate("werktafel.others(0, 'Graag: ')");
  await session.send("Input.imeSetComposition", { text: " de", selectionStart: 3, selectionEnd: 3 });
  expect(await field.inputValue()).toBe("Noor fietst naar de");
  expect(await page.evaluate("werktafel.text()")).toBe("Graag: Noor fietst naar de");
  await session.send("Input.insertText", { text: " de markt" });
  expect(await field.inputValue()).toBe("Graag: Noor fietst naar de markt");
  expect(await page.evaluate("werktafel.text()")).toBe("Graag: Noor fietst naar de markt");
  await page.keyboard.type("!");
  expect(await page.evaluate("werktafel.text()")).toBe("Graag: Noor fietst naar de markt!");
  await page.evaluate("werktafel.others(0, 'Morgen. ')");
  await page.keyboard.type("?");
  expect(await field.inputValue()).toBe("Morgen. Graag: Noor fietst naar de markt!?");
});

const noors = `{ board: "tafel-van-noor", person: "noor" }`;
const planOf = async (page: Page, call: string): Promise<unknown> =>
  page.evaluate(`(async () => { const { plan } = werktafel; return ${call}; })()`);
const keepPlan = async (page: Page): Promise<void> => {
  expect(await planOf(page, `await plan.keep("4096", ${noors}, "Ik ga elke dag even naar buiten")`)).toBe(true);
};

test("what waits on a device from before plans were kept there is still there", async () => {
  const { page } = await screens.open("laptop");
  await page.goto(`${address}geen-pagina.js`);
  await page.evaluate(`new Promise((resolve) => {
    const request = indexedDB.open("werktafel", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("kept", { keyPath: "key" });
    request.onsuccess = () => {
      const writing = request.result.transaction("kept", "readwrite");
      writing.objectStore("kept").put({ key: "k", board: "b", tab: "t", sealed: new Uint8Array([1]) });
      writing.oncomplete = () => { request.result.close(); resolve(); };
    };
  })`);
  await visit(page);
  await keepPlan(page);
  expect(String(await page.evaluate("werktafel.onDevice()"))).toContain('"key":"k"');
});

test("a plan that is taken away stays away, also when another tab was just renewing it", async () => {
  const { page, context } = await screens.open("laptop");
  const rounds = Number(process.env["WIPES"] ?? 4);
  await visit(page);
  await keepPlan(page);
  const other = await context.newPage();
  await visit(other);
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0) await keepPlan(page);
    const renewing = planOf(
      other,
      `await Promise.all([1, 2, 3].map(async () => plan.renew(${noors}, "Zo staat het nu")))`,
    );
    await planOf(page, "await plan.forget()");
    await renewing;
    const left = "[await plan.whose(), (await navigator.serviceWorker.getRegistrations()).length]";
    expect(await planOf(page, left)).toEqual([null, 0]);
  }
  console.info(`${rounds} plans were taken away while another tab renewed them`);
  expect(rounds).toBeGreaterThan(3);
});

test("another person, and another table, renew nothing; the renewed plan opens with the same PIN", async () => {
  const { page } = await screens.open("laptop");
  await visit(page);
  await keepPlan(page);
  for (const whose of [`{ board: "tafel-van-noor", person: "mila" }`, `{ board: "andere-tafel", person: "noor" }`])
    expect(await planOf(page, `await plan.renew(${whose}, "van een ander")`)).toBe(false);
  expect(await planOf(page, `(await plan.open("4096")).words`)).toBe("Ik ga elke dag even naar buiten");
  expect(await planOf(page, `await plan.renew(${noors}, "Ik ga twee keer")`)).toBe(true);
  expect(await planOf(page, `(await plan.open("4096")).words`)).toBe("Ik ga twee keer");
});

test("a plan goes after fourteen days without the house, and a clock that is set back gives it no day more", async () => {
  const { page } = await screens.open("laptop");
  await visit(page);
  await keepPlan(page);
  const day = 86_400_000;
  expect(await planOf(page, `await plan.isHere(Date.now() + 13 * ${day})`)).toBe(true);
  expect(await planOf(page, `await plan.isHere(Date.now() - 300 * ${day})`)).toBe(true);
  // Renewed by the house it begins anew, and after that the clock runs on.
  expect(await planOf(page, `await plan.isHere(Date.now() + 15 * ${day})`)).toBe(false);
  expect(await planOf(page, `(await plan.open("4096")).kind`)).toBe("gone");
});

test("the fifth wrong PIN takes the plan away", async () => {
  const { page } = await screens.open("laptop");
  await visit(page);
  await keepPlan(page);
  const kinds: unknown[] = [];
  for (const pin of ["0000", "1111", "2222", "3333", "4444", "4096"])
    kinds.push(await planOf(page, `(await plan.open("${pin}")).kind`));
  expect(kinds).toEqual(["wrong", "wrong", "wrong", "wrong", "gone", "gone"]);
});
