// A beroepskracht who came in by a board file without saying what happens with what people tell them is asked it here, before the
// board is drawn.
import { ownCardOf } from "@werktafel/shared/domain/ownCard";
import type { Participant } from "@werktafel/shared/domain/participant";
import { FirstSentence } from "../../features/comingIn/FirstSentence.tsx";
import { EntryFrame } from "../start/EntryFrame.tsx";
import { facilitatorName } from "../../table/table.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { nl } from "../../words/nl.ts";
import { refusalSentence } from "../../words/nl/refusals.ts";

export const AskedFirst = ({ me }: { readonly me: Participant }) => {
  const table = useTable();
  const now = useNow();
  const keep = async (sentence: string): Promise<string | null> => {
    const card = { ...ownCardOf(me), whatHappensWithWhatISay: sentence };
    const answer = await table.lane.send("changeCard", card);
    if (answer.ok) return null;
    const names = { person: () => "", resident: now.speaking.name, facilitator: facilitatorName(now), owner: "" };
    return refusalSentence(answer.refusal, names);
  };
  return (
    <EntryFrame title={nl.seats.firstTitle}>
      <FirstSentence title={now.facts.card?.title ?? ""} onKeep={keep} />
    </EntryFrame>
  );
};
