// Independent client support is offered, as the law asks, and the answer is kept. All three answers look the same.
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import { residentsOwn } from "@werktafel/shared/domain/ownWords";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { nlMeeting } from "../../words/nlMeeting.ts";

export const ClientSupport = () => {
  const now = useNow();
  const sending = useSending();
  const { clientSupport } = now.facts;
  if (!now.me || whyNot("answerClientSupport", now.me, null) !== null) return null;
  return (
    <div className="stack">
      <p>{nlMeeting.preparing.supportWhat}</p>
      {residentsOwn(clientSupport, now.me, now.facts.participants) === null && (
        <div className="row">
          {(["wanted", "notNow", "alreadyThere"] as const).map((answer) => (
            <Button
              key={answer}
              isPressed={clientSupport?.answer === answer}
              onPress={() => void sending.send("answerClientSupport", { answer })}
            >
              {nlMeeting.preparing.supportAnswers[answer]}
            </Button>
          ))}
        </div>
      )}
      {clientSupport && (
        <p className="soft small">
          {nlMeeting.preparing.supportSaid(callName(now, clientSupport.by), clientSupport.on)}
        </p>
      )}
      <SendingNote sending={sending} />
    </div>
  );
};
