// What a screen can say on the live lane, each event in one piece: its name, its form, who may send it, and what then
// happens. What is not defined here does not exist.
import type { BoardId } from "@werktafel/shared/ids";
import { decode } from "@werktafel/shared/protocol/decode";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { z } from "zod";
import type { Place } from "../access/gate.ts";
import type { LiveLine } from "./liveLine.ts";

/** An answer, and what must come right after it on the same line. */
export interface Answered {
  readonly answer: unknown;
  /** It is a whole table, as large as it has become. */
  readonly isTable?: true;
  readonly afterwards?: () => void;
}

export interface EventDefinition<Sent extends { readonly board: BoardId }> {
  readonly name: string;
  readonly schema: z.ZodType<Sent>;
  /** Which bucket it draws from. */
  readonly rate: "command" | "presence";
  /** `anyPlace`: the big screen too; `seat`: only somebody who sits at that board. */
  readonly policy: "anyPlace" | "seat";
  /** Called only for who has that place, judged at this moment. `null`: there is nothing to answer. */
  readonly handler: (line: LiveLine, place: Place, sent: Sent) => Promise<Answered | null>;
}

export interface LiveEvent {
  readonly name: string;
  readonly rate: "command" | "presence";
  readonly take: (line: LiveLine, sent: unknown) => Promise<Answered | null>;
}

const refused = (refusal: Refusal): Answered => ({ answer: { ok: false, refusal } });

export const defineEvent = <Sent extends { readonly board: BoardId }>(event: EventDefinition<Sent>): LiveEvent => ({
  name: event.name,
  rate: event.rate,
  take: async (line, sent) => {
    const decoded = decode(event.schema, sent);
    if (!decoded.ok) return refused(decoded.refusal);
    const place = await line.placeAt(decoded.message.board);
    if (place === null) return refused({ reason: "unknown" });
    if (event.policy === "seat" && place.seat === null) return refused({ reason: "notYours", who: "writer" });
    return event.handler(line, place, decoded.message);
  },
});
