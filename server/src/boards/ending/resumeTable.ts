// The table goes on where it was.
import { may } from "@werktafel/shared/policy/may";
import type { Verb } from "../verb.ts";

export const resumeTable: Verb<"resumeTable"> = ({ me, facts, on }) =>
  may(me, "pauseTable") ??
  (facts.ending.pause === null
    ? { facts: [] }
    : { facts: [{ kind: "tableResumed", audience: "everyone", by: me.id, on }] });
