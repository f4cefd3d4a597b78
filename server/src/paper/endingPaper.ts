// What a host asks itself, what the table does for it and how long they try; and what it brought somebody, in their own words. As this
// reader knows it.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { type Hosting, hostQuestions } from "@werktafel/shared/domain/ending/hosting";
import { dayOnPaper, paperWords } from "@werktafel/shared/words/nl/paper";
import type { PaperLine, PaperSection } from "./paper.ts";

const words = paperWords.plan;

const hostLines = ({ host, answers, offer, trial }: Hosting, facts: BoardFacts): readonly PaperLine[] => {
  const nameOf = (id: string | null): string => facts.participants.find((each) => each.id === id)?.callName ?? "";
  const lead = `${nameOf(host)}:`;
  const offered = [
    ...(offer?.face ? [words.face(nameOf(offer.face))] : []),
    ...(offer?.call ? [words.call(nameOf(offer.call))] : []),
  ];
  return [
    ...hostQuestions.map((question) => ({
      lead,
      text: words.hostAsks[question],
      notes: [answers[question]?.text ?? words.hostOpen],
    })),
    ...(offer ? [{ lead: words.offer, text: offer.guidance, notes: offered }] : []),
    ...(trial
      ? [
          {
            text: trial.endedOn
              ? words.trialOver(dayOnPaper(trial.endedOn))
              : words.trialUntil(dayOnPaper(trial.until)),
          },
        ]
      : []),
  ];
};

const section = (heading: string, picture: "chair" | "good", lines: readonly PaperLine[]): readonly PaperSection[] =>
  lines.length === 0 ? [] : [{ heading, picture, blocks: [{ kind: "lines", lines }] }];

export const endingSections = (facts: BoardFacts): readonly PaperSection[] => [
  ...section(
    words.hosts,
    "chair",
    facts.hosting.flatMap((each) => hostLines(each, facts)),
  ),
  ...section(
    words.brought,
    "good",
    facts.evaluations.map(({ by, on, brought, text, wouldChange }) => ({
      lead: `${facts.participants.find((each) => each.id === by)?.callName ?? ""}:`,
      text: [brought.join(", "), text].filter((each) => each !== "").join("\n"),
      when: dayOnPaper(on),
      notes: wouldChange === "" ? [] : [`${words.wouldChange} ${wouldChange}`],
    })),
  ),
];
