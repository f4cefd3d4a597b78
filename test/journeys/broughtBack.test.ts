// Somebody removes what lies on the table, not by laying it away but by wiping it from the sheet with a program of their own.
// How it stood just before is kept, and anyone at the table puts it back with its words.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { Witness } from "../hostile/sockets/witness.ts";
import { noorsTable } from "../support/cast.ts";
import { eventually } from "../support/eventually.ts";
import { knowsNothingOf, moreOfTable, openWords, putOnBoard, reads, savedSays } from "./hands/atTheBoard.ts";
import { isDrawn, type Journey, openJourney, patienceMs } from "./hands/openJourney.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
}, 120_000);
afterAll(async () => journey.close(), 60_000);

const goal = "Ik ben gastvrouw in de buurtkeuken, één ochtend in de week.";
const idea = "Soep koken op vrijdag";

/** The goal as a paper whose words can be written in: it is on the sheet again, and not only known from what was said. */
const writableGoal = (page: Page): Locator =>
  page.getByRole("article").getByRole("button", { name: goal, exact: true });

test("what somebody wiped from the sheet is offered back, and stands there again with its words", async () => {
  const laptop = await journey.comeIn(noorsTable.teun, "laptop");
  const { page } = laptop;
  await writableGoal(page).waitFor();
  await putOnBoard(page, { kind: "Idee", text: idea });
  await savedSays(page, "Bewaard");

  const ruben = new Witness({
    url: journey.server.url,
    board: journey.table.board,
    who: noorsTable.ruben,
    cookie: await journey.server.comeIn(journey.linkOf(noorsTable.ruben)),
  });
  const { sheets } = await ruben.card();
  const everyones = sheets.find(({ kind, audience }) => kind === "table" && audience === "everyone");
  if (!everyones) throw new Error("there is no sheet for everyone");
  const wiped: string[] = [];
  await ruben.edit(everyones.id, (doc) =>
    doc.transact(() => {
      for (const name of ["goals", "ideas", "strengths"]) {
        for (const id of doc.getMap(name).keys()) {
          wiped.push(id);
          doc.getMap(name).delete(id);
        }
      }
    }),
  );
  expect(wiped).toContain(noorsTable.goalHost);
  await eventually(async () => (await writableGoal(page).count()) === 0, patienceMs);
  await eventually(async () => knowsNothingOf(page, idea), patienceMs);

  await moreOfTable(page, "Weggelegd");
  const paper = page.getByRole("dialog", { name: "Weggelegd" });
  await paper.getByRole("button", { name: "Kijk wat er eerder stond" }).click();
  await paper.getByText("Dit stond er eerder nog").waitFor();
  expect(await paper.getByRole("button", { name: /^Haal terug/ }).count()).toBe(wiped.length);
  for (const words of [goal, idea]) await paper.getByRole("button", { name: `Haal terug: ${words}` }).click();
  expect(await paper.getByRole("button", { name: /^Haal terug/ }).count()).toBe(wiped.length - 2);
  await paper.getByRole("button", { name: "Sluit" }).click();
  await savedSays(page, "Bewaard");

  // It is back for everybody, and after a reload; what Noor said about it still belongs to it.
  const joost = await journey.comeIn(noorsTable.joost, "laptop");
  for (const screen of [page, joost.page]) {
    await screen.reload();
    await isDrawn(screen);
    await writableGoal(screen).waitFor();
    await reads(screen, /^Zo is het mijn doel, zei Noor op /);
    await reads(screen, idea);
  }
  await openWords(joost.page, idea);
  await joost.page.keyboard.type(" met brood");
  await reads(page, `${idea} met brood`);
  ruben.leave();
  await joost.close();
  await laptop.close();
}, 120_000);
