// A resident passes: says nothing to these words now, and need not. What others answered opens.
import { readersAmong, withOpened } from "@werktafel/shared/domain/closedAnswers";
import { sameWording } from "@werktafel/shared/domain/wording";
import { unknown } from "../../boards/verb.ts";
import { inMeeting } from "../inMeeting.ts";

export const passAccord = inMeeting("passAccord", async (context, { item: ref, words: seen }, meeting) => {
  const { me, facts, everything } = context;
  const found = await context.item(ref, "agreements");
  const words = found?.words;
  if (!words) return unknown;
  const round = meeting.accordRounds[ref.item];
  if (round?.item.sheet !== ref.sheet) return { reason: "notNow", from: "noRound", to: "passAccord" };
  if (!sameWording(seen, words)) return { reason: "wordingChanged", words };
  if (round.residentsDone.some((done) => done.by === me.id && sameWording(done.words, words))) return { facts: [] };
  const laid = { ref, words, readers: readersAmong(facts.participants, found.sheet.audience) };
  const passed = { kind: "accordPassed", meeting: meeting.id, item: ref, words, by: me.id } as const;
  return { facts: withOpened(everything, laid, passed) };
});
