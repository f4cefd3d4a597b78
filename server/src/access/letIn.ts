// Who is let in at a new seat: while a board is prepared its residents and who leads the process, later everyone but guests,
// who are let in for one meeting, and beroepskrachten who did not say yet what happens with what people tell
// them.
import { owesSentence } from "@werktafel/shared/domain/ownCard";
import { isFacilitator, isResident, type Participant } from "@werktafel/shared/domain/participant";

export const isLetIn = (boardStatus: string | undefined, participant: Participant): boolean =>
  boardStatus === "preparing" ? isResident(participant) || isFacilitator(participant) : participant.party !== "guest";

/** At a seat that is given here. A board file brings seats as they were. */
export const isLetInNow = (boardStatus: string | undefined, participant: Participant): boolean =>
  isLetIn(boardStatus, participant) && !owesSentence(participant);
