// The way a handover goes, step by step, as one reader sees it: what was, by name and day, and what still comes.
import { type Ask, askNow, type Handover, isOpenHandover, takerOf } from "@werktafel/shared/domain/between/handover";
import type { ParticipantId } from "@werktafel/shared/ids";
import { dayInWords } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { nlTable } from "../../words/nlTable.ts";
import { namesJoined } from "../../words/speaking.ts";
import type { PictureName } from "../../ui/Picture.tsx";

const words = nlTable.handovers.steps;

export interface PathStep {
  readonly key: string;
  readonly picture: PictureName;
  readonly title: string;
  /** The day of it, when it is due, who is there, and what was said. */
  readonly lines: readonly string[];
  readonly isDone: boolean;
}

export interface Reader {
  readonly me: ParticipantId | null;
  readonly residents: readonly ParticipantId[];
  readonly nameOf: (id: string | null) => string;
  /** Until which hour on that day an answer of this person is in time. */
  readonly untilOf: (who: ParticipantId | null, day: string) => string;
}

const whyOn = (before: Ask | undefined, ask: Ask, { nameOf }: Reader): readonly string[] => {
  if (!before || before.to === null) return [];
  const name = nameOf(before.to);
  if (ask.because === "late") return [words.late(name)];
  if (ask.because === "bareNo") return [words.bareNo(name), before.answer?.note ?? ""];
  return ask.because === "left" ? [words.left(name)] : [];
};

const asked = ({ asks, from }: Handover, at: number, reader: Reader): PathStep => {
  const [ask, before] = [asks[at], asks[at - 1]];
  const { me, nameOf } = reader;
  const to = ask?.to ?? null;
  const name = to === null ? (ask?.toLabel ?? "") : nameOf(to);
  const first =
    name === ""
      ? from === me
        ? words.iAskedAll
        : words.askedAll(nameOf(from))
      : from === me
        ? words.iAsked(name)
        : words.asked(nameOf(from), to === me ? nlTable.handovers.you : name);
  const next = name === "" ? words.wentToAll : words.wentOn(to === me ? nlTable.handovers.you : name);
  const day = ask && ask.on !== "" ? [dayInWords(ask.on)] : [];
  return {
    key: `asked-${at}`,
    picture: at === 0 ? "check" : "next",
    title: at === 0 ? first : next,
    lines: [...(ask && at > 0 ? whyOn(before, ask, reader) : []), ...day].filter((line) => line !== ""),
    isDone: true,
  };
};

const dueLine = (ask: Ask, { untilOf }: Reader): readonly string[] =>
  ask.dueOn === null || ask.answer !== null ? [] : [words.due(ask.dueOn, untilOf(ask.to, ask.dueOn))];

const seen = (ask: Ask, reader: Reader): readonly PathStep[] => {
  const { me, nameOf } = reader;
  if (ask.seen) {
    const title = ask.seen.by === me ? words.iSaw : words.seen(nameOf(ask.seen.by));
    return [{ key: "seen", picture: "eye", title, lines: dueLine(ask, reader), isDone: true }];
  }
  if (ask.to === null || ask.answer !== null || ask.to === me) return [];
  const title = words.notSeen(nameOf(ask.to));
  return [{ key: "seen", picture: "eye", title, lines: dueLine(ask, reader), isDone: false }];
};

const answered = ({ answer, to }: Ask, { me, nameOf }: Reader): readonly PathStep[] => {
  if (!answer) return [];
  const by = answer.by ?? to;
  const lines = [answer.offer, answer.note].filter((line) => line !== "");
  const step = { key: "answered", isDone: true, lines } as const;
  if (answer.value === "accepted") {
    return [{ ...step, picture: "shake", title: by === me ? words.iTake : words.taken(nameOf(by)) }];
  }
  if (answer.value === "bridged") {
    return [{ ...step, picture: "clock", title: words.bridged(nameOf(by), answer.until ?? answer.on) }];
  }
  return [{ ...step, picture: "idea", title: words.refused(nameOf(by)) }];
};

const consented = (handover: Handover, { me, residents, nameOf }: Reader): readonly PathStep[] =>
  residents.map((resident): PathStep => {
    const word = handover.consents.findLast(({ by }) => by === resident || by === null);
    const said = word?.value ?? null;
    const writer = word?.notedById === undefined ? null : nameOf(word.notedById);
    const hand = writer === null ? [] : [word?.how === "phone" ? words.phoned(writer) : nl.aloud.wroteDown(writer)];
    const isMine = resident === me;
    const name = nameOf(resident);
    const [yes, no, waits] = isMine
      ? [words.mineYes, words.mineNo, words.mineAsked]
      : [words.residentYes(name), words.residentNo(name), words.residentAsked(name)];
    const title = said === "yes" ? yes : said === "no" ? no : waits;
    const picture = said === "yes" ? "check" : said === "no" ? "no" : "later";
    return { key: `consent-${resident}`, picture, title, lines: hand, isDone: said !== null };
  });

const met = (handover: Handover, { me, residents, nameOf }: Reader): PathStep => {
  const taker = takerOf(handover) ?? askNow(handover)?.to ?? null;
  const others = [...residents, ...(taker === null ? [] : [taker]), handover.from].filter((id) => id !== me);
  const names = others
    .map((id) => nameOf(id))
    .concat(others.length < residents.length + 2 && me ? [nlTable.handovers.you] : []);
  const { warm } = handover;
  const title = warm === null ? words.meet : warm.isDone ? words.met : words.notMet;
  const lines = warm?.isDone === true ? [dayInWords(warm.on)] : [namesJoined(names)];
  return { key: "met", picture: "people", title, lines, isDone: warm?.isDone === true };
};

export const pathOf = (handover: Handover, reader: Reader): readonly PathStep[] => {
  const ask = askNow(handover);
  const first = handover.asks.map((_each, at) => asked(handover, at, reader));
  if (!ask) return first;
  const goesOn = isOpenHandover(handover) || handover.completedOn !== null;
  const { completedOn } = handover;
  const taker = takerOf(handover);
  const done: readonly PathStep[] =
    completedOn === null
      ? []
      : [
          {
            key: "completed",
            picture: "check",
            title: words.completed(taker === null ? words.taker : reader.nameOf(taker)),
            lines: [dayInWords(completedOn)],
            isDone: true,
          },
        ];
  return [
    ...first,
    ...seen(ask, reader),
    ...answered(ask, reader),
    ...(goesOn ? [...consented(handover, reader), met(handover, reader)] : []),
    ...done,
  ];
};
