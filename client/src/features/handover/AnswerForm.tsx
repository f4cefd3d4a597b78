// The one who is asked answers in place: four answers that look alike. Helping out says what and until when; a no asks what one
// can do, and without it says to whom the question goes now.
import { nextToAsk } from "@werktafel/shared/domain/between/clock";
import type { Handover, HandoverAnswerValue } from "@werktafel/shared/domain/between/handover";
import { useId, useState } from "react";
import { Readers } from "../../table/choosing/Readers.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { callName } from "../../table/table.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { nlTable } from "../../words/nlTable.ts";
import { audienceOf } from "./useReader.ts";

const words = nlTable.handovers;
type Choice = "bridged" | "offer" | "bareNo";

export const AnswerForm = ({ handover }: { readonly handover: Handover }) => {
  const table = useTable();
  const now = useNow();
  const sending = useSending();
  const readersId = useId();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [text, setText] = useState("");
  const [until, setUntil] = useState("");
  const answer = (value: HandoverAnswerValue, said: { note?: string; offer?: string; until?: string | null } = {}) =>
    void sending.send("answerHandover", {
      handover: handover.id,
      value,
      note: said.note ?? "",
      offer: said.offer ?? "",
      until: said.until ?? null,
    });
  const choose = (next: Choice) => {
    setChoice(next);
    setText("");
  };
  const audience = audienceOf(table, handover) ?? [];
  const asked = [handover.from, ...handover.asks.map(({ to }) => to)];
  const { second } = handover;
  const next = second !== null && !asked.includes(second) ? second : nextToAsk(now.facts.participants, audience, asked);
  const trimmed = text.trim();
  const isComplete =
    choice === "bareNo" || (trimmed !== "" && (choice === "offer" || (until !== "" && until >= today())));
  const send = () => {
    if (!isComplete) return;
    if (choice === "bridged") answer("bridged", { note: trimmed, until });
    else if (choice === "offer") answer("refused", { offer: trimmed });
    else answer("refused", { note: trimmed });
  };
  return (
    <div className="stack">
      <div className="answers">
        <Button isBig onPress={() => answer("accepted")}>
          {words.accept}
        </Button>
        <Button isBig expanded={choice === "bridged"} onPress={() => choose("bridged")}>
          {words.bridge}
        </Button>
        <Button isBig expanded={choice === "offer"} onPress={() => choose("offer")}>
          {words.refuse}
        </Button>
        <Button isBig expanded={choice === "bareNo"} onPress={() => choose("bareNo")}>
          {words.bareNo}
        </Button>
      </div>
      {choice !== null && (
        <>
          <Field name={choice === "bridged" ? words.bridgeWhat : choice === "offer" ? words.offerWhat : words.noteWhat}>
            <textarea value={text} maxLength={2_000} lang="nl" onChange={(event) => setText(event.target.value)} />
          </Field>
          {choice === "bridged" && (
            <Field name={words.bridgeUntil}>
              <input type="date" min={today()} value={until} onChange={(event) => setUntil(event.target.value)} />
            </Field>
          )}
          {choice === "bareNo" && <p>{next === null ? words.bareNoAll : words.bareNoWhat(callName(now, next))}</p>}
          <Readers id={readersId} audience={audience} onChange={null} />
          <div className="row">
            <Button describedBy={readersId} onPress={send}>
              {words.say}
            </Button>
            <Button look="quiet" onPress={() => setChoice(null)}>
              {nl.changing.cancel}
            </Button>
          </div>
        </>
      )}
      <SendingNote sending={sending} />
    </div>
  );
};
