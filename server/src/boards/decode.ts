// From the log back to facts and answers. What lies there was written by this house and checked before it was; the seal of
// the store is what guards it, so it is not judged a second time.
import type { Fact } from "@werktafel/shared/domain/fact";
import type { SheetContent } from "@werktafel/shared/domain/item";
import type { CommandAnswer } from "@werktafel/shared/protocol/facts";

export const factFromLog = (json: string): Fact => JSON.parse(json) as Fact;

export const answerFromLog = (json: string): CommandAnswer => JSON.parse(json) as CommandAnswer;

/** A version: the plain content of a sheet, as it was kept. Those that came with an older board file name no references. */
export const contentFromVersion = (json: string): Pick<SheetContent, "items"> & Partial<SheetContent> =>
  JSON.parse(json) as Pick<SheetContent, "items"> & Partial<SheetContent>;
