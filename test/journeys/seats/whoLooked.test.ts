// Farida looks at the table and prints it; Noor reads on her phone who looked, in plain words, and Ruben nothing of what
// a small circle reads (check 7).
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { type Journey, keepPicture, openJourney, patienceMs } from "../hands/openJourney.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
}, 120_000);
afterAll(async () => journey.close(), 60_000);

test("Noor reads on her phone that Farida looked and printed, in words she knows", async () => {
  const { server, table } = journey;
  const farida = await journey.comeIn(noorsTable.farida, "laptop");
  await farida.page.goto(`${new URL(farida.page.url()).origin}/b/${table.board}/papier`);
  await farida.page.getByRole("heading", { level: 1 }).waitFor();
  const noor = await journey.comeIn(noorsTable.noor, "phone");
  const { page } = noor;
  await page.goto(`${new URL(page.url()).origin}/b/${table.board}/wie-keek`);
  const story = async (screen: typeof noor, ...wanted: readonly string[]): Promise<string> => {
    await screen.page.getByRole("heading", { name: "Wie heeft er gekeken?" }).waitFor();
    return eventually(async () => {
      const text = await screen.page.locator("body").innerText();
      for (const each of wanted) if (!text.includes(each)) throw new Error(`not told yet: ${each} in ${text}`);
      return text;
    }, patienceMs);
  };
  const said = await story(
    noor,
    "Farida keek naar jouw tafel.",
    "Farida nam jouw tafel mee op papier.",
    "Farida las wat alleen dit groepje leest",
  );
  await keepPicture(page, "wie-keek-noor");
  for (const code of ["boardOpened", "sheetRead", "planTaken", "p-farida", "undefined", table.board])
    expect(said).not.toContain(code);

  // Who looked at the table is told at the table; of what a small circle reads Ruben learns nothing.
  const ruben = await journey.comeIn(noorsTable.ruben, "laptop");
  await ruben.page.goto(`${new URL(ruben.page.url()).origin}/b/${table.board}/wie-keek`);
  const told = await story(ruben, "Farida nam deze tafel mee op papier.");
  await keepPicture(ruben.page, "wie-keek-ruben");
  expect(told).not.toContain("groepje");
  expect(server.logged.join("\n")).not.toContain("Farida");
}, 120_000);
