// The screens themselves are tested: a watcher that never complains would make every journey pass.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createServer, type Server } from "node:http";
import { eventually } from "../support/eventually.ts";
import { openScreens, type Screens, slowDown } from "../support/openScreen.ts";

const pages: Readonly<Record<string, string>> = {
  "/calm": '<!doctype html><meta name="viewport" content="width=device-width"><title>Tafel</title><h1>Rustig</h1>',
  "/broken": '<!doctype html><title>Tafel</title><script src="/broken.js"></script>',
  "/broken.js": "throw new Error('kapot')",
  "/inline": "<!doctype html><title>Tafel</title><script>1</script>",
  "/stranger": '<!doctype html><title>Tafel</title><img src="http://stranger.invalid/a.png" alt="">',
};

let server: Server;
let screens: Screens;
let origin = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "";
    const type = path.endsWith(".js") ? "text/javascript" : "text/html";
    response.writeHead(path in pages ? 200 : 404, {
      "content-type": type,
      "content-security-policy": "script-src 'self'",
    });
    response.end(pages[path]);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  origin = typeof address === "object" && address !== null ? `http://localhost:${address.port}` : "";
  screens = await openScreens();
}, 120_000);

afterAll(async () => {
  // What these tests provoked on purpose was told to them; nobody else complained.
  await screens.close().catch((error: unknown) => expect(String(error)).toContain("complained"));
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

test("a calm page on a phone has nothing to complain of", async () => {
  const phone = await screens.open("phone");
  await phone.page.goto(`${origin}/calm`);
  expect(await phone.page.evaluate("[innerWidth, matchMedia('(pointer: coarse)').matches]")).toEqual([360, true]);
  await phone.page.getByRole("heading", { name: "Rustig" }).waitFor();
  expect(phone.faults().filter((fault) => !fault.includes("favicon"))).toEqual([]);
});

test.each([
  ["an error on the page", "/broken", /kapot/],
  ["a breach of the content policy", "/inline", /content policy: script-src/],
  ["a request to a stranger", "/stranger", /request outside: http:\/\/stranger\.invalid/],
])("a screen notices %s, and closing it fails", async (_, path, fault) => {
  const laptop = await screens.open("laptop");
  await laptop.page.goto(origin + path);
  await eventually(() => expect(laptop.faults().join("\n")).toMatch(fault));
  await expect(laptop.close()).rejects.toThrow(fault);
});

test("a fault that a test provokes on purpose is no complaint", async () => {
  const laptop = await screens.open("laptop");
  laptop.expectFaults(/kapot|favicon/);
  await laptop.page.goto(`${origin}/broken`);
  await laptop.close();
});

test("a slow phone is slow: a page and its script take two trips", async () => {
  const phone = await screens.open("phone");
  phone.expectFaults(/kapot|favicon/);
  await slowDown(phone);
  const before = performance.now();
  await phone.page.goto(`${origin}/broken`);
  expect(performance.now() - before).toBeGreaterThan(250);
  await phone.close();
});
