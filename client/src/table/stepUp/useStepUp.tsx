// "Even zeker weten dat jij het bent": put around a request that cannot be taken back. When the server first wants to be sure,
// a paper asks for the key, the own organisation or the PIN (or lets one choose one), and the same request goes once more.
//
//   const stepUp = useStepUp();
//   const answer = await stepUp.around(async () => exportTable(board));
//   return <>… {stepUp.dialog}</>;
import { type ReactNode, useState } from "react";
import type { StepUpWay } from "@werktafel/shared/domain/signingIn";
import type { Answer } from "../../requests/ask.ts";
import { stepUp } from "../../requests/devices.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { nl } from "../../words/nl.ts";
import { KeyWays } from "./KeyWays.tsx";
import { PinAsked } from "./PinAsked.tsx";
import { PinForm } from "./PinForm.tsx";

interface Asking {
  readonly ways: readonly StepUpWay[];
  readonly done: (hasShown: boolean) => void;
}

export interface StepUp {
  /** What the request was answered; the refusal stands when the person closed the paper. */
  around<Value>(request: () => Promise<Answer<Value>>): Promise<Answer<Value>>;
  readonly dialog: ReactNode;
}

const words = nl.stepUp;

export const useStepUp = (): StepUp => {
  const [asking, setAsking] = useState<Asking | null>(null);
  const ask = async (ways: readonly StepUpWay[]): Promise<boolean> =>
    new Promise((resolve) => {
      const done = (hasShown: boolean) => {
        setAsking(null);
        resolve(hasShown);
      };
      setAsking({ ways, done });
    });
  const around = async <Value,>(request: () => Promise<Answer<Value>>): Promise<Answer<Value>> => {
    const answer = await request();
    if (answer.kind !== "refused" || answer.refusal.reason !== "stepUpNeeded") return answer;
    return (await ask(answer.refusal.ways)) ? request() : answer;
  };
  const hasPin = asking?.ways.includes("pin") ?? false;
  const dialog = asking && (
    <Dialog title={words.title} closeWord={words.close} onClose={() => asking.done(false)}>
      <KeyWays ways={asking.ways} onShown={() => asking.done(true)} />
      {(hasPin || asking.ways.includes("makePin")) && <p>{hasPin ? words.why : words.makeWhy}</p>}
      {!hasPin && !asking.ways.includes("makePin") ? null : hasPin ? (
        <PinAsked word={words.go} send={stepUp} onRight={() => asking.done(true)} />
      ) : (
        <PinForm hasPin={false} onDone={() => asking.done(true)} />
      )}
    </Dialog>
  );
  return { around, dialog };
};
