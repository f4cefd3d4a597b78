// The vrijdag-check of one table for one reader, out of all that this reader may read there. For who leads the process, while the
// table is not closed; alike on the board and over many tables.
import type { BoardFacts } from "../../board.ts";
import { isFacilitator, isSeated, type Participant } from "../../participant.ts";
import type { TableView } from "../../tableView.ts";
import { opennessOf } from "../doors.ts";
import { type FridayCheck, fridayCheck, isFridayAfternoon } from "./fridayCheck.ts";
import { contactsOf, openActions, openHandovers } from "./openOnTable.ts";

export interface CheckReading {
  readonly me: Participant;
  readonly facts: BoardFacts;
  readonly view: TableView;
  readonly holidays: ReadonlySet<string>;
}

/** Whether to look at all: an afternoon like that, and somebody who leads here. */
export const isCheckedBy = (
  me: Participant,
  facts: Pick<BoardFacts, "ending">,
  holidays: ReadonlySet<string>,
  at: number,
): boolean => isFacilitator(me) && isSeated(me) && facts.ending.closed === null && isFridayAfternoon(at, holidays);

/** `null`: there is none now. */
export const checkAt = ({ me, facts, view, holidays }: CheckReading, at: number): FridayCheck | null =>
  isCheckedBy(me, facts, holidays, at)
    ? fridayCheck(
        {
          people: facts.participants,
          actions: openActions(view),
          handovers: openHandovers(facts),
          checkIns: facts.checkIns,
          canCallSomebody: contactsOf(view).length > 0,
          reader: me,
          opennessOf: (person) => opennessOf(person, facts, holidays),
          holidays,
        },
        at,
      )
    : null;
