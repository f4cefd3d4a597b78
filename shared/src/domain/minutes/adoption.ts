// When minutes may be adopted: every adult resident said yes to this very version, or who may legally say it for them did
// . Silence is never a yes, and the day people were asked until only ends the asking.
import type { ParticipantId } from "../../ids.ts";
import { lastAnswerOf, type MinutesState } from "./minutes.ts";

/** Who may say yes for a resident, in what, and until when. */
export interface Representative {
  readonly participant: ParticipantId;
  readonly for: ParticipantId;
  /** The life domains it is about (a *bewindvoerder*: money), or all of them. */
  readonly domains: readonly string[] | "all";
  /** The last day it holds, `2026-12-31`; `null`: until it is ended. */
  readonly until: string | null;
}

export interface Adoption {
  readonly minutes: MinutesState;
  readonly version: number;
  /** The adult residents at this table. Children have no seat of their own. */
  readonly residents: readonly ParticipantId[];
  readonly representatives?: readonly Representative[];
  /** The life domains these minutes are about; `null`: not known, and then only a representative in all of them counts. */
  readonly about?: readonly string[] | null;
}

export interface AdoptionState {
  /** Residents whose yes is still missing, in the order given. */
  readonly missing: readonly ParticipantId[];
  /** Residents for whom somebody else's yes counts: named as such with the minutes. */
  readonly saidFor: readonly { readonly resident: ParticipantId; readonly by: ParticipantId }[];
  readonly isReady: boolean;
}

const isInScope = ({ domains }: Representative, about: readonly string[] | null): boolean =>
  domains === "all" || (about !== null && about.length > 0 && about.every((domain) => domains.includes(domain)));

/**
 * A representative's yes counts in their own scope, when given while it held. The person is always asked as well: a *no*
 * of the person, *I do not know yet*, or *I want to read this together*, is never passed over.
 */
export const adoptionOf = (adoption: Adoption): AdoptionState => {
  const { minutes, version, residents, representatives = [], about = null } = adoption;
  const saidFor: { readonly resident: ParticipantId; readonly by: ParticipantId }[] = [];
  const missing: ParticipantId[] = [];
  for (const resident of residents) {
    const own = lastAnswerOf(minutes, resident, version)?.value ?? null;
    if (own === "yes") continue;
    const isHeld = own === "no" || own === "notYet" || own === "together";
    const representative = representatives.find((each) => {
      const answer = lastAnswerOf(minutes, each.participant, version);
      const isInTime = answer !== null && (each.until === null || answer.on <= each.until);
      return each.for === resident && isInTime && answer.value === "yes" && isInScope(each, about);
    });
    if (representative && !isHeld) saidFor.push({ resident, by: representative.participant });
    else missing.push(resident);
  }
  return { missing, saidFor, isReady: residents.length > 0 && missing.length === 0 };
};
