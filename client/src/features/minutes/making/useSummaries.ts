// The summaries of one meeting as this reader sees them now.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { useNow, useTable } from "../../../table/TableContext.ts";
import { type SummaryHere, summariesOf } from "./summariesOf.ts";

export const useSummaries = (meeting: MeetingState): readonly SummaryHere[] => {
  const table = useTable();
  // Drawn anew when anything that is seen changes.
  useNow();
  return summariesOf(
    table.sync.sheets().map((sheet) => sheet.content),
    meeting.id,
  );
};
