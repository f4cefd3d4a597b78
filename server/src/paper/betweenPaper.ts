// What was tried, and what somebody takes over from somebody, as this reader reads it. Of a limit only one's own words: those of
// others are theirs to take along.
import type { Attempt } from "@werktafel/shared/domain/between/attempt";
import type { Ask, Handover } from "@werktafel/shared/domain/between/handover";
import { takerOf } from "@werktafel/shared/domain/between/handover";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { Participant } from "@werktafel/shared/domain/participant";
import type { TableView } from "@werktafel/shared/domain/tableView";
import { betweenWords as words, triedWords } from "@werktafel/shared/words/nl/between";
import { dayOnPaper, paperWords } from "@werktafel/shared/words/nl/paper";
import type { OwnWords, PaperLine, PaperSection } from "./paper.ts";

interface Between {
  readonly view: TableView;
  readonly facts: BoardFacts;
  readonly reader: Participant;
}
type NameOf = (id: string | null | undefined) => string;

const nameOfIn = ({ participants }: BoardFacts): NameOf => {
  const names = new Map<string, string>(participants.map(({ id, callName }) => [id, callName]));
  return (id) => names.get(id ?? "") ?? words.somebody;
};
const said = (heading: string, text: string): readonly OwnWords[] => (text === "" ? [] : [{ heading, text }]);

const asked = (ask: Ask, at: number, from: string, nameOf: NameOf): readonly string[] => {
  const to = ask.to === null ? ask.toLabel || null : nameOf(ask.to);
  const day = dayOnPaper(ask.on);
  const { answer } = ask;
  const by = nameOf(answer?.by ?? ask.to);
  return [
    at === 0 ? words.asked(from, to, day) : words.wentOn(to, day),
    ...(answer === null ? [] : [words.answer[answer.value](by, dayOnPaper(answer.until ?? answer.on))]),
  ];
};

const consented = ({ consents }: Handover, nameOf: NameOf): readonly string[] =>
  consents.flatMap(({ by, on, value, notedById, how }) => {
    const name = nameOf(by);
    const hand = notedById === undefined ? [] : [words.noted[how ?? "aloud"](name, nameOf(notedById))];
    return [value === "yes" ? words.yes(name, dayOnPaper(on)) : words.no(name), ...hand];
  });

const ended = (handover: Handover, nameOf: NameOf): readonly string[] => {
  const { from, takenOverOn, warm, completedOn, withdrawnOn } = handover;
  return [
    ...(takenOverOn === null ? [] : [words.takenOver(nameOf(takerOf(handover)), dayOnPaper(takenOverOn))]),
    ...(warm === null ? [] : [warm.isDone ? words.met(dayOnPaper(warm.on)) : words.notMet]),
    ...(completedOn === null ? [] : [words.completed(dayOnPaper(completedOn))]),
    ...(withdrawnOn === null ? [] : [words.withdrawn(nameOf(from), dayOnPaper(withdrawnOn))]),
  ];
};

const handoverLine = (handover: Handover, { view, reader }: Between, nameOf: NameOf): PaperLine => {
  const about = view.actions.find(({ id }) => handover.actions.includes(id));
  const audience = "audience" in handover.place ? handover.place.audience : (about?.audience ?? "everyone");
  const from = nameOf(handover.from);
  const text = handover.words?.text ?? about?.words.text ?? "";
  return {
    text: text === "" ? words.aboutTable : text,
    few: audience === "everyone" ? null : paperWords.few(audience.map(nameOf)),
    notes: [
      ...handover.asks.flatMap((ask, at) => asked(ask, at, from, nameOf)),
      ...consented(handover, nameOf),
      ...ended(handover, nameOf),
    ],
    own: [
      ...(handover.from === reader.id ? said(words.ownLimit, handover.boundary) : []),
      ...handover.asks.flatMap(({ to, answer }) =>
        answer === null
          ? []
          : [answer.note, answer.offer].flatMap((each) => said(words.says(nameOf(answer.by ?? to)), each)),
      ),
      ...handover.thanks.flatMap(({ by, text: thanks }) => said(words.says(nameOf(by)), thanks)),
    ],
  };
};

const tried = ({ by, on, what, text }: Attempt, nameOf: NameOf): string =>
  [`${dayOnPaper(on)}, ${nameOf(by)}:`, what === null ? "" : `${triedWords[what]}.`, text]
    .filter((part) => part !== "")
    .join(" ");

/** None where there is nothing of it. */
export const betweenSections = (between: Between): readonly PaperSection[] => {
  const { view, facts } = between;
  const nameOf = nameOfIn(facts);
  const tries = view.actions.flatMap((action): readonly PaperLine[] => {
    const all = facts.attempts[action.id] ?? [];
    if (all.length === 0) return [];
    const few = action.audience === "everyone" ? null : paperWords.few(action.audience.map(nameOf));
    return [{ text: action.words.text, few, notes: all.map((each) => tried(each, nameOf)) }];
  });
  const over = facts.handovers.map((each) => handoverLine(each, between, nameOf));
  const section = (heading: string, lines: readonly PaperLine[]): readonly PaperSection[] =>
    lines.length === 0 ? [] : [{ heading, blocks: [{ kind: "lines", lines }] }];
  return [...section(words.tries, tries), ...section(words.handovers, over)];
};
