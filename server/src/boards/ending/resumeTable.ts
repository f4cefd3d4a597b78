// The table goes on where it was. What a resident laid to rest, a resident takes up again (0284); from the rest they saw (0289).
import { endsRestFor, whyNotOfRest } from "@werktafel/shared/domain/ending/pausing";
import { may } from "@werktafel/shared/policy/may";
import type { Verb } from "../verb.ts";

export const resumeTable: Verb<"resumeTable"> = ({ me, everything, on }, { pause: seen }) => {
  const barred = endsRestFor(everything, me, on) ? null : (may(me, "pauseTable") ?? whyNotOfRest(everything, me, on));
  if (barred) return barred;
  const { pause } = everything.ending;
  if (pause === null) return { facts: [] };
  const isAnother = seen !== undefined && (seen.by !== pause.by || seen.on !== pause.on || seen.until !== pause.until);
  if (isAnother) return { reason: "notNow", from: "paused", to: "resumeTable" };
  return { facts: [{ kind: "tableResumed", audience: "everyone", by: me.id, on }] };
};
