// Looking along in an emergency: asked here with a reason, and answered by another administrator.
import type { LookShown } from "@werktafel/shared/domain/house/shown";
import { useEffect, useState } from "react";
import type { Answer } from "../../requests/ask.ts";
import { askLook, askLooks, endLook } from "../../requests/house/admin.ts";
import { useStepUp } from "../../table/stepUp/useStepUp.tsx";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { timeOf } from "../../words/dates.ts";
import { nlApart } from "../../words/nlApart.ts";
import { LookYes } from "./safety/LookYes.tsx";

const words = nlApart.admin;
const shortestReason = 10;
const askAgainMs = 5_000;

export const EmergencyLooks = () => {
  const [looks, setLooks] = useState<readonly LookShown[]>([]);
  const [board, setBoard] = useState("");
  const [reason, setReason] = useState("");
  const [said, setSaid] = useState("");
  const stepUp = useStepUp();
  const read = async () => {
    const answer = await askLooks();
    if (answer.kind === "ok") setLooks(answer.value.looks);
  };
  useEffect(() => {
    void read();
    // What the second person answers comes here by itself.
    const timer = setInterval(() => void read(), askAgainMs);
    return () => clearInterval(timer);
  }, []);
  const change = async (request: () => Promise<Answer<boolean>>, done: string) => {
    const answer = await stepUp.around(request);
    setSaid(answer.kind === "ok" ? done : words.failed);
    await read();
  };
  const ask = async () => {
    if (reason.trim().length < shortestReason) return setSaid(words.needReason);
    const answer = await stepUp.around(async () => askLook(board.trim(), reason.trim()));
    if (answer.kind !== "ok") return setSaid(words.noSuchBoard);
    setSaid(words.askedLook);
    setBoard("");
    setReason("");
    await read();
  };
  return (
    <div className="stack">
      <p>{words.emergencyLead}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <Field name={words.board}>
          <input
            type="text"
            value={board}
            maxLength={64}
            autoComplete="off"
            onChange={(event) => setBoard(event.target.value)}
          />
        </Field>
        <Field name={words.reason} hint={words.reasonHint}>
          <textarea rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <div className="row">
          <Button onPress={() => void ask()}>{words.askLook}</Button>
        </div>
      </form>
      <p role="status" className={said === "" ? "spoken" : "hint"}>
        {said}
      </p>
      <h3>{words.looks}</h3>
      {looks.length === 0 && <p>{words.noLooks}</p>}
      <ul className="stack">
        {looks.map((look) => (
          <li key={look.id} className="card stack">
            <b className="number">{words.look(look.askedBy, look.board)}</b>
            <p>{words.why(look.reason)}</p>
            <p className="soft">
              {words.state[look.state]}{" "}
              {look.state === "open" && look.until !== null && words.until(timeOf(look.until))}
            </p>
            {look.state === "asked" && !look.isMine && <LookYes look={look} onAnswered={() => void read()} />}
            <div className="row">
              {look.state === "open" && look.isMine && (
                <a className="button" href={`/b/${look.board}`}>
                  {words.toLook}
                </a>
              )}
              {look.state !== "over" && (look.state === "open" || look.isMine) && (
                <Button onPress={() => void change(async () => endLook(look.id), words.ended)}>{words.endLook}</Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {stepUp.dialog}
    </div>
  );
};
