// `/apparaten`: what there is is asked first, so that the page stands there whole.
import type { ReactNode } from "react";
import { askDevices } from "../../requests/devices.ts";
import { nl } from "../../words/nl.ts";
import { NoConnectionPage, PlainPage } from "../start/PlainPage.tsx";
import { DevicesScreen } from "./DevicesScreen.tsx";

export const openDevicesScreen = async (): Promise<ReactNode> => {
  const answer = await askDevices();
  if (answer.kind === "ok") return <DevicesScreen first={answer.value} />;
  if (answer.kind === "noConnection") return <NoConnectionPage />;
  const action = { word: nl.start.unknown.toStart, address: "/" };
  return <PlainPage title={nl.devices.title} text={nl.devices.signedOut} action={action} />;
};
