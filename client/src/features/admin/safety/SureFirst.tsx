// Something that ends at once for many: asked once more, then done, after showing that it is really them.
import { useState } from "react";
import type { Answer } from "../../../requests/ask.ts";
import { useStepUp } from "../../../table/stepUp/useStepUp.tsx";
import { Button } from "../../../ui/Button.tsx";
import { nlApart } from "../../../words/nlApart.ts";

const words = nlApart.admin;

interface SureFirstProps {
  readonly what: string;
  readonly sure: string;
  readonly button: string;
  /** What is said when it did not work. */
  readonly failed?: string;
  readonly end: () => Promise<Answer<boolean>>;
}

export const SureFirst = ({ what, sure, button, failed = words.failed, end }: SureFirstProps) => {
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState("");
  const stepUp = useStepUp();
  const go = async () => {
    const answer = await stepUp.around(end);
    setAsking(false);
    setSaid(answer.kind === "ok" ? words.ended : failed);
  };
  return (
    <div className="stack">
      <p>{what}</p>
      {isAsking ? (
        <div className="stack" role="status">
          <p>{sure}</p>
          <div className="row">
            <Button onPress={() => void go()}>{words.yesEnd}</Button>
            <Button onPress={() => setAsking(false)}>{words.no}</Button>
          </div>
        </div>
      ) : (
        <div className="row">
          <Button onPress={() => setAsking(true)}>{button}</Button>
        </div>
      )}
      <p role="status" className={said === "" ? "spoken" : "hint"}>
        {said}
      </p>
      {stepUp.dialog}
    </div>
  );
};
