// What a table is told when an administrator looks along in an emergency: who, why and until when. Told to its residents and
// to who leads it, and to nobody else.
import type { ParticipantId } from "../../ids.ts";

export type GlassFact =
  | {
      readonly kind: "breakGlassOpened";
      readonly look: string;
      /** The name of who looks; an administrator has no chair. */
      readonly by: string;
      /** The name of the second person, who said yes to it. */
      readonly agreedBy: string;
      readonly reason: string;
      /** ISO instants. */
      readonly at: string;
      readonly until: string;
      readonly audience: readonly ParticipantId[];
    }
  | {
      readonly kind: "breakGlassClosed";
      readonly look: string;
      readonly at: string;
      readonly audience: readonly ParticipantId[];
    }
  | {
      /** A resident of the table ended it, before its time. */
      readonly kind: "breakGlassStopped";
      readonly look: string;
      readonly by: ParticipantId;
      readonly at: string;
      readonly audience: readonly ParticipantId[];
    };

export interface EmergencyLook {
  readonly look: string;
  readonly by: string;
  readonly agreedBy: string;
  readonly reason: string;
  readonly at: string;
  readonly until: string;
  /** `null`: not ended before its time. */
  readonly closedAt: string | null;
}

export const isGlassFact = (fact: { readonly kind: string }): fact is GlassFact =>
  fact.kind === "breakGlassOpened" || fact.kind === "breakGlassClosed" || fact.kind === "breakGlassStopped";

export const foldGlassFact = (looks: readonly EmergencyLook[], fact: GlassFact): readonly EmergencyLook[] => {
  if (fact.kind === "breakGlassOpened") {
    const { look, by, agreedBy, reason, at, until } = fact;
    return [...looks, { look, by, agreedBy, reason, at, until, closedAt: null }];
  }
  return looks.map((each) => (each.look === fact.look ? { ...each, closedAt: fact.at } : each));
};

/** Somebody looks along now. `now`: an ISO instant. */
export const looksNow = (looks: readonly EmergencyLook[], now: string): readonly EmergencyLook[] =>
  looks.filter(({ until, closedAt }) => closedAt === null && now < until);
