// Somebody asks for a new way into an account that was in use: the second administrator says yes, and has the code then. Who
// asked has the link: neither of the two comes in alone.
import { useState } from "react";
import type { MemberShown } from "@werktafel/shared/domain/house/shown";
import { answerInvite } from "../../requests/house/admin.ts";
import { useStepUp } from "../../table/stepUp/useStepUp.tsx";
import { Button } from "../../ui/Button.tsx";
import { momentInWords } from "../../words/dates.ts";
import { nlApart } from "../../words/nlApart.ts";

const words = nlApart.admin;

interface SecondYesProps {
  readonly member: MemberShown;
  readonly onChanged: () => void;
}

export const SecondYes = ({ member: { person, name, inviteAsked }, onChanged }: SecondYesProps) => {
  const [code, setCode] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const stepUp = useStepUp();
  const answer = async (isYes: boolean) => {
    const answered = await stepUp.around(async () => answerInvite(person, isYes));
    if (answered.kind === "ok") {
      setCode(answered.value.code);
      if (answered.value.code === null) onChanged();
      return;
    }
    const isSecond = answered.kind === "refused" && answered.refusal.reason === "secondPersonNeeded";
    setSaid(isSecond ? words.notThisSecond : words.failed);
  };
  if (code !== null) {
    return (
      <section className="given-link card stack" aria-label={words.theCode} role="status">
        <h3>{words.theCode}</h3>
        <code className="big-code">{code}</code>
        <p>{words.codeFor(name)}</p>
        <p className="soft">{words.codeOnce}</p>
        <div className="row">
          <Button onPress={onChanged}>{words.gaveIt}</Button>
        </div>
      </section>
    );
  }
  if (inviteAsked === null) return null;
  if (inviteAsked.isMine) return <p className="soft small">{words.waitsForSecond}</p>;
  return (
    <div className="card stack">
      <p>{words.asksSecond(inviteAsked.by, name)}</p>
      <p className="soft small">{words.askedOn(momentInWords(inviteAsked.at))}</p>
      <p className="soft small">{words.asksSecondWhat(name)}</p>
      <div className="row">
        <Button onPress={() => void answer(true)}>{words.yes}</Button>
        <Button onPress={() => void answer(false)}>{words.notThis}</Button>
      </div>
      <p role="status" className={said === "" ? "spoken" : "hint"}>
        {said}
      </p>
      {stepUp.dialog}
    </div>
  );
};
