// Going in with a link or through a door: somebody else who is in on this device is asked first, never replaced silently.
import { useState } from "react";
import type { Answer } from "../../requests/ask.ts";
import type { Session } from "../../requests/decode.ts";
import { askSession } from "../../requests/session.ts";

export type ComingIn =
  | { readonly kind: "ready" }
  | { readonly kind: "busy" }
  /** The link is wrong, spent or replaced: all alike. */
  | { readonly kind: "broken" }
  | { readonly kind: "noConnection" }
  /** `name`: my own other name on this device, empty when unknown. */
  | { readonly kind: "other"; readonly name: string };

/** The address of what one came in for. */
const addressOf = (session: Session): string => {
  const [only, second] = session.boards;
  if (session.person === null && only) return `/scherm/${only.id}`;
  return only && !second ? `/b/${only.id}` : "/#tafels";
};

export const useComingIn = (enter: (replaces: boolean) => Promise<Answer<Session>>) => {
  const [state, setState] = useState<ComingIn>({ kind: "ready" });
  const go = async (replaces: boolean) => {
    setState({ kind: "busy" });
    const answer = await enter(replaces);
    if (answer.kind === "ok") {
      location.replace(addressOf(answer.value));
      // Only another fragment of this very page: then nothing loads by itself.
      if (location.pathname === "/") location.reload();
      return;
    }
    if (answer.kind === "noConnection") return setState(answer);
    if (answer.refusal.reason !== "otherPerson") return setState({ kind: "broken" });
    const other = await askSession();
    setState({ kind: "other", name: other.kind === "ok" ? other.value.name : "" });
  };
  return { state, go, stay: () => location.replace("/#tafels") };
};
