// What somebody takes home: the whole table as they read it, on one paper. Now, the people, the minutes, what was said yes to,
// who looked, what happened, and how it lay there before. Others' boundaries and what others keep among themselves are not
// in it.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { centralPersonTo, centralRoleTo } from "@werktafel/shared/domain/centralPerson";
import { isResident, isSeated, inOrderOfName, type Participant } from "@werktafel/shared/domain/participant";
import { standingOf } from "@werktafel/shared/domain/sharingConsent";
import type { Change } from "@werktafel/shared/domain/since";
import type { TableView } from "@werktafel/shared/domain/tableView";
import { consentLine, copyWords as words } from "@werktafel/shared/words/nl/copy";
import { namesInRow } from "@werktafel/shared/words/nl/minutes";
import { dayOnPaper } from "@werktafel/shared/words/nl/paper";
import type { RenderedLine, RenderedMinutes } from "@werktafel/shared/words/rendered";
import { footOf } from "../foot.ts";
import type { Paper, PaperLine, PaperSection } from "../paper.ts";
import { planPaper } from "../planPaper.ts";

/** Something that became true, or a look: a day, who, and the rest of the sentence. */
export interface Happened {
  readonly on: string;
  readonly text: string;
}

/** One earlier moment: what changed from then until the next, with the words that stood there then. */
export interface Earlier {
  readonly on: string;
  readonly changes: readonly (Change & { readonly was: string | null })[];
}

export interface CopyOnPaper {
  readonly view: TableView;
  readonly facts: BoardFacts;
  readonly reader: Participant;
  /** Today, `2026-09-18`. */
  readonly on: string;
  readonly minutes: readonly { readonly day: string; readonly rendered: RenderedMinutes }[];
  /** Newest first. */
  readonly looked: readonly Happened[];
  readonly happened: readonly Happened[];
  readonly earlier: readonly Earlier[];
}

const filled = (lines: readonly string[]): readonly string[] => lines.filter((line) => line.trim() !== "");

/** Long lists stand per day, so that nobody has to read a date a hundred times. */
const perDay = (all: readonly Happened[]): readonly PaperLine[] => {
  const days = new Map<string, string[]>();
  for (const { on, text } of all) {
    const told = days.get(on) ?? [];
    // The same again on one day is told once.
    if (!told.includes(text)) told.push(text);
    days.set(on, told);
  }
  return [...days].map(([on, notes]) => ({ lead: words.day(dayOnPaper(on)), text: "", notes }));
};

const section = (heading: string, lines: readonly PaperLine[]): PaperSection => ({
  heading,
  blocks: lines.length === 0 ? [{ kind: "text", text: words.nothing }] : [{ kind: "lines", lines }],
});

const personLine = (each: Participant, reader: Participant, party: string): PaperLine => ({
  lead: each.callName,
  text: filled([each.name === each.callName ? "" : each.name, each.roleLabel || party]).join(", "),
  notes: filled([
    each.leftOn === null ? "" : words.left(dayOnPaper(each.leftOn)),
    each.reachability === "" ? "" : `${words.reach} ${each.reachability}`,
    each.decidesAbout ? `${words.decides} ${each.decidesAbout}` : "",
    // Only one's own: somebody's boundaries are theirs to take home.
    each.id === reader.id && each.boundaries.length > 0 ? `${words.ownBoundaries} ${each.boundaries.join("; ")}` : "",
  ]),
  own: each.whatHappensWithWhatISay === "" ? [] : [{ heading: words.says, text: each.whatHappensWithWhatISay }],
});

const minutesLine = ({ lead, text, when, few, own, answers }: RenderedLine): PaperLine => ({
  lead,
  text,
  when,
  few,
  own: own.map(({ heading, text: said }) => ({ heading, text: said })),
  notes: answers,
});

const minutesSections = ({ day, rendered }: CopyOnPaper["minutes"][number]): readonly PaperSection[] => [
  {
    heading: words.minutes(dayOnPaper(day)),
    blocks: [
      { kind: "text", text: filled([rendered.where, rendered.status]).join(" ") },
      ...rendered.sections.flatMap(({ heading, lines }) =>
        lines.length === 0
          ? []
          : [
              { kind: "text" as const, text: `${heading}:` },
              { kind: "lines" as const, lines: lines.map(minutesLine) },
            ],
      ),
    ],
  },
  ...(rendered.corrections.length === 0
    ? []
    : [section(words.corrections(dayOnPaper(day)), rendered.corrections.map(minutesLine))]),
];

const earlierLine = ({ on, changes }: Earlier): PaperLine => ({
  lead: words.day(dayOnPaper(on)),
  text: "",
  notes: changes.flatMap(({ kind, text, was }) => [
    `${words.change[kind]} ${text}`,
    ...(was === null || was === text ? [] : [words.was(was)]),
  ]),
});

/** How it stands with the table as a whole. */
const standing = ({ facts: { ending, participants } }: CopyOnPaper): readonly string[] => {
  const { closed, pause } = ending;
  if (closed === null) return pause === null ? [] : [words.paused];
  const { who, on } = closed.afterCare;
  const name = participants.find(({ id }) => id === who)?.callName ?? words.somebody;
  return [words.closed(dayOnPaper(closed.on)), words.afterCare(name, dayOnPaper(on))];
};

export const copyPaper = (copy: CopyOnPaper): Paper => {
  const { view, facts, reader, on } = copy;
  const { participants, consents, ending } = facts;
  const residents = participants.filter((each) => isResident(each) && isSeated(each));
  const plan = planPaper({ view, facts, reader, on });
  const people = inOrderOfName(participants).filter((each) => each.party !== "guest" || each.id === reader.id);
  const title = isResident(reader)
    ? residents.length > 1
      ? words.ours
      : words.mine
    : words.theirs(centralPersonTo(reader, facts, namesInRow));
  return {
    title,
    lead: [words.lead(dayOnPaper(on)), ...standing(copy), ...plan.lead],
    sections: [
      ...plan.sections,
      section(
        words.people,
        people.map((each) =>
          personLine(each, reader, (isResident(each) && centralRoleTo(reader, facts)) || words.person[each.party]),
        ),
      ),
      ...copy.minutes.flatMap(minutesSections),
      section(
        words.consents,
        consents.map((each) => ({ text: each.scope, notes: [consentLine(each, standingOf(each, on))] })),
      ),
      ...(ending.retention.length === 0
        ? []
        : [
            section(
              words.keeping,
              ending.retention.map(({ whose, basis, years }) => ({ text: words.rule(whose, basis, years) })),
            ),
          ]),
      section(words.looked, perDay(copy.looked)),
      section(words.log, perDay(copy.happened)),
      section(words.earlier, copy.earlier.filter(({ changes }) => changes.length > 0).map(earlierLine)),
    ],
    foot: [...footOf(reader.callName, on), words.foot],
    isLarge: false,
    code: null,
    madeAt: Date.parse(`${on}T00:00:00Z`),
    proof: null,
  };
};
