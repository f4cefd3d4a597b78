// "Even zeker weten dat jij het bent": put around a request that cannot be taken back. When the server first wants to be sure,
// a paper asks for the key, the own organisation or the PIN (or lets one choose one), and the same request goes once more.
//
//   const stepUp = useStepUp();
//   const answer = await stepUp.around(async () => exportTable(board));
//   return <>… {stepUp.dialog}</>;
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { StepUpWay } from "@werktafel/shared/domain/signingIn";
import type { Answer } from "../../requests/ask.ts";

interface Asking {
  readonly ways: readonly StepUpWay[];
  readonly done: (hasShown: boolean) => void;
}

export interface StepUp {
  /** What the request was answered; the refusal stands when the person closed the paper. */
  around<Value>(request: () => Promise<Answer<Value>>): Promise<Answer<Value>>;
  readonly dialog: ReactNode;
}

// Few need it on a screen, and who does is connected: the server just asked for it.
const StepUpPaper = lazy(async () => ({ default: (await import("./StepUpPaper.tsx")).StepUpPaper }));

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
  const dialog = asking && (
    <Suspense fallback={null}>
      <StepUpPaper ways={asking.ways} onDone={asking.done} />
    </Suspense>
  );
  return { around, dialog };
};
