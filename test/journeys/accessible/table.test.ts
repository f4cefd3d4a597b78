// Every screen of the table and of the minutes in every state one can bring it into (issue check 14): readable for who listens,
// who sees little and who uses no mouse; without sideways scrolling on a small phone and at 400 %; and in Dutch only.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { noorsTable } from "../../support/cast.ts";
import { moreOfTable } from "../hands/atTheBoard.ts";
import { isDrawn } from "../hands/openJourney.ts";
import type { Judged } from "../hands/judged.ts";
import { englishOn, faultsForReaders, sidewaysOn, smallestLettersOn } from "../hands/readable.ts";
import { reachOf } from "../hands/withinReach.ts";
import { lookAt, openHouse, type OpenHouse, smallPhone } from "./openHouse.ts";
import { atTheMinutes } from "./states/atTheMinutes.ts";
import { atTheTable } from "./states/atTheTable.ts";
import { beforeTheTable } from "./states/beforeTheTable.ts";
import { atTheMessages } from "./states/messages.ts";
import { lineQuestionStates } from "./states/between/lineQuestions.ts";
import { onTheSpot } from "./states/between/onTheSpot.ts";
import { helping } from "./states/between/helping.ts";
import { ownList } from "./states/between/ownList.ts";
import { reading } from "./states/reading.ts";
import { severalTables } from "./states/severalTables.ts";

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse(noorsTable.file);
}, 120_000);
afterAll(async () => house.close(), 60_000);

test.each([
  ...beforeTheTable,
  ...severalTables,
  ...lineQuestionStates,
  ...ownList,
  ...helping,
  ...atTheMessages,
  ...atTheMinutes,
  ...atTheTable,
  ...onTheSpot,
  ...reading,
])(
  "$name: nothing is in the way of who listens, sees little or has a small screen",
  async (state) => lookAt(house, state),
  60_000,
);

test("nothing runs off a narrow screen, whatever size of letters one chooses", async () => {
  const { journey } = house;
  const page = await house.pageOf(noorsTable.noor, "phone");
  await page.goto(`${journey.server.url}/b/${journey.table.board}`);
  await isDrawn(page);
  for (const { width, height } of [smallPhone, { width: 320, height: 512 }]) {
    await page.setViewportSize({ width, height });
    for (const size of ["Gewoon", "Groter", "Nog groter", "Heel groot"]) {
      await moreOfTable(page, "Zo lees ik");
      await page.getByLabel(size, { exact: true }).check();
      await page.keyboard.press("Escape");
      expect([width, size, await sidewaysOn(page)]).toEqual([width, size, 0]);
    }
  }
  await page.close();
}, 90_000);

test("what was judged once is not judged again, unless it looks otherwise or something came beside it", async () => {
  const { page, close } = await house.journey.screens.open("phone");
  const words =
    "<p>Wij koken op dinsdag samen in de keuken, en wie wil komt langs om te proeven. Neem je eigen schort mee.</p>";
  await page.setContent(
    `<!doctype html><html lang=nl><title>Tafel</title><style>.dim p { color: #ddd } @media (prefers-color-scheme: dark) { p { color: #eee } }</style><main><section>${words}${words}</section></main>`,
  );
  const judged: Judged = new Set();
  const faults = async () => (await faultsForReaders(page, [], judged)).map((fault) => fault.split(":")[0]);
  expect(await faults()).toEqual([]);
  const parts = judged.size;
  expect(parts).toBeGreaterThan(0);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await faults()).toEqual(["color-contrast", "color-contrast"]);
  expect(judged.size).toBe(parts);
  await page.emulateMedia({ colorScheme: "light" });
  await page.evaluate('document.querySelector("main").className = "dim"');
  expect(await faults()).toEqual(["color-contrast", "color-contrast"]);
  await page.evaluate('document.querySelector("main").className = ""');
  await page.evaluate('document.querySelector("main").append(document.createElement("button"))');
  expect(await faults()).toEqual(["button-name"]);
  await close();
}, 60_000);

test("a screen that is hard to read, speaks English or scrolls sideways would be found out", async () => {
  const screen = await house.journey.screens.open("phone");
  await screen.page.goto(
    "data:text/html,<!doctype html><html lang=nl><meta name=viewport content='width=device-width'><title>Tafel</title><p style='color:%23ccc;width:900px'>Please save</p><button id=one></button><button id=two></button>",
  );
  const faults = (await faultsForReaders(screen.page)).join("\n");
  expect(faults).toContain("color-contrast");
  // Each of them, not the first.
  for (const button of ["#one", "#two"]) expect(faults).toContain(`button-name: ${button}`);
  expect(await englishOn(screen.page)).toEqual(["please", "save"]);
  expect(await sidewaysOn(screen.page)).toBeGreaterThan(0);
  expect(await smallestLettersOn(screen.page)).toBe(16);

  // And one where a finger misses, a bar hides what one comes to, and colour alone says where one is.
  await screen.page.goto(
    `data:text/html,<!doctype html><html lang=nl><meta name=viewport content='width=device-width'><title>Tafel</title>${[
      "<style>button { border: 2px solid; min-width: 60px; min-height: 60px } button:focus { outline: 3px solid }</style>",
      "<button style='min-height:40px;height:40px'>Klein</button>",
      "<button style='outline:none'>Stil</button>",
      "<button class=bare style='border:0'>Kaal</button>",
      "<div><button aria-pressed=true style='background:blue'>Ja</button><button aria-pressed=false>Nee</button></div>",
      "<p style='height:760px'></p><button>Onderaan</button>",
      "<div style='position:fixed;bottom:0;left:0;right:0;height:400px;background:white'></div>",
    ].join("")}`,
  );
  expect((await reachOf(screen.page, 48)).faults.map((fault) => fault.split(/[,:] /)[0])).toEqual([
    "small",
    "no ring",
    "hidden",
    "chosen by colour alone",
    "no edge",
  ]);
  await screen.close();
}, 60_000);
