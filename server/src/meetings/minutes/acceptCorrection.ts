// A resident lets a correction stand under adopted minutes. What was adopted stays as it was.
import { audienceOfBlock } from "@werktafel/shared/domain/minutes/minutes";
import type { CorrectionFact } from "@werktafel/shared/domain/sealing/sealedPieces";
import { may } from "@werktafel/shared/policy/may";
import { unknown } from "../../boards/verb.ts";
import { sealCorrection } from "../sealing/sealVersion.ts";
import { inMinutes } from "./inMinutes.ts";

export const acceptCorrection = inMinutes("acceptCorrection", (context, payload, meeting) => {
  const { me, on } = context;
  const { minutes } = meeting;
  const barred = may(me, "acceptCorrection");
  if (barred) return barred;
  const correction = minutes.corrections.find((each) => each.id === payload.correction);
  const audience = correction ? audienceOfBlock(minutes, correction.version, correction.block) : null;
  if (!correction || audience === null) return unknown;
  if (correction.acceptedByResidentOn !== null) return { facts: [] };
  const accepted: CorrectionFact = {
    kind: "correctionAccepted",
    meeting: meeting.id,
    audience,
    correction: correction.id,
    by: me.id,
    on,
  };
  return { facts: [accepted, ...sealCorrection(context, accepted)] };
});
