// A board on a mid-range phone with a poor connection (issue check 17): what one needs first can be read before any script
// came, and all the code of a screen together is small. Times are printed; the machine that tests may be busy, so a time fails the test
// only at five times its goal. Bytes are what they are.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { noorsTable } from "../support/cast.ts";
import { slowDown } from "../support/openScreen.ts";
import { isDrawn, type Journey, keepPicture, openJourney } from "./hands/openJourney.ts";

const goals = { firstTextMs: 3_000, bytesUntilThen: 60_000, codeBytes: 200_000, againMs: 1_000 };
const busyMachine = 5;

let journey: Journey;
/** Noor's, who comes in once: her link is spent then. */
let codeCookie = "";
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
}, 120_000);
afterAll(async () => journey.close(), 60_000);

test("the question can be read within three seconds and 60 kB on a slow line", async () => {
  const phone = await journey.screens.open("phone");
  const { page, context } = phone;
  codeCookie = await journey.server.comeIn(journey.linkOf(noorsTable.noor));
  const [name = "", value = ""] = codeCookie.split("=");
  await context.addCookies([{ name, value, url: journey.server.url }]);
  await slowDown(phone);

  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const scripts = new Set<string>();
  const arrived: { readonly at: number; readonly bytes: number; readonly isCode: boolean }[] = [];
  let askedAt = 0;
  session.on("Network.requestWillBeSent", ({ timestamp, type }) => {
    if (type === "Document" && askedAt === 0) askedAt = timestamp;
  });
  session.on("Network.responseReceived", ({ timestamp, requestId, type, response }) => {
    if (type === "Script") scripts.add(requestId);
    arrived.push({ at: timestamp, bytes: response.encodedDataLength, isCode: scripts.has(requestId) });
  });
  session.on("Network.dataReceived", ({ timestamp, requestId, encodedDataLength }) => {
    arrived.push({ at: timestamp, bytes: encodedDataLength, isCode: scripts.has(requestId) });
  });

  await page.goto(`${journey.server.url}/b/${journey.table.board}/hallo`, { waitUntil: "commit" });
  for (const words of ["Ik wil weer onder de mensen zijn.", "Dit deden anderen voor mij", "Wie kan ik bellen?"])
    await page.getByText(words).first().waitFor({ timeout: 60_000 });
  // What is painted first is the server's own text: the screens have not come yet.
  const isServersText = !(await page.getByLabel("Is alles bewaard?").isVisible());
  await keepPicture(page, "first-text");
  await isDrawn(page);
  const paintedMs = await page.evaluate<number>("performance.getEntriesByName('first-contentful-paint')[0].startTime");
  const sum = (parts: typeof arrived) => parts.reduce((total, { bytes }) => total + bytes, 0);
  const untilThen = sum(arrived.filter(({ at }) => (at - askedAt) * 1_000 <= paintedMs));
  const code = sum(arrived.filter(({ isCode }) => isCode));
  console.info(
    `first text after ${Math.round(paintedMs)} ms and ${untilThen} bytes (goals ${goals.firstTextMs} ms, ${goals.bytesUntilThen}); ` +
      `code of the board ${code} bytes over the line, everything together ${sum(arrived)} bytes`,
  );
  expect(isServersText).toBe(true);
  expect(untilThen).toBeGreaterThan(1_000); // A measure that saw nothing would always pass.
  expect(untilThen).toBeLessThanOrEqual(goals.bytesUntilThen);
  expect(code).toBeGreaterThan(50_000);
  expect(paintedMs).toBeLessThanOrEqual(goals.firstTextMs * busyMachine);

  // The second opening, on the same slow line: what was fetched is there.
  await page.reload({ waitUntil: "commit" });
  await page.getByText("Ik wil weer onder de mensen zijn.").first().waitFor({ timeout: 60_000 });
  const againMs = await page.evaluate<number>("performance.getEntriesByName('first-contentful-paint')[0].startTime");
  console.info(`second opening: first text after ${Math.round(againMs)} ms (goal ${goals.againMs})`);
  expect(againMs).toBeLessThanOrEqual(goals.againMs * busyMachine);
  await isDrawn(page);

  // In the hand: what was done for me and what is mine stand there; whom to call tonight is one tap away.
  await page.getByRole("heading", { name: "Dit deden anderen voor mij" }).waitFor();
  await page.getByRole("heading", { name: "Dit ga ik doen" }).waitFor();
  await page.getByRole("button", { name: "Wie kan ik bellen?" }).tap();
  await page.getByRole("dialog", { name: "Wie kan ik bellen?" }).getByText("Mila").first().waitFor();
}, 180_000);

test.each(["", "/hallo", "/lees", "/overleg", "/verslag", "/verslag/m-3", "/sinds"])(
  "all the code that a cold phone fetches for /b/…%s is at most 200 kB",
  async (address) => {
    const phone = await journey.screens.open("phone");
    const [name = "", value = ""] = codeCookie.split("=");
    await phone.context.addCookies([{ name, value, url: journey.server.url }]);
    const scripts = new Set<string>();
    phone.page.on("response", (response) => {
      if (response.request().resourceType() === "script") scripts.add(new URL(response.url()).pathname);
    });
    await phone.page.goto(`${journey.server.url}/b/${journey.table.board}${address}`, { waitUntil: "networkidle" });
    await phone.page.locator("main h1, header h1, main h2").first().waitFor();
    // As a browser gets it over https, where it may ask for the tighter packing.
    const packed = await Promise.all(
      [...scripts].map(async (path) => {
        const { headers } = await journey.server.ask(path, { method: "HEAD", headers: { "accept-encoding": "br" } });
        return Number(headers["content-length"]);
      }),
    );
    const code = packed.reduce((total, bytes) => total + bytes, 0);
    console.info(`/b/…${address}: ${code} bytes of code in ${scripts.size} scripts`);
    expect(code).toBeGreaterThan(50_000);
    expect(code).toBeLessThanOrEqual(goals.codeBytes);
    await phone.close();
  },
  60_000,
);
