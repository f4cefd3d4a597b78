// The paper on which somebody shows that it is them: by the key, at the own organisation, by the PIN, or by choosing one.
import type { StepUpWay } from "@werktafel/shared/domain/signingIn";
import { stepUp } from "../../requests/devices.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { nl } from "../../words/nl.ts";
import { KeyWays } from "./KeyWays.tsx";
import { PinAsked } from "./PinAsked.tsx";
import { PinForm } from "./PinForm.tsx";

const words = nl.stepUp;

interface StepUpPaperProps {
  readonly ways: readonly StepUpWay[];
  /** False: the person closed the paper. */
  readonly onDone: (hasShown: boolean) => void;
}

export const StepUpPaper = ({ ways, onDone }: StepUpPaperProps) => {
  const hasPin = ways.includes("pin");
  const makesPin = !hasPin && ways.includes("makePin");
  return (
    <Dialog title={words.title} closeWord={words.close} onClose={() => onDone(false)}>
      <KeyWays ways={ways} onShown={() => onDone(true)} />
      {(hasPin || makesPin) && <p>{hasPin ? words.why : words.makeWhy}</p>}
      {hasPin && <PinAsked word={words.go} send={stepUp} onRight={() => onDone(true)} />}
      {makesPin && <PinForm hasPin={false} onDone={() => onDone(true)} />}
    </Dialog>
  );
};
