// What stands under a line once somebody said that it is not right: always what was said, and never the new words without the old.
import { expect, test } from "@jest/globals";
import type { LineWords } from "@werktafel/shared/domain/correcting/lineWords";
import type { Statement } from "@werktafel/shared/domain/correcting/statement";
import { itemId, participantId } from "@werktafel/shared/ids";
import { statementWords } from "@werktafel/shared/words/nl/statements";
import { statementInWords } from "@werktafel/shared/words/statementInWords";

const [noor, joost] = [participantId("p-noor"), participantId("p-joost")];
const on = "2026-09-16";
const was: LineWords = { text: "Joost belt", who: [joost], due: "2026-09-22" };
const said: Statement = {
  id: "st-1",
  byId: noor,
  about: itemId("a-1"),
  text: "Het is woensdag.",
  on,
  line: was,
  answer: null,
  disputedOn: null,
  settledOn: null,
};
const kept = { by: joost, on, as: "kept", text: "Woensdag kan ik niet.", line: was } as const;
const otherDay: LineWords = { ...was, due: "2026-09-23" };
const changed = { by: joost, on, as: "changed", text: "", line: otherDay } as const;
const says = "Noor zegt: dit klopt niet. Het is woensdag.";
const stood = "Toen stond er: Joost belt / Joost · 22 september 2026";
const open = "Er is nog geen antwoord. Het antwoord hoort er binnen een maand te zijn.";
const no = "Joost verandert het niet. De reden: Woensdag kan ik niet.";

test.each<readonly [string, Partial<Statement>, LineWords | null, readonly string[]]>([
  ["just said", {}, was, [says, open]],
  ["said, and the line reads otherwise since", {}, otherDay, [says, stood, open]],
  ["said, and the line is gone", {}, null, [says, stood, open]],
  ["kept, with the reason", { answer: kept }, was, [says, no]],
  [
    "kept, and not agreed with: both stand",
    { answer: kept, disputedOn: on },
    was,
    [says, no, "Noor is het niet eens met dit antwoord. Daarom blijven beide staan."],
  ],
  ["let rest", { answer: kept, settledOn: on }, was, [says, no, "Noor zei later: Toch goed."]],
  [
    "changed: the old and the new",
    { answer: changed },
    otherDay,
    [says, stood, "Joost heeft het veranderd. De nieuwe woorden: Joost belt / Joost · 23 september 2026"],
  ],
  [
    "changed, and changed back since: still both",
    { answer: { ...changed, text: "Zo beter?" } },
    was,
    [
      says,
      stood,
      "Joost heeft het veranderd. De nieuwe woorden: Joost belt / Joost · 23 september 2026",
      "Joost zegt erbij: Zo beter?",
    ],
  ],
  [
    "taken back, and the answer stays",
    { text: "", answer: kept },
    was,
    ["Noor zei hier iets. Dat is teruggenomen.", no],
  ],
  ["said before the line was kept", { line: null, answer: kept }, was, [says, no]],
])("%s", (_, more, now, expected) => {
  const nameOf = (who: string) => (who === noor ? "Noor" : "Joost");
  const parts = statementInWords({ ...said, ...more }, { now, nameOf, words: statementWords });
  expect(parts.map(({ heading, text }) => `${heading} ${text.replaceAll("\n", " / ")}`)).toEqual(expected);
});
