// The devices on which one is in: coarse words, since when, and ending one that is lost. Nothing is counted.
import { useState } from "react";
import type { Device } from "../../requests/decode.ts";
import { endDevice, endOtherDevices } from "../../requests/devices.ts";
import { eraseDevice } from "../../sync/deviceKeep.ts";
import { Button } from "../../ui/Button.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { dayInWords } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";

interface DeviceListProps {
  readonly devices: readonly Device[];
  readonly onChanged: () => void;
}

const words = nl.devices;

const DeviceCard = ({ device, onEnd }: { readonly device: Device; readonly onEnd: () => void }) => (
  <li className="card device">
    <Picture name={device.device === "phone" ? "phone" : "screen"} />
    <div>
      <b>{device.isThis ? words.here : words[device.device]}</b>
      {device.isThis && ` (${words[device.device].toLowerCase()})`}
      <br />
      {words.since(dayInWords(device.since.slice(0, 10)))}
      {device.isBorrowed && (
        <>
          <br />
          {words.isBorrowed}
        </>
      )}
      {device.isLocked && (
        <>
          <br />
          {words.isLocked}
        </>
      )}
    </div>
    <div className="row">
      <Button onPress={onEnd}>{device.isThis ? words.stopHere : words.stop}</Button>
    </div>
  </li>
);

export const DeviceList = ({ devices, onChanged }: DeviceListProps) => {
  const [said, setSaid] = useState("");
  const end = async (device: Device) => {
    const answer = await endDevice(device.id);
    if (answer.kind !== "ok") return setSaid(nl.pin.noConnection);
    if (device.isThis) {
      await eraseDevice();
      return location.replace("/");
    }
    setSaid(words.stopped);
    onChanged();
  };
  const endOthers = async () => {
    const answer = await endOtherDevices();
    setSaid(answer.kind === "ok" ? words.stopped : nl.pin.noConnection);
    onChanged();
  };
  return (
    <section className="stack" aria-label={words.lead}>
      <p>{words.lead}</p>
      <p className="soft small">{words.lost}</p>
      <ul className="stack">
        {devices.map((device) => (
          <DeviceCard key={device.id} device={device} onEnd={() => void end(device)} />
        ))}
      </ul>
      {devices.length > 2 && (
        <div className="row">
          <Button onPress={() => void endOthers()}>{words.stopOthers}</Button>
        </div>
      )}
      <p role="status">{said}</p>
    </section>
  );
};
