// `/berichten`: how it stands is asked first, so that the page stands there whole.
import type { ReactNode } from "react";
import { askMessages } from "../../requests/messages/messages.ts";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";
import { NoConnectionPage, PlainPage } from "../start/PlainPage.tsx";
import { MessagesScreen } from "./MessagesScreen.tsx";

export const openMessagesScreen = async (): Promise<ReactNode> => {
  const answer = await askMessages();
  if (answer.kind === "ok") return <MessagesScreen first={answer.value} />;
  if (answer.kind === "noConnection") return <NoConnectionPage />;
  const action = { word: nl.start.unknown.toStart, address: "/" };
  return <PlainPage title={nlApart.messages.title} text={nlApart.messages.signedOut} action={action} />;
};
