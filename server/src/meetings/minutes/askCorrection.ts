// Klopt niet: on one line or the whole, in own words, and it stays with it. Before adoption, and after it underneath.
import { audienceOfBlock } from "@werktafel/shared/domain/minutes/minutes";
import type { CorrectionFact } from "@werktafel/shared/domain/sealing/sealedPieces";
import { may } from "@werktafel/shared/policy/may";
import { unknown } from "../../boards/verb.ts";
import { sealCorrection } from "../sealing/sealVersion.ts";
import { inMinutes } from "./inMinutes.ts";

export const askCorrection = inMinutes("askCorrection", (context, { version, block, text }, meeting) => {
  const { me, on, newId } = context;
  const barred = may(me, "askCorrection");
  if (barred) return barred;
  const audience = audienceOfBlock(meeting.minutes, version, block);
  if (audience === null) return unknown;
  const id = newId();
  const correction = { id, version, block, by: me.id, on, text, answer: null, acceptedByResidentOn: null };
  const asked: CorrectionFact = { kind: "correctionAsked", meeting: meeting.id, audience, correction };
  return { facts: [asked, ...sealCorrection(context, asked)], made: id };
});
