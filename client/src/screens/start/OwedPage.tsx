// A table waits until this beroepskracht said what happens with what people tell them; then it opens, or they wait until it begins.
import { useState } from "react";
import { FirstSentence } from "../../features/comingIn/FirstSentence.tsx";
import type { OwedTable } from "../../requests/decode.ts";
import { sayFirst } from "../../requests/session.ts";
import { nl } from "../../words/nl.ts";
import { refusalSentence } from "../../words/nl/refusals.ts";
import { EntryFrame } from "./EntryFrame.tsx";
import { ShutScreen } from "../ShutScreen.tsx";

const nobody = { person: () => "", resident: "", facilitator: "", owner: "" };

export const OwedPage = ({ table }: { readonly table: OwedTable }) => {
  const [isKept, setKept] = useState(false);
  const keep = async (sentence: string): Promise<string | null> => {
    const answer = await sayFirst(table.board, sentence);
    if (answer.kind === "noConnection") return nl.start.comeIn.noConnection;
    if (answer.kind === "refused") return refusalSentence(answer.refusal, nobody);
    if (table.title === "") setKept(true);
    else location.assign(`/b/${table.board}`);
    return null;
  };
  return (
    <EntryFrame title={isKept ? nl.start.tables.title : nl.seats.firstTitle}>
      {isKept ? <p role="status">{nl.seats.firstWaits}</p> : <FirstSentence title={table.title} onKeep={keep} />}
      <div className="row">
        <ShutScreen />
      </div>
    </EntryFrame>
  );
};
