// Who reads a handover here, and how the people in it are called.
import type { Audience } from "@werktafel/shared/domain/audience";
import { answerUntil } from "@werktafel/shared/domain/between/clock";
import type { Handover } from "@werktafel/shared/domain/between/handover";
import { readersAmong } from "@werktafel/shared/domain/closedAnswers";
import { isResident } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";
import { opennessHere } from "../../table/time/opennessHere.ts";
import { clockInWords } from "../../words/wallTime.ts";
import { callName, type Table, type TableNow } from "../../table/table.ts";
import type { Reader } from "./path.ts";

/** `null`: its sheet is not here (any more). */
export const audienceOf = (table: Table, { place }: Handover): Audience | null =>
  "audience" in place ? place.audience : (table.sync.sheet(place.item.sheet)?.card.audience ?? null);

/** Until which hour somebody's answer on that day is in time, in words. */
export const untilOf =
  (now: TableNow) =>
  (who: ParticipantId | null, day: string): string => {
    const person = now.facts.participants.find(({ id }) => id === who);
    return clockInWords(answerUntil(person ? opennessHere(now)(person) : null, day));
  };

export const readerOf = (table: Table, now: TableNow, handover: Handover): Reader => ({
  me: now.me?.id ?? null,
  residents: readersAmong(now.facts.participants, audienceOf(table, handover) ?? [])
    .filter(isResident)
    .map(({ id }) => id),
  nameOf: (id) => callName(now, id),
  untilOf: untilOf(now),
});
