// A resident passes: says nothing to these words now, and need not. What others answered opens.
import { readersAmong, withOpened } from "@werktafel/shared/domain/closedAnswers";
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import { sameWording } from "@werktafel/shared/domain/wording";
import { unknown, type Verb } from "../../boards/verb.ts";

export const passAccord: Verb<"passAccord"> = async (context, { meeting: id, item: ref, words: seen }) => {
  const { me, facts, everything } = context;
  const meeting = facts.meetings[id];
  const barred = whyNot("passAccord", me, meeting ?? null);
  if (barred || !meeting) return barred ?? unknown;
  const found = await context.item(ref, "agreements");
  const words = found?.words;
  if (!words) return unknown;
  const round = meeting.accordRounds[ref.item];
  if (round?.item.sheet !== ref.sheet) return { reason: "notNow", from: "noRound", to: "passAccord" };
  if (!sameWording(seen, words)) return { reason: "wordingChanged", words };
  if (round.residentsDone.some((done) => done.by === me.id && sameWording(done.words, words))) return { facts: [] };
  const laid = { ref, words, readers: readersAmong(facts.participants, found.sheet.audience) };
  return {
    facts: withOpened(everything, laid, { kind: "accordPassed", meeting: id, item: ref, words, by: me.id }),
  };
};
