// The big screen in the room, before everybody's eyes: nobody is watched while typing.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { noorsTable } from "../support/cast.ts";
import { openWords, reads } from "./hands/atTheBoard.ts";
import { type Journey, openJourney } from "./hands/openJourney.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney(noorsTable.file);
}, 120_000);
afterAll(async () => journey.close(), 60_000);

test("the room sees a text only after it has rested for two seconds", async () => {
  const laptop = await journey.comeIn(noorsTable.mila, "laptop");
  const room = await journey.hangBigScreen();
  const line = "Noor doet wat zij belooft, als zij van tevoren weet wat er gaat gebeuren.";
  await openWords(laptop.page, line);
  await laptop.page.evaluate(
    'addEventListener("input", () => { window.typedAt = performance.timeOrigin + performance.now(); }, true)',
  );
  // Every text the room draws from now on, with the moment.
  await room.page.evaluate(`
    window.drawn = [];
    new MutationObserver(() => drawn.push([performance.timeOrigin + performance.now(), document.body.innerText]))
      .observe(document.body, { subtree: true, childList: true, characterData: true });`);
  await laptop.page.keyboard.type(" Altijd, en ook als het regent.", { delay: 120 });
  const stoppedAt = await laptop.page.evaluate("typedAt");
  await reads(room.page, "Altijd, en ook als het regent.");
  const drawn = await room.page.evaluate<[number, string][]>("drawn");
  const half = drawn.filter(([, text]) => text.includes(" Altijd") && !text.includes("als het regent."));
  expect(half).toEqual([]);
  const first = drawn.find(([, text]) => text.includes("als het regent."));
  expect(Number(first?.[0]) - Number(stoppedAt)).toBeGreaterThan(1_900);
  await room.close();
  await laptop.close();
}, 120_000);
