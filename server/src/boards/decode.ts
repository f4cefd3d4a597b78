// From the log back to facts and answers. What lies there was written by this house and checked before it was; the seal of
// the store is what guards it, so it is not judged a second time.
import type { Fact } from "@werktafel/shared/domain/fact";
import type { SheetContent } from "@werktafel/shared/domain/item";
import type { Line } from "@werktafel/shared/domain/mine/lines";
import type { ParticipantId } from "@werktafel/shared/ids";
import type { CommandAnswer } from "@werktafel/shared/protocol/facts";

export const factFromLog = (json: string): Fact => JSON.parse(json) as Fact;

export const answerFromLog = (json: string): CommandAnswer => JSON.parse(json) as CommandAnswer;

/** A version: the plain content of a sheet, as it was kept. Those that came with an older board file name no references. */
export const contentFromVersion = (json: string): Pick<SheetContent, "items"> & Partial<SheetContent> =>
  JSON.parse(json) as Pick<SheetContent, "items"> & Partial<SheetContent>;

/** What waits at one table, per person who sits there. */
export type LinesOfBoard = Readonly<Record<ParticipantId, readonly Line[]>>;

/** `null`: kept by a release that knew other lines. */
export const linesFromStore = (json: string, shape: number): LinesOfBoard | null => {
  const kept = JSON.parse(json) as { readonly shape: number; readonly of: LinesOfBoard };
  return kept.shape === shape ? kept.of : null;
};
