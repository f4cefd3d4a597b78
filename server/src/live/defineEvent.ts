// What a screen can say on the live lane, each event in one piece: its name, its form, who may send it, and what then
// happens. What is not defined here does not exist.
import type { BoardId } from "@werktafel/shared/ids";
import { decode } from "@werktafel/shared/protocol/decode";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { z } from "zod";
import type { Place } from "../access/gate.ts";
import type { PlacePolicy } from "../access/registry/placePolicy.ts";
import type { Entry } from "../access/registry/registry.ts";
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
  readonly says: string;
  readonly schema: z.ZodType<Sent>;
  /** Which bucket it draws from. */
  readonly rate: "command" | "presence";
  readonly policy: PlacePolicy;
  /** Called only for who has that place, judged at this moment. `null`: there is nothing to answer. */
  readonly handler: (line: LiveLine, place: Place, sent: Sent) => Promise<Answered | null>;
}

const refused = (refusal: Refusal): Answered => ({ answer: { ok: false, refusal } });

type Take = (line: LiveLine, sent: unknown) => Promise<Answered | null>;

/** Made by `defineEvent` alone. */
export class LiveEvent {
  readonly entry: Entry;
  readonly rate: "command" | "presence";
  readonly #take: Take;

  private constructor(entry: Entry, rate: "command" | "presence", take: Take) {
    this.entry = entry;
    this.rate = rate;
    this.#take = take;
  }

  /** Throws without a policy or a schema. */
  static define<Sent extends { readonly board: BoardId }>(event: EventDefinition<Sent>): LiveEvent {
    const { name, says, schema, rate, policy, handler } = event;
    if (typeof policy?.judge !== "function") throw new Error(`event ${name} has no policy`);
    if (!schema) throw new Error(`event ${name} has no schema`);
    return new LiveEvent({ kind: "event", name, says, policy: policy.name, schema }, rate, async (line, sent) => {
      const decoded = decode(schema, sent);
      if (!decoded.ok) return refused(decoded.refusal);
      const place = await line.placeAt(decoded.message.board);
      if (place === null) return refused({ reason: "unknown" });
      const barred = policy.judge(place);
      return barred ? refused(barred) : handler(line, place, decoded.message);
    });
  }

  get name(): string {
    return this.entry.name;
  }

  take(line: LiveLine, sent: unknown): Promise<Answered | null> {
    return this.#take(line, sent);
  }
}

export const defineEvent = LiveEvent.define;
