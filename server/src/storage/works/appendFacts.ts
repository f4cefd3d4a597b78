// What a command made true goes to disk whole: the facts, the access lines, the seats and sheets that follow from them,
// and the answer. The same command twice has one effect and one answer.
import { type GoneFromKept, keptWithout } from "@werktafel/shared/boardFile/ending/keptWithout";
import { keptFrom } from "@werktafel/shared/boardFile/kept";
import type { Audience } from "@werktafel/shared/domain/audience";
import type { BoardId, CommandId, ParticipantId, PersonId, SheetId } from "@werktafel/shared/ids";
import type { Door, SeatRow, SheetRow, Transaction, VersionRow } from "../port.ts";
import type { NewAccessLine } from "../port/accessLines.ts";
import type { At } from "../port/at.ts";
import { toBytes } from "../seal.ts";
import { inEmergency } from "./accessLines.ts";
import { type MessageOfFact, putMessagesOfFacts } from "./messages/outbox.ts";
import { linkBoard, type NewLink, type NewPerson } from "./makeBoard.ts";

/** How a sheet stood, to be kept with the facts: `json` is its plain content. */
export interface VersionToKeep {
  readonly sheet: SheetId;
  readonly why: VersionRow["why"];
  readonly person: PersonId | null;
  readonly json: string;
}

export interface FactsToAppend {
  readonly board: BoardId;
  /** Whose session asked; `null`: the house itself. */
  readonly person: PersonId | null;
  readonly at: At;
  /** Each a fact as JSON text. */
  readonly facts: readonly string[];
  /** One per fact, in their order; what more there is follows. */
  readonly access: readonly NewAccessLine[];
  /** Kept for when the same command comes again; only a person's command has one. */
  readonly answer: { readonly command: CommandId; readonly json: string } | null;
  readonly people?: readonly NewPerson[];
  readonly seats?: readonly SeatRow[];
  /** Seats that end: with them every link of these people to this board. */
  readonly leaves?: readonly ParticipantId[];
  readonly sheets?: readonly SheetRow[];
  /** Who reads these sheets from now on. */
  readonly audiences?: readonly { readonly sheet: SheetId; readonly audience: Audience }[];
  readonly links?: readonly NewLink[];
  readonly doors?: readonly Door[];
  /** The table is prepared from now on, or no longer. */
  readonly isPreparing?: boolean;
  readonly versions?: readonly VersionToKeep[];
  /** From now on the board is read-only. */
  readonly closes?: boolean;
  /** From now on it is written again. */
  readonly reopens?: boolean;
  /** Facts whose words go for good, each with what stands there instead: in the same transaction, so never one without the other. */
  /** Of what a board file brought and only export reads, this goes too. */
  readonly goneFromKept?: GoneFromKept;
  readonly rewrites?: readonly { readonly seq: number; readonly json: string }[];
  /** Who hears that there is something new, when these facts are true: never one without the other. */
  readonly messages?: readonly MessageOfFact[];
}

/** `seqs`: one per fact. `earlier`: this person's command was answered before, so nothing was done now. */
export type FactsAppended = { readonly seqs: readonly number[] } | { readonly earlier: string };

export const appendFacts = (tx: Transaction, question: FactsToAppend): FactsAppended => {
  const { board, person, at, answer } = question;
  if (answer !== null && person !== null) {
    const earlier = tx.answerTo(board, person, answer.command);
    if (earlier !== null) return { earlier };
    tx.putAnswer(board, person, answer.command, answer.json);
  }
  for (const each of question.people ?? []) tx.putPerson(each);
  for (const seat of question.seats ?? []) tx.putSeat(seat);
  if (question.isPreparing !== undefined) tx.setPreparing(board, question.isPreparing);
  for (const participant of question.leaves ?? []) tx.endSeat(board, participant, at);
  for (const sheet of question.sheets ?? []) tx.putSheet(sheet);
  for (const { sheet, audience } of question.audiences ?? []) tx.setAudience(sheet, audience);
  for (const door of question.doors ?? []) tx.setDoor(board, door);
  for (const { json, ...version } of question.versions ?? []) {
    tx.putVersion({ ...version, seq: tx.lastSeqOf(version.sheet), at, bytes: toBytes(json) });
  }
  // What copies of the disk still hold of those words opens nowhere any more.
  if ((question.rewrites ?? []).length > 0) tx.renewBoardKey(board);
  for (const { seq, json } of question.rewrites ?? []) tx.rewriteFact(board, seq, toBytes(json));
  const kept = question.goneFromKept ? tx.kept(board) : null;
  if (question.goneFromKept && kept !== null) {
    tx.putKept(board, JSON.stringify(keptWithout(keptFrom(JSON.parse(kept)), question.goneFromKept)));
  }
  if (question.closes === true) tx.closeBoard(board, at);
  if (question.reopens === true) tx.closeBoard(board, null);
  const seqs = question.facts.map((json) =>
    tx.append({ board, sheet: null, person, at, kind: "fact", bytes: toBytes(json) }),
  );
  for (const [index, line] of question.access.entries()) {
    const fact = seqs[index];
    tx.putAccess(inEmergency(tx, fact === undefined ? line : { ...line, fact }));
  }
  putMessagesOfFacts(tx, { board, at, seqs }, question.messages ?? []);
  linkBoard(tx, board, at, question.links ?? []);
  return { seqs };
};

/** What an earlier command with this id was answered, as it was handed in; `null`: it never came. */
export const answerTo = (
  tx: Transaction,
  question: { readonly board: BoardId; readonly person: PersonId; readonly command: CommandId },
): string | null => tx.answerTo(question.board, question.person, question.command);
