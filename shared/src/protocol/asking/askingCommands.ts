// What people ask about how somebody is, between meetings: who asks whom, what was answered, and how news on a Friday
// afternoon may come.
import type { Face } from "../../domain/time/asking.ts";
import type { NewsChoice } from "../../domain/time/heldBack.ts";
import type { Audience } from "../../domain/audience.ts";
import type { ParticipantId } from "../../ids.ts";

export interface AskingPayloads {
  /** How news about money, decisions, refusals or rules may come after Friday noon: a resident's, about themself. */
  chooseNews: { readonly choice: NewsChoice };
  /** Somebody asks somebody how they are, every so many weeks. Takes the place of who asked before. `made`: its id. */
  agreeAsking: {
    readonly of: ParticipantId;
    readonly asker: ParticipantId;
    readonly everyWeeks: number;
    readonly starts: string;
  };
  /** On whom the residents can always fall back: named by one of them, or by who leads. */
  nameAnchor: { readonly who: ParticipantId };
  endAsking: { readonly asking: string };
  /** *Hoe gaat het?* answered: by oneself, or written down by who asks. `made`: its id. */
  checkIn: {
    readonly of: ParticipantId;
    readonly face: Face;
    readonly text: string;
    readonly via: string;
    /** Who may know; the one who was asked is always in it. */
    readonly audience: Audience;
  };
}
