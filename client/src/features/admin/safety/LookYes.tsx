// A colleague asks to look along in an emergency: the second administrator says yes or no, wherever it is met.
import type { LookShown } from "@werktafel/shared/domain/house/shown";
import { useState } from "react";
import { answerLook } from "../../../requests/house/admin.ts";
import { useStepUp } from "../../../table/stepUp/useStepUp.tsx";
import { Button } from "../../../ui/Button.tsx";
import { nlApart } from "../../../words/nlApart.ts";

const words = nlApart.admin;

interface LookYesProps {
  readonly look: LookShown;
  readonly onAnswered: () => void;
}

export const LookYes = ({ look: { id }, onAnswered }: LookYesProps) => {
  const [said, setSaid] = useState("");
  const stepUp = useStepUp();
  const answer = async (isYes: boolean) => {
    const answered = await stepUp.around(async () => answerLook(id, isYes));
    const isSecond = answered.kind === "refused" && answered.refusal.reason === "secondPersonNeeded";
    setSaid(answered.kind === "ok" ? "" : isSecond ? words.notThisSecond : words.failed);
    onAnswered();
  };
  return (
    <>
      <div className="row">
        <Button onPress={() => void answer(true)}>{words.yes}</Button>
        <Button onPress={() => void answer(false)}>{words.notThis}</Button>
      </div>
      <p role="status" className={said === "" ? "spoken" : "hint"}>
        {said}
      </p>
      {stepUp.dialog}
    </>
  );
};
