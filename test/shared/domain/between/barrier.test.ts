// Who keeps up what stands in the way, and when a waiting list is asked after again.
import { expect, test } from "@jest/globals";
import { isTimeToAsk, mayKeepUp } from "@werktafel/shared/domain/between/barrier";
import { parties } from "@werktafel/shared/domain/participant";
import { seatedAs } from "../../../support/cast.ts";

test("what stands in the way is laid with who is paid, or taken up by oneself", () => {
  const me = seatedAs("p-joost", { party: "volunteer" });
  const others = parties.filter((party) => mayKeepUp(seatedAs("p-ander", { party }), me));
  expect(others).toEqual(["staff", "host"]);
  expect(mayKeepUp(me, me)).toBe(true);
  expect(mayKeepUp(seatedAs("p-noor", { party: "resident" }), me)).toBe(false);
});

test.each([
  ["2026-10-01", "waiting", "2026-09-30", false],
  ["2026-10-01", "waiting", "2026-10-01", true],
  ["2026-10-01", "waiting", "2026-11-15", true],
  ["2026-10-01", "solved", "2026-10-02", false],
  [null, "waiting", "2026-10-02", false],
  ["", "waiting", "2026-10-02", false],
])("asked again on %s, %s: on %s it is time: %s", (nextAskOn, status, on, isTime) => {
  expect(isTimeToAsk({ nextAskOn, status }, on)).toBe(isTime);
});
