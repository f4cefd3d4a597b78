// A calm line on the board: the minutes are there, and nothing was said to them yet by who looks. It asks once and never chases.
import { isResident } from "@werktafel/shared/domain/participant";
import { useNow, useTable } from "../../table/TableContext.ts";
import { nl } from "../../words/nl.ts";
import { meetingsWithMinutes, waitsFor } from "./minutesHere.ts";

export const MinutesReady = () => {
  const table = useTable();
  const { facts, me } = useNow();
  const waiting = me && isResident(me) ? meetingsWithMinutes(facts).find((meeting) => waitsFor(meeting, me)) : null;
  if (!waiting) return null;
  return (
    <p className="minutes-ready">
      <a className="link" href={`/b/${table.board}/verslag/${encodeURIComponent(waiting.id)}`}>
        {nl.minutes.ready}
      </a>
    </p>
  );
};
