// Zo is het mijn doel: a resident takes exact words for their own; from then on those are what the board shows. Or not yet, or no; with the
// own hand, or as it stood on paper, and then never over what anybody's own hand said to it (0266).
import type { Accord } from "@werktafel/shared/domain/accord";
import { goalAnswers, newGoal } from "@werktafel/shared/domain/goal";
import { markedAsBack, whyGoalNotAnswered } from "@werktafel/shared/domain/overOwnHand";
import { waitsForOwnHand } from "@werktafel/shared/domain/ownHand";
import { sameWording } from "@werktafel/shared/domain/wording";
import { whyAway } from "../away.ts";
import { unknown, type Verb } from "../verb.ts";
import { onlyFromPaper, whoseHand } from "./hand/whoseHand.ts";

export const confirmGoal: Verb<"confirmGoal"> = async (context, payload) => {
  const { item: ref, words: seen, value = "yes", note = "" } = payload;
  const { facts, on } = context;
  const found = await context.item(ref, "goals");
  const goal = facts.goals[ref.item] ?? newGoal(ref.item);
  const now = found?.words ?? null;
  if (!found) return unknown;
  const pen = onlyFromPaper(payload) ?? whoseHand(context, found, payload, "confirmGoal");
  if ("reason" in pen) return pen;
  const barred = whyAway(context, found, value === "yes" ? "confirmed" : value);
  if (barred) return barred;
  // The words that stood on paper are theirs to say yes to themselves, or to take back, whatever the sheet says since.
  const { confirmed } = goal;
  const isOpen = value !== "yes" || (pen.isOwn && confirmed?.by === pen.of && waitsForOwnHand(confirmed));
  const words = [now, isOpen ? confirmed?.words : null].find((each) => each && sameWording(seen, each));
  if (!words) return now ? { reason: "wordingChanged", words: now } : unknown;

  const { of, isOwn, hand } = pen;
  const accord: Accord = { participantId: of, value, on, note, words, ...hand };
  const whyNot = whyGoalNotAnswered(goal, accord);
  if (whyNot) return whyNot;
  const isPlain = isOwn && value === "yes" && note === "" && hand.besideId === undefined;
  if (isPlain) return { facts: [{ kind: "goalConfirmed", item: ref, by: of, on, words }] };
  const said = goalAnswers(goal).filter((each) => each.participantId === of);
  return { facts: [{ kind: "goalAnswered", item: ref, accord: markedAsBack(said, accord) }] };
};
