// "Berichten en agenda": how I hear that there is something new, when, and what stands in my own calendar.
import { useState } from "react";
import { CalendarPart } from "../../features/messages/CalendarPart.tsx";
import { WayPart } from "../../features/messages/WayPart.tsx";
import { WhenPart } from "../../features/messages/WhenPart.tsx";
import { useReading } from "../../features/reading/useReading.ts";
import type { MessagesHere } from "../../requests/messages/decode.ts";
import { askMessages } from "../../requests/messages/messages.ts";
import { nlApart } from "../../words/nlApart.ts";
import { EntryFrame } from "../start/EntryFrame.tsx";

export const MessagesScreen = ({ first }: { readonly first: MessagesHere }) => {
  useReading();
  const [here, setHere] = useState(first);
  const refresh = async () => {
    const answer = await askMessages();
    if (answer.kind === "ok") setHere(answer.value);
  };
  return (
    <EntryFrame title={nlApart.messages.title}>
      <WayPart here={here} onChanged={refresh} />
      {here.to !== null && <WhenPart here={here} onChanged={refresh} />}
      <CalendarPart here={here} onChanged={refresh} />
    </EntryFrame>
  );
};
