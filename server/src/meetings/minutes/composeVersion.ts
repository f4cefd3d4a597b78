// The first version of the minutes, made the moment a meeting closes: from everything that lies on the table, in blocks for
// who may read each. Nothing of talk is in it (R-222d).
import type { Fact } from "@werktafel/shared/domain/fact";
import type { MeetingId } from "@werktafel/shared/ids";
import type { VerbContext } from "../../boards/verb.ts";

/**
 * The facts that make version 1, to be appended behind `closing` in the same deed. `closing`: what becomes true in this
 * very deed (`meetingClosed`, a turn round that ends …), so that the minutes know it already.
 */
export const composeVersion = async (
  _context: VerbContext,
  _meeting: MeetingId,
  _closing: readonly Fact[],
): Promise<readonly Fact[]> => [];
