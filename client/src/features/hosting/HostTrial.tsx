// *Proberen tot …*: a day from the start, rest when it is needed, and for both sides a way out without a word.
import { type Hosting, isTrying, type TrialStep } from "@werktafel/shared/domain/ending/hosting";
import { isFacilitator, isResident, type Participant } from "@werktafel/shared/domain/participant";
import { useState } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { today } from "../../words/dates.ts";
import { nlPapers } from "../../words/nlPapers.ts";

const words = nlPapers.hosting;

const stands = ({ trial }: Hosting): string => {
  if (trial === null) return words.trialNone;
  if (trial.endedOn !== null) return words.trialOver(trial.endedOn);
  if (trial.rest === null) return words.trialUntil(trial.until);
  return trial.rest.until === null ? words.trialResting : words.trialRestingUntil(trial.rest.until);
};

interface HostTrialProps {
  readonly hosting: Hosting;
  readonly me: Participant;
  readonly mayWrite: boolean;
}

export const HostTrial = ({ hosting, me, mayWrite }: HostTrialProps) => {
  const sending = useSending();
  const [until, setUntil] = useState<string | null>(null);
  const [isEnding, setEnding] = useState(false);
  const { host, trial } = hosting;
  const isOfSides = isResident(me) || me.id === host;
  const mayMove = mayWrite && (isOfSides || isFacilitator(me));
  const isGoing = trial !== null && trial.endedOn === null;
  const move = async (to: TrialStep, day: string | null = null) => {
    if (!(await sending.send("moveTrial", { host, to, until: day }))) return;
    setUntil(null);
    setEnding(false);
  };
  return (
    <>
      <h4>{words.trial}</h4>
      <p>{stands(hosting)}</p>
      {until !== null && (
        <div className="stack">
          <Field name={words.trialField}>
            <input type="date" min={today()} value={until} onChange={(event) => setUntil(event.target.value)} />
          </Field>
          <div className="row">
            {until !== "" && (
              <Button look="main" onPress={() => void move("set", until)}>
                {words.trialKeep}
              </Button>
            )}
            <Button look="quiet" onPress={() => setUntil(null)}>
              {words.back}
            </Button>
          </div>
        </div>
      )}
      {isEnding && (
        <div className="stack">
          <p>{words.trialEndAsk}</p>
          <div className="row">
            <Button onPress={() => void move("end")}>{words.trialEnd}</Button>
            <Button look="quiet" onPress={() => setEnding(false)}>
              {words.back}
            </Button>
          </div>
        </div>
      )}
      {mayMove && until === null && !isEnding && (
        <div className="row">
          <Button onPress={() => setUntil("")}>{isGoing ? words.trialLonger : words.trialSet}</Button>
          {isTrying(trial) && <Button onPress={() => void move("rest")}>{words.trialRest}</Button>}
          {isGoing && trial.rest !== null && <Button onPress={() => void move("resume")}>{words.trialResume}</Button>}
          {isGoing && isOfSides && <Button onPress={() => setEnding(true)}>{words.trialEnd}</Button>}
        </div>
      )}
      <SendingNote sending={sending} />
    </>
  );
};
