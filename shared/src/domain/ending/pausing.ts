// A table that a resident laid to rest goes on when a resident says so, not when who leads does. It locks nobody out: all is read, written
// and called as before. Once the day passed that was named with it, or who asked for it sits here no more, who leads may too.
import type { BoardFacts } from "../board.ts";
import { isResident, isSeated, type Participant } from "../participant.ts";
import type { Refusal } from "../refusal.ts";
import { maySayFor } from "../representation.ts";

type Facts = Pick<BoardFacts, "ending" | "participants" | "representations">;

/** The resident whose rest it is on this day; `null`: nobody's, or it is over by what that resident said of it. */
export const restsFor = ({ ending, participants }: Facts, on: string): Participant | null => {
  const { pause } = ending;
  if (pause === null || (pause.until !== null && pause.until < on)) return null;
  return participants.find((each) => each.id === pause.by && isResident(each) && isSeated(each)) ?? null;
};

/** Says yes for that resident in all of life: may end the rest, too. */
export const endsRestFor = (facts: Facts, me: Participant, on: string): boolean => {
  const resident = restsFor(facts, on);
  const { representations, participants } = facts;
  return (
    resident !== null && maySayFor(representations, participants, { by: me.id, for: resident.id, domains: [], on })
  );
};

/** May this person end it, or lay another rest over it? The reason why not, or `null`. */
export const whyNotOfRest = (facts: Facts, me: Participant, on: string): Refusal | null =>
  restsFor(facts, on) === null || isResident(me) ? null : { reason: "notYours", who: "resident" };
