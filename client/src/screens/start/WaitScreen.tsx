// `/aan#…`: what the square on a screen at the table leads to. What it carries is read once and taken out of the address.
import { useState } from "react";
import { WaitingPage } from "../../features/comingIn/WaitingPage.tsx";
import { useReading } from "../../features/reading/useReading.ts";
import { nlApart } from "../../words/nlApart.ts";
import { EntryFrame } from "./EntryFrame.tsx";
import { takeToken } from "./takeToken.ts";

export const WaitScreen = () => {
  useReading();
  const [token] = useState(takeToken);
  return (
    <EntryFrame title={nlApart.lobby.title}>
      <WaitingPage token={token} />
    </EntryFrame>
  );
};
