// For which place each thing is sealed, the same on every engine. What stands beside it and may not be changed (who, when,
// why) is part of the place: changed there, the row does not open any more.
import type { Audience } from "@werktafel/shared/domain/audience";
import { type BoardId, type PersonId, participantId } from "@werktafel/shared/ids";
import type { LogRow, SeatRow, SheetRow, SnapshotRow, VersionRow } from "./port.ts";
import type { SessionRow } from "./port/doors.ts";
import type { HouseRecord } from "./port/house.ts";
import { inLog, ofBoard, ofHouse, ofPerson, type Seal, type SealedAs } from "./seal.ts";

export const logPlace = ({ kind, board, sheet, seq, person, at }: Omit<LogRow, "bytes">): SealedAs =>
  inLog(kind, board, sheet, seq, `${person ?? ""} ${at}`);

export const snapshotPlace = (board: BoardId, { sheet, upToSeq, at }: Omit<SnapshotRow, "bytes">): SealedAs =>
  inLog("snapshot", board, sheet, upToSeq, String(at));

/** Two versions may stand at one sequence: what they were kept for, and when, keeps them apart. */
export const versionPlace = (board: BoardId, { sheet, seq, at, why, person }: Omit<VersionRow, "bytes">): SealedAs =>
  inLog("version", board, sheet, seq, `${at} ${why} ${person ?? ""}`);

export const namePlace = (person: PersonId): SealedAs => ofPerson("name", person);
export const keptPlace = (board: BoardId): SealedAs => ofBoard("kept", board);
/** Where the log ended when it was made is part of the place: an older list never passes for a younger one. */
export const minePlace = ({ board, seq }: { readonly board: BoardId; readonly seq: number }): SealedAs =>
  ofBoard("mine", board, String(seq));
/** `name`: the fingerprint of a command's id, which a screen chooses itself. */
export const answerPlace = (board: BoardId, person: PersonId, name: string): SealedAs =>
  ofBoard("answer", board, `${person} ${name}`);
export const housePlace = ({ kind, id, belongsTo }: Omit<HouseRecord, "json">): SealedAs =>
  ofHouse("house", `${kind} ${id} ${belongsTo}`);

/** A person's goes with the person, a big screen's with its board. */
export const keepKeyPlace = ({ hash, person, board }: Pick<SessionRow, "hash" | "person" | "board">): SealedAs => {
  if (person !== null) return ofPerson("keepKey", person, hash);
  if (board === null) throw new Error("A session is somebody's, or a board's.");
  return ofBoard("keepKey", board, hash);
};

/** Where messages go: of the person, and gone with them. */
export const messageChoicePlace = ({ person }: { readonly person: PersonId }): SealedAs =>
  ofPerson("messageChoice", person);

/** How a volunteer is backed: theirs, and gone with them. */
export const volunteerPlace = ({ id, person }: { readonly id: string; readonly person: PersonId }): SealedAs =>
  ofPerson("volunteer", person, id);

export const lookPlace = ({ board, seq }: { readonly board: BoardId; readonly seq: number }): SealedAs =>
  ofBoard("look", board, String(seq));

/** What a board file may call by somebody's name: under the key, and found again by a fingerprint of it. */
export type SeatWords = Pick<SeatRow, "participant" | "role">;

/** The name of a seat in its table: of its board, so that the same name elsewhere looks otherwise. */
export const seatKey = (seal: Seal, board: BoardId, participant: string): string =>
  seal.mac("seat", `${board} ${participant}`);
export const seatPlace = (
  key: string,
  { board, person, party }: Pick<SeatRow, "board" | "person" | "party">,
): SealedAs => ofBoard("seat", board, `${key} ${person} ${party}`);
/** An id holds no space. */
export const seatText = ({ participant, role }: SeatWords): string => `${participant} ${role}`;
export const seatWords = (text: string): SeatWords => {
  const end = text.indexOf(" ");
  return { participant: participantId(text.slice(0, end)), role: text.slice(end + 1) };
};

export const audiencePlace = ({ board, id, kind }: Pick<SheetRow, "board" | "id" | "kind">): SealedAs =>
  ofBoard("audience", board, `${id} ${kind}`);
/** No participant can be called `*`, so "everyone" never looks like one. */
const everyone = "*";
export const audienceText = (audience: Audience): string => (audience === "everyone" ? everyone : audience.join(" "));
export const audienceOf = (text: string): Audience =>
  text === everyone ? "everyone" : text.split(" ").map(participantId);
