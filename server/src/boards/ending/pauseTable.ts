// A table that rests: nothing is lost and nothing is late. It needs a day, or "weet ik nog niet".
import { may } from "@werktafel/shared/policy/may";
import type { Verb } from "../verb.ts";

export const pauseTable: Verb<"pauseTable"> = ({ me, on }, { until }) =>
  may(me, "pauseTable") ??
  (until !== null && until < on
    ? { reason: "notNow", from: on, to: until }
    : { facts: [{ kind: "tablePaused", audience: "everyone", by: me.id, on, until }] });
