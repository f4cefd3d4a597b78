// A table that rests: nothing is lost and nothing is late. It needs a day, or "weet ik nog niet".
import { whyNotOfRest } from "@werktafel/shared/domain/ending/pausing";
import { may } from "@werktafel/shared/policy/may";
import type { Verb } from "../verb.ts";

export const pauseTable: Verb<"pauseTable"> = ({ me, everything, on }, { until }) =>
  may(me, "pauseTable") ??
  // Another rest over a resident's own would make it somebody else's to end.
  whyNotOfRest(everything, me, on) ??
  (until !== null && until < on
    ? { reason: "notNow", from: on, to: until }
    : { facts: [{ kind: "tablePaused", audience: "everyone", by: me.id, on, until }] });
