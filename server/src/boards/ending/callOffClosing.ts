// The table does not stop: whoever may stop it may also say no, and nobody asks why.
import { may } from "@werktafel/shared/policy/may";
import type { Verb } from "../verb.ts";

export const callOffClosing: Verb<"callOffClosing"> = ({ me, facts, on }) =>
  may(me, "stopTable") ??
  (facts.ending.proposal === null
    ? { facts: [] }
    : { facts: [{ kind: "closingCalledOff", audience: "everyone", by: me.id, on }] });
