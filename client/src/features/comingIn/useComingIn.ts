// Going in with a link or through a door: somebody else who is in on this device is asked first, never replaced silently.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { useState } from "react";
import type { Answer } from "../../requests/ask.ts";
import type { Session } from "../../requests/decode.ts";
import { askSession } from "../../requests/session.ts";
import { homeOf } from "../../table/homeOf.ts";

export type ComingIn =
  | { readonly kind: "ready" }
  | { readonly kind: "busy" }
  /** The link or the code: nobody is told which. */
  | { readonly kind: "wrong"; readonly hadCode: boolean }
  | { readonly kind: "noConnection" }
  | ({ readonly kind: "other" } & Other);

/** Who is in here already: on my own device, so I may know. */
export interface Other {
  /** Empty when unknown. */
  readonly name: string;
  /** The tables they sit at. */
  readonly tables: readonly string[];
  /** They and I may be one, if I say so; or both have a chair at the same table. `null`: not here. */
  readonly joins: "may" | "sameTable" | null;
}

/** What is asked when somebody is in here already. */
export const otherHere = async (refusal: Extract<Refusal, { reason: "otherPerson" }>): Promise<Other> => {
  const answer = await askSession();
  const { name, boards } = answer.kind === "ok" ? answer.value : { name: "", boards: [] };
  return { name, tables: boards.flatMap(({ title }) => (title === "" ? [] : [title])), joins: refusal.joins ?? null };
};

export interface Entering {
  /** `null`: the link alone. */
  readonly code: string | null;
  /** *Dit is niet mijn telefoon*. */
  readonly isBorrowed: boolean;
  /** Yes, another person was in here, and may be signed out. */
  readonly mayReplace: boolean;
  /** Yes, who is in here is me too. */
  readonly isMe: boolean;
}

/** The address of what one came in for. */
const addressOf = (session: Session): string => {
  const [only, second] = session.boards;
  if (session.person === null && only) return `/scherm/${only.id}`;
  return only && !second ? homeOf(only.id, only) : "/#tafels";
};

export const goWhereItLeads = (session: Session): void => {
  location.replace(addressOf(session));
  // Only another fragment of this very page: then nothing loads by itself.
  if (location.pathname === "/") location.reload();
};

export const useComingIn = (enter: (entering: Entering) => Promise<Answer<Session>>) => {
  const [state, setState] = useState<ComingIn>({ kind: "ready" });
  const go = async (entering: Entering) => {
    setState({ kind: "busy" });
    const answer = await enter(entering);
    if (answer.kind === "ok") return goWhereItLeads(answer.value);
    if (answer.kind === "noConnection") return setState(answer);
    if (answer.refusal.reason !== "otherPerson") return setState({ kind: "wrong", hadCode: entering.code !== null });
    setState({ kind: "other", ...(await otherHere(answer.refusal)) });
  };
  return { state, go, stay: () => location.replace("/#tafels") };
};
