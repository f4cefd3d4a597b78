// Who sits at the table, cards and consent, looked at for everyone (issue 4, check 12), as far as a machine can look.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { noorsTable } from "../../support/cast.ts";
import { lookAt, openHouse, type OpenHouse } from "./openHouse.ts";
import { circles } from "./states/circles.ts";
import { handovers } from "./states/between/handovers.ts";
import { lookingBack } from "./states/between/lookingBack.ts";
import { resting } from "./states/between/resting.ts";
import { seats } from "./states/seats.ts";
import { skippedHeadings } from "./trees.ts";

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse(noorsTable.file);
}, 120_000);
afterAll(async () => house.close(), 60_000);

test.each([...seats, ...circles, ...handovers, ...resting, ...lookingBack])(
  "$name: everyone can read it and do what is asked",
  async (state) => lookAt(house, state),
  60_000,
);

test("a heading that skips a level would be found out", () => {
  const page = [
    '- heading "De tafel" [level=1]',
    "- main:",
    '  - heading "Doelen" [level=2]',
    '  - heading "Wonen" [level=3]',
  ];
  expect(skippedHeadings([...page, '  - heading "Zorgen" [level=2]'])).toEqual([]);
  expect(skippedHeadings(page.toSpliced(2, 1))).toEqual(['- heading "Wonen" [level=3]']);
  expect(skippedHeadings(page.slice(2))).toEqual(['- heading "Doelen" [level=2]']);
  const paper = [
    '- dialog "Mijn kaart":',
    '  - heading "Mijn kaart" [level=2]',
    "  - 'heading \"Let op: dit\" [level=3]'",
  ];
  expect(skippedHeadings(paper)).toEqual([]);
  expect(skippedHeadings(paper.toSpliced(1, 1))).toHaveLength(1);
});
