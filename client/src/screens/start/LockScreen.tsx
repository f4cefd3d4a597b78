// "Je scherm is dicht": tells nothing of whose it is or of what. The own PIN opens it; what was typed before comes back.
import { useState } from "react";
import { useReading } from "../../features/reading/useReading.ts";
import type { ShutDoor } from "@werktafel/shared/domain/signingIn";
import { unlockHere } from "../../requests/devices.ts";
import { OpenByKey } from "../../table/stepUp/KeyWays.tsx";
import { PinAsked } from "../../table/stepUp/PinAsked.tsx";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";
import { EntryFrame } from "./EntryFrame.tsx";

const words = nl.lock;

export const LockScreen = ({ door }: { readonly door: ShutDoor }) => {
  useReading();
  const [isForgotten, setForgotten] = useState(false);
  if (door === "lapsed") {
    return (
      <EntryFrame title={words.lapsedTitle}>
        <p>{words.lapsedLead}</p>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={words.title}>
      <h2 className="ask">{words.ask}</h2>
      <p>{words.lead}</p>
      <PinAsked
        word={words.open}
        send={unlockHere}
        onRight={() => location.reload()}
        onOver={() => location.assign("/")}
      />
      <div>
        <Button look="link" expanded={isForgotten} onPress={() => setForgotten(!isForgotten)}>
          {words.forgotten}
        </Button>
      </div>
      {isForgotten && <p role="status">{words.forgottenWhat}</p>}
      <OpenByKey />
    </EntryFrame>
  );
};
