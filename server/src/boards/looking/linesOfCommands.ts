// What the access lines say of a command: of every fact it made true, or that it was refused.
import type { Fact } from "@werktafel/shared/domain/fact";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { Command } from "@werktafel/shared/protocol/facts";
import type { NewAccessLine } from "../../storage/port/accessLines.ts";
import type { BoardState, Reader } from "../boardState.ts";

export type WhoActs = Pick<NewAccessLine, "board" | "at" | "person" | "onBehalfOf" | "via">;

/** Its kind is the event, and its item what it is about. */
export const lineOf = (fact: Fact, who: WhoActs): NewAccessLine => {
  const about = "item" in fact ? fact.item : "from" in fact ? fact.from : null;
  const opened = fact.kind === "sheetOpened" || fact.kind === "audienceWidened" ? fact.sheet : null;
  const sheet = fact.kind === "itemMoved" ? fact.to : (about?.sheet ?? opened);
  return { ...who, event: fact.kind, sheet, item: about?.item ?? null, refusal: null };
};

interface Refused {
  readonly command: Command;
  readonly refusal: Refusal;
  readonly state: BoardState;
  readonly reader: Reader;
}

/** The item only when the asker may read its sheet, so that the line says nothing that was made up. */
export const refusedLine = ({ command, refusal, state, reader }: Refused, who: WhoActs): NewAccessLine => {
  const { payload } = command;
  const about = "item" in payload ? payload.item : "from" in payload ? payload.from : null;
  const isReal = about !== null && state.sheetsFor(reader).some((sheet) => sheet.id === about.sheet);
  return {
    ...who,
    event: "wishRefused",
    what: command.kind,
    sheet: isReal ? about.sheet : null,
    item: isReal ? about.item : null,
    refusal: refusal.reason,
  };
};
