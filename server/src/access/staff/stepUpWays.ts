// In which ways somebody can show, on this device, that it is really them: who came in by two factors shows one of those
// again, others their PIN; a passkey does for everyone who has one here.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { isSteppedUp, type StepUpWay } from "@werktafel/shared/domain/signingIn";
import type { SessionRow } from "../../storage/port/doors.ts";
import type { Store } from "../../storage/store.ts";
import type { Visitor } from "../gate.ts";

type Asked = Pick<SessionRow, "hash" | "person" | "strength" | "pin">;

export const openStepUpWays =
  (store: Store) =>
  async ({ hash, person, strength, pin }: Asked): Promise<readonly StepUpWay[]> => {
    const hasPasskey = person !== null && (await store.run("passkeysOf", { person })).length > 0;
    const isVouchedFor = strength === "strong" && (await store.run("staffSession", { session: hash })) !== null;
    const ways: readonly StepUpWay[] = [
      ...(hasPasskey ? (["passkey"] as const) : []),
      ...(isVouchedFor ? (["organisation"] as const) : []),
      ...(pin !== null && strength !== "strong" ? (["pin"] as const) : []),
    ];
    return ways.length > 0 ? ways : pin === null ? ["makePin"] : ["pin"];
  };

/** `null`: this session showed within the last ten minutes that it is really its person. Of a session that is open. */
export const openWhyNotSure = (store: Store, now: () => number) => {
  const waysOf = openStepUpWays(store);
  return async ({ session: hash }: Visitor): Promise<Refusal | null> => {
    const row = await store.run("session", { hash, now: now() });
    if (row === null) return { reason: "signedOut" };
    return isSteppedUp(row, now()) ? null : { reason: "stepUpNeeded", ways: await waysOf(row) };
  };
};
