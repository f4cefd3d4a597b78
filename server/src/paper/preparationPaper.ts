// The preparation card: what a person wants to say at a meeting, and what not, with room to write; when and where it
// is, who comes and what it is about. It is the person's own: nobody needs to read it.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { isUnderWay, type MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { Participant } from "@werktafel/shared/domain/participant";
import type { AgendaView } from "@werktafel/shared/domain/table/agendaView";
import { atTheTable } from "@werktafel/shared/domain/tableTime";
import { namesInRow } from "@werktafel/shared/words/nl/minutes";
import { paperWords, weekdayOnPaper } from "@werktafel/shared/words/nl/paper";
import { footOf } from "./foot.ts";
import type { Paper, PaperSection } from "./paper.ts";

export interface PreparationOnPaper {
  readonly facts: BoardFacts;
  /** As this reader sees it. */
  readonly agenda: readonly AgendaView[];
  readonly reader: Participant;
  /** Today, `2026-09-18`. */
  readonly on: string;
}

const words = paperWords.preparation;
const linesToWrite = 5;

/** The meeting that is under way or comes next, as far as this reader knows of one. */
const meetingOf = ({ meetings }: BoardFacts): MeetingState | null => {
  const all = Object.values(meetings);
  const ahead = all
    .filter(({ phase }) => phase === "preparing" || phase === "invited")
    .toSorted((one, other) => Date.parse(one.plan.plannedFor) - Date.parse(other.plan.plannedFor));
  return all.find(isUnderWay) ?? ahead[0] ?? null;
};

const momentOf = ({ plan }: MeetingState): string => {
  const moment = atTheTable(plan.plannedFor);
  return moment === null ? "" : words.at(weekdayOnPaper(moment.day), moment.time);
};

const sectionsOf = (
  meeting: MeetingState,
  { participants }: BoardFacts,
  agenda: readonly AgendaView[],
): readonly PaperSection[] => {
  const { plan } = meeting;
  const names = plan.invited.flatMap((id) => participants.find((each) => each.id === id)?.callName ?? []);
  const points = agenda.filter(({ meetingId }) => meetingId === meeting.id).map(({ text }) => ({ text }));
  return [
    {
      heading: words.when,
      blocks: [
        { kind: "text", text: momentOf(meeting) },
        { kind: "text", text: plan.place },
      ],
    },
    ...(names.length === 0
      ? []
      : [{ heading: words.who, blocks: [{ kind: "text", text: namesInRow(names) }] } satisfies PaperSection]),
    ...(points.length === 0
      ? []
      : [{ heading: words.agenda, blocks: [{ kind: "lines", lines: points }] } satisfies PaperSection]),
  ];
};

export const preparationPaper = ({ facts, agenda, reader, on }: PreparationOnPaper): Paper => {
  const meeting = meetingOf(facts);
  const about: readonly PaperSection[] =
    meeting === null
      ? [{ heading: words.when, blocks: [{ kind: "text", text: words.noMeeting }] }]
      : sectionsOf(meeting, facts, agenda);
  const questions = words.questions.map(
    (heading): PaperSection => ({ heading, blocks: [{ kind: "room", lines: linesToWrite }] }),
  );
  return {
    title: words.title,
    lead: [words.lead],
    sections: [
      ...about,
      ...questions,
      {
        heading: words.answers,
        blocks: [
          { kind: "text", text: words.answersLead },
          { kind: "choices", choices: words.choices },
          { kind: "text", text: words.silence },
        ],
      },
    ],
    foot: footOf(reader.callName, on),
    isLarge: true,
    code: null,
    madeAt: Date.parse(`${on}T00:00:00Z`),
    proof: null,
  };
};
