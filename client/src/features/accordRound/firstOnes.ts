// The words by which a round is spoken of on this person's screen.
import { callName, type TableNow } from "../../table/table.ts";
import type { FirstOnes } from "../../words/nl/agreeing.ts";
import type { RoundNow } from "./roundNow.ts";

/** Who answers first: "jij" on that person's own screen. */
export const firstOnes = (now: TableNow, { asked }: Pick<RoundNow, "asked">): FirstOnes => ({
  names: asked.map((each) => callName(now, each)),
  isMe: asked.length === 1 && asked[0] === now.me?.id,
});
