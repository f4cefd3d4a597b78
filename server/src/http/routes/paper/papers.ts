// What can be taken home on paper: the minutes of a meeting, the table itself, a card to prepare with. Each as a PDF and as a
// page to print, made for one reader from what that reader may read now; who took it is one line for the resident.
import type { AccessEvent } from "@werktafel/shared/domain/accessEvent";
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { minutesFor } from "@werktafel/shared/domain/minutes/minutesView";
import type { Participant } from "@werktafel/shared/domain/participant";
import { minutesProof } from "@werktafel/shared/domain/sealing/minutesProof";
import { tableView, type TableView } from "@werktafel/shared/domain/tableView";
import { atTheTable } from "@werktafel/shared/domain/tableTime";
import { isId, type MeetingId, meetingId } from "@werktafel/shared/ids";
import { renderMinutes } from "@werktafel/shared/words/renderMinutes";
import type { Place } from "../../../access/gate.ts";
import { dayInAmsterdam } from "../../../boards/dayInAmsterdam.ts";
import { minutesPaper } from "../../../paper/minutesPaper.ts";
import type { Paper } from "../../../paper/paper.ts";
import { planPaper } from "../../../paper/planPaper.ts";
import { preparationPaper } from "../../../paper/preparationPaper.ts";
import type { House } from "../../house.ts";
import { readSheets } from "../../pages/readSheets.ts";
import type { Params } from "../../route.ts";

export interface ReadyPaper {
  readonly paper: Paper;
  /** Without a name or a topic: it may lie on somebody's desktop. */
  readonly fileName: string;
  /** The meeting it is of, for the access line. */
  readonly about: MeetingId | null;
}

export interface PaperAsked {
  readonly place: Place;
  readonly params: Params;
  /** `version` of the address; `null`: none was named. */
  readonly version: number | null;
}

export interface PaperKind {
  readonly pdfPath: string;
  readonly pagePath: string;
  readonly says: string;
  /** The access line. */
  readonly event: AccessEvent;
  /** Where the page leads back to. */
  readonly back: (params: Params) => string;
  /** `null`: there is none, or not for this reader. */
  readonly make: (house: House, asked: PaperAsked) => Promise<ReadyPaper | null>;
}

interface Reading {
  readonly reader: Participant;
  readonly facts: BoardFacts;
  /** Today, `2026-09-18`. */
  readonly on: string;
}

/** Who sits at the table takes paper home; the big screen and a guest of one meeting do not. */
const readingOf = async ({ boards, now }: House, place: Place): Promise<Reading | null> => {
  const read = place.seat === null || place.seat.party === "guest" ? null : await boards.factsFor(place);
  const reader = read?.facts.participants.find(({ id }) => id === place.seat?.participant);
  return read && reader ? { reader, facts: read.facts, on: dayInAmsterdam(now()) } : null;
};

const viewFor = async (house: House, place: Place, { facts, reader }: Reading): Promise<TableView> =>
  tableView({ sheets: await readSheets(house, place), facts, me: reader.id });

const minutes: PaperKind = {
  pdfPath: "/api/boards/:board/meetings/:meeting/minutes.pdf",
  pagePath: "/b/:board/verslag/:meeting/papier",
  says: "The minutes of one meeting as this reader has them; `version=` asks for another version than the adopted or newest.",
  event: "minutesTaken",
  back: ({ board = "", meeting = "" }) => `/b/${board}/verslag/${meeting}`,
  make: async (house, { place, params: { meeting: asked = "" }, version: wanted }) => {
    const reading = await readingOf(house, place);
    if (reading === null || !isId(asked)) return null;
    const { facts, reader, on } = reading;
    const id = meetingId(asked);
    const meeting = Object.hasOwn(facts.meetings, id) ? facts.meetings[id] : undefined;
    if (meeting === undefined) return null;
    const found = minutesFor(meeting.minutes, facts.participants, wanted ?? undefined);
    if (found === null) return null;
    const { version } = found.version;
    const rendered = renderMinutes({ meeting, version, participants: facts.participants });
    if (rendered === null) return null;
    const proof = minutesProof(place.board, meeting);
    const day = atTheTable(meeting.plan.plannedFor)?.day ?? on;
    return {
      paper: minutesPaper({ rendered, version, minutes: meeting.minutes, proof, reader, on }),
      fileName: `verslag-${day}.pdf`,
      about: id,
    };
  },
};

const plan: PaperKind = {
  pdfPath: "/api/boards/:board/plan.pdf",
  pagePath: "/b/:board/papier",
  says: "The table as this reader sees it now.",
  event: "planTaken",
  back: ({ board = "" }) => `/b/${board}`,
  make: async (house, { place }) => {
    const reading = await readingOf(house, place);
    if (reading === null) return null;
    const view = await viewFor(house, place, reading);
    return { paper: planPaper({ ...reading, view, hasCodes: true }), fileName: `tafel-${reading.on}.pdf`, about: null };
  },
};

const preparation: PaperKind = {
  pdfPath: "/api/boards/:board/preparation.pdf",
  pagePath: "/b/:board/voorbereiding",
  says: "A card to prepare the next meeting with (R-304).",
  event: "preparationTaken",
  back: ({ board = "" }) => `/b/${board}/overleg`,
  make: async (house, { place }) => {
    const reading = await readingOf(house, place);
    if (reading === null) return null;
    const { agenda } = await viewFor(house, place, reading);
    return {
      paper: preparationPaper({ ...reading, agenda }),
      fileName: `voorbereiding-${reading.on}.pdf`,
      about: null,
    };
  },
};

export const paperKinds: readonly PaperKind[] = [minutes, plan, preparation];
