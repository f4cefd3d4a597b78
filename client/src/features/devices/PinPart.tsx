// The own PIN of this device: making one, choosing another, taking it away.
import { useState } from "react";
import { forgetPlan, whosePlan } from "../../sync/plan/planBox.ts";
import { nlApart } from "../../words/nlApart.ts";
import { dropPin } from "../../requests/devices.ts";
import { pinChanged } from "../../requests/deviceHere.ts";
import { PinAsked } from "../../table/stepUp/PinAsked.tsx";
import { PinForm } from "../../table/stepUp/PinForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";

interface PinPartProps {
  readonly hasPin: boolean;
  readonly onChanged: () => void;
}

const words = nl.devices;

export const PinPart = ({ hasPin, onChanged }: PinPartProps) => {
  const [doing, setDoing] = useState<"choose" | "drop" | null>(null);
  const [said, setSaid] = useState("");
  const done = async () => {
    setDoing(null);
    // A plan that is kept here opens with the PIN that was: it would open no more, or for who still knows that one.
    const hadPlan = (await whosePlan()) !== null;
    if (hadPlan) await forgetPlan();
    setSaid(hadPlan ? `${words.kept} ${nlApart.keptPlan.pinChanged}` : words.kept);
    onChanged();
  };
  return (
    <section className="stack" aria-label={words.pinTitle}>
      <h2 className="ask">{words.pinTitle}</h2>
      <p>{hasPin ? words.pinThere : words.pinWhat}</p>
      {doing === "choose" && <PinForm hasPin={hasPin} onDone={() => void done()} />}
      {doing === "drop" && (
        <>
          <p>{words.dropWhat}</p>
          <PinAsked
            word={words.dropPin}
            send={dropPin}
            onRight={() => {
              pinChanged(false);
              void done();
            }}
          />
        </>
      )}
      {doing === null && (
        <div className="row">
          <Button picture="lock" onPress={() => setDoing("choose")}>
            {hasPin ? words.changePin : words.makePin}
          </Button>
          {hasPin && <Button onPress={() => setDoing("drop")}>{words.dropPin}</Button>}
        </div>
      )}
      <p role="status">{said}</p>
    </section>
  );
};
