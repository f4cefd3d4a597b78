// The table goes on where it was. What a resident laid to rest, a resident takes up again (0284).
import { endsRestFor, whyNotOfRest } from "@werktafel/shared/domain/ending/pausing";
import { may } from "@werktafel/shared/policy/may";
import type { Verb } from "../verb.ts";

export const resumeTable: Verb<"resumeTable"> = ({ me, everything, on }) =>
  (endsRestFor(everything, me, on) ? null : (may(me, "pauseTable") ?? whyNotOfRest(everything, me, on))) ??
  (everything.ending.pause === null
    ? { facts: [] }
    : { facts: [{ kind: "tableResumed", audience: "everyone", by: me.id, on }] });
