// Who is let in at a new seat: while a board is prepared its residents and who leads the process, later everyone but guests,
// who are let in for one meeting.
import { isFacilitator, isResident, type Participant } from "@werktafel/shared/domain/participant";

export const isLetIn = (boardStatus: string | undefined, participant: Participant): boolean =>
  boardStatus === "preparing" ? isResident(participant) || isFacilitator(participant) : participant.party !== "guest";
