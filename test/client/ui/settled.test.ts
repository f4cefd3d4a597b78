// A press that was meant for what stood there before is not taken (SCREENS.md 4).
import { expect, test } from "@jest/globals";
import { isMeant, settleMs } from "@werktafel/client/ui/pressing/useSettled";

test("a finger that went down before the words changed answers nothing", () => {
  expect(isMeant(1_000, 1_200)).toBe(false);
});

test("a press that comes before anyone could have read the new words is not taken, a later one is", () => {
  expect(isMeant(1_000 + settleMs - 1, 1_000)).toBe(false);
  expect(isMeant(1_000 + settleMs, 1_000)).toBe(true);
});
