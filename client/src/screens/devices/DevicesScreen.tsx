// "Mijn apparaten": where I am in, my PIN here, and whether this screen shuts by itself.
import { useState } from "react";
import { DeviceList } from "../../features/devices/DeviceList.tsx";
import { JoinedPart } from "../../features/devices/JoinedPart.tsx";
import { LockChoice } from "../../features/devices/LockChoice.tsx";
import { PinPart } from "../../features/devices/PinPart.tsx";
import { MyKeys } from "../../features/keys/MyKeys.tsx";
import { useReading } from "../../features/reading/useReading.ts";
import type { Devices } from "../../requests/decode.ts";
import { askDevices } from "../../requests/devices.ts";
import { nl } from "../../words/nl.ts";
import { EntryFrame } from "../start/EntryFrame.tsx";

export const DevicesScreen = ({ first }: { readonly first: Devices }) => {
  useReading();
  const [now, setNow] = useState(first);
  const refresh = async () => {
    const answer = await askDevices();
    if (answer.kind === "ok") setNow(answer.value);
  };
  return (
    <EntryFrame title={nl.devices.title}>
      <DeviceList devices={now.devices} onChanged={() => void refresh()} />
      <JoinedPart />
      <MyKeys />
      <PinPart hasPin={now.hasPin} onChanged={() => void refresh()} />
      {now.hasPin && <LockChoice minutes={now.lockAfterMinutes} onChanged={() => void refresh()} />}
    </EntryFrame>
  );
};
