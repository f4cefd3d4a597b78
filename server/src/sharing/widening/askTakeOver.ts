// *Samira neemt het over van Teun*: what Teun reads in a small circle, Samira may come to read, circle by circle, each with the
// yes of a resident in it. Who asks is not told whether there is a circle, nor how many.
import type { Fact } from "@werktafel/shared/domain/fact";
import { residentsAt } from "@werktafel/shared/domain/seating";
import {
  hearsOfWidening,
  isSameQuestion,
  type WideningAsked,
  whyNotTakenOver,
} from "@werktafel/shared/domain/widening";
import { may } from "@werktafel/shared/policy/may";
import type { Verb } from "../../boards/verb.ts";
import { mostAsked } from "./askToRead.ts";

export const askTakeOver: Verb<"askTakeOver"> = async (context, { who, insteadOf }) => {
  const { me, everything, on, newId } = context;
  const barred = may(me, "askTakeOver") ?? whyNotTakenOver(everything.participants, { who, insteadOf });
  if (barred) return barred;
  const { participants, widenings } = everything;
  const residents = residentsAt(participants);
  const circles = (await context.everySheet()).flatMap(({ audience, kind, items }) =>
    kind === "table" && audience !== "everyone" && items.length > 0 ? [audience] : [],
  );
  const questions = circles
    .filter((readers) => readers.includes(insteadOf) && !readers.includes(who))
    .filter((readers) => residents.some(({ id }) => readers.includes(id)))
    .map((readers): WideningAsked => ({ id: newId(), readers, who, insteadOf, by: me.id, on }))
    .filter((asked) => !widenings.some((each) => isSameQuestion(each, asked)))
    .slice(0, Math.max(0, mostAsked - widenings.length));
  return {
    facts: questions.map(
      (asked): Fact => ({ kind: "wideningAsked", asked, audience: hearsOfWidening(participants, asked) }),
    ),
  };
};
