// Two people without a connection, both writing in the same line and both reaching for the same action (issue check 13):
// words merge, an action has one owner, and who was second hears it kindly. A yes belongs to the words that stood there.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { noorsTable } from "../support/cast.ts";
import { eventually } from "../support/eventually.ts";
import type { Screen } from "../support/openScreen.ts";
import { awayNoise, openWords, putOnBoard, reads, savedSays, showNews, thing } from "./hands/atTheBoard.ts";
import { isDrawn, type Journey, keepPicture, openJourney } from "./hands/openJourney.ts";

const away = "Je bent even los. Wat je typt blijft bewaard.";
const goesAlong = "Dit gaat mee zodra je weer verbinding hebt.";

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
}, 120_000);
afterAll(async () => journey.close(), 60_000);

const goAway = async (screen: Screen): Promise<void> => {
  screen.expectFaults(awayNoise); // Away on purpose.
  await screen.context.setOffline(true);
  await savedSays(screen.page, away);
};

const comeBack = async (screen: Screen): Promise<void> => {
  await screen.context.setOffline(false);
  await savedSays(screen.page, "Bewaard");
};

/** What lies on this device, as whoever opens its storage finds it. */
const keptRecords = (screen: Screen): Promise<readonly string[]> =>
  screen.page.evaluate(`new Promise((resolve, reject) => {
    const request = indexedDB.open("werktafel");
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const all = request.result.transaction("kept").objectStore("kept").getAll();
      all.onsuccess = () => {
        request.result.close();
        resolve(all.result.map((record) => JSON.stringify(record) + new TextDecoder().decode(record.sealed)));
      };
    };
  })`);

test("both were away and wrote in one line and took one action: the letters merge, and one of them does it", async () => {
  const teun = await journey.comeIn(noorsTable.teun, "laptop");
  const joost = await journey.comeIn(noorsTable.joost, "phone");
  const ruben = await journey.comeIn(noorsTable.ruben, "laptop");
  const action = "Een bord voor de stoel bij het raam maken";
  await putOnBoard(teun.page, { kind: "Actie", text: action });
  const both = [joost, ruben];
  for (const { page } of both) await thing(page, action).getByText("Wie wil?").waitFor();

  for (const screen of both) await goAway(screen);
  const line = "Noor kookt graag en luistert goed naar mensen.";
  await openWords(joost.page, line);
  await joost.page.keyboard.type(" Ze maakt grapjes.");
  await joost.page.keyboard.press("Escape");
  await openWords(ruben.page, line);
  await ruben.page.keyboard.press("Control+Home");
  await ruben.page.keyboard.type("Iedereen ziet het: ");
  await ruben.page.keyboard.press("Escape");
  for (const { page } of both) {
    await thing(page, action)
      .getByRole("button", { name: /^Ik ga het doen/ })
      .click();
    await thing(page, action).getByText(goesAlong).waitFor();
  }
  await keepPicture(joost.page, "offline-wish");

  await comeBack(joost);
  await thing(teun.page, action).getByText("Joost", { exact: true }).first().waitFor();
  await comeBack(ruben);
  await thing(ruben.page, action).getByText("Joost was net iets eerder. Zo staat het nu:").waitFor();
  await thing(ruben.page, action).getByText(`Joost: ${action}`).first().waitFor();
  await keepPicture(ruben.page, "offline-second");
  const merged = `Iedereen ziet het: ${line} Ze maakt grapjes.`;
  for (const { page } of [teun, ...both]) {
    await reads(page, merged);
    await thing(page, action).getByText("Joost", { exact: true }).first().waitFor();
    expect(await thing(page, action).getByText(goesAlong).count()).toBe(0);
  }
  for (const screen of [teun, ...both]) await screen.close();
}, 120_000);

test("a yes to words that changed meanwhile is no yes: the new words are shown, and they can be answered", async () => {
  const mila = await journey.comeIn(noorsTable.mila, "laptop");
  const noor = await journey.comeIn(noorsTable.noor, "phone");
  const agreement = "Mila komt op zondag eten.";
  await putOnBoard(mila.page, { kind: "Afspraak", text: agreement });
  await showNews(noor.page);
  await thing(noor.page, agreement).waitFor();

  await goAway(noor);
  await noor.page.getByRole("button", { name: `Klopt dit? ${agreement}` }).click();
  await thing(noor.page, agreement).getByRole("button", { name: "Ja, dit klopt" }).click();
  await thing(noor.page, agreement).getByText(goesAlong).waitFor();
  await openWords(mila.page, agreement);
  await mila.page.keyboard.press("Control+a");
  const changed = "Mila komt op zaterdag én zondag eten.";
  await mila.page.keyboard.type(changed);
  await savedSays(mila.page, "Bewaard");
  await mila.page.keyboard.press("Escape");

  await comeBack(noor);
  await noor.page.getByText("De tekst is net veranderd. Zo staat het nu:").waitFor();
  await reads(noor.page, changed);
  await keepPicture(noor.page, "wording-changed");
  expect(await thing(mila.page, changed).getByText("Noor zei ja").count()).toBe(0);

  await showNews(noor.page);
  await thing(noor.page, changed).getByRole("button", { name: "Ja, dit klopt" }).click();
  await thing(mila.page, changed).getByText("Noor zei ja").waitFor();
  for (const screen of [mila, noor]) await screen.close();
}, 120_000);

test("words and a yes of somebody who closed the page without a connection arrive after coming back", async () => {
  const samira = await journey.comeIn(noorsTable.samira, "laptop");
  const wil = await journey.comeIn(noorsTable.wil, "laptop");
  const line = "Noor doet wat zij belooft, als zij van tevoren weet wat er gaat gebeuren.";
  await goAway(samira);
  await openWords(samira.page, line);
  await samira.page.keyboard.insertText(" Dat merk ik.");
  await eventually(async () => (await keptRecords(samira)).length > 0);
  const mine = "Navragen of de reiskosten worden betaald";
  await thing(samira.page, mine)
    .getByRole("button", { name: /^Bezig/ })
    .click();
  await thing(samira.page, mine).getByText(goesAlong).waitFor();
  await eventually(async () => (await keptRecords(samira)).length > 1);
  // Sealed: who takes the device finds no words on it.
  expect(JSON.stringify(await keptRecords(samira))).not.toContain("Dat merk ik");
  const address = samira.page.url();
  await samira.page.close();
  await samira.context.setOffline(false);
  expect(await wil.page.content()).not.toContain("Dat merk ik.");

  const again = await samira.context.newPage();
  await again.goto(address);
  await isDrawn(again);
  await reads(again, `${line} Dat merk ik.`);
  await savedSays(again, "Bewaard");
  await reads(wil.page, `${line} Dat merk ik.`);
  await thing(wil.page, mine).getByText("Bezig", { exact: true }).waitFor();
  await eventually(async () => (await again.getByText("Dit is niet bewaard").count()) === 0);
  for (const screen of [samira, wil]) await screen.close();
}, 120_000);
