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
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html; charset=utf-8");
    response.end(
      isScript
        ? script
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
