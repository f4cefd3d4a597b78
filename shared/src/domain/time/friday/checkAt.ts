// The vrijdag-check of one table for one reader, out of all that this reader may read there. For who leads the process, while the
// table is not closed; alike on the board and over many tables.
import type { BoardFacts } from "../../board.ts";
import { isFacilitator, isSeated, type Participant } from "../../participant.ts";
import type { TableView } from "../../tableView.ts";
import { opennessOf, type WithOrganisations } from "../doors.ts";
import { type CheckedTable, type FridayCheck, fridayCheck, isFridayAfternoon } from "./fridayCheck.ts";
import { contactsOf, openActions, openHandovers } from "./openOnTable.ts";

export interface CheckReading {
  readonly me: Participant;
  readonly facts: BoardFacts;
  readonly view: TableView;
  readonly holidays: ReadonlySet<string>;
}

/** Whether there can be one for this reader: somebody who leads here, at a table that is not closed. */
export const leadsCheck = (me: Participant, facts: Pick<BoardFacts, "ending">): boolean =>
  isFacilitator(me) && isSeated(me) && facts.ending.closed === null;

/** Whether to look at all: an afternoon like that, and somebody who leads here. */
const isCheckedBy = (
  me: Participant,
  facts: Pick<BoardFacts, "ending">,
  holidays: ReadonlySet<string>,
  at: number,
): boolean => leadsCheck(me, facts) && isFridayAfternoon(at, holidays);

/** All that a check at this table is made of, but for the moment: it can be kept while nothing changes there. */
export interface CheckGround extends Omit<CheckedTable, "opennessOf" | "holidays">, WithOrganisations {}

export const groundOf = ({ me, facts, view }: Omit<CheckReading, "holidays">): CheckGround => ({
  people: facts.participants,
  actions: openActions(view),
  handovers: openHandovers(facts),
  checkIns: facts.checkIns,
  canCallSomebody: contactsOf(view).length > 0,
  reader: me,
  records: { organisations: facts.records["organisations"] ?? [] },
});

/** `null`: it is not such an afternoon. */
export const checkOn = (ground: CheckGround, holidays: ReadonlySet<string>, at: number): FridayCheck | null =>
  fridayCheck({ ...ground, opennessOf: (person) => opennessOf(person, ground, holidays), holidays }, at);

/** `null`: there is none now. */
export const checkAt = ({ holidays, ...reading }: CheckReading, at: number): FridayCheck | null =>
  isCheckedBy(reading.me, reading.facts, holidays, at) ? checkOn(groundOf(reading), holidays, at) : null;
