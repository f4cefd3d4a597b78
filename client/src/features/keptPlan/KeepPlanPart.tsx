// "Bewaar mijn plan op deze telefoon": the resident's own choice, per device, off until they make it (0265).
import { useEffect, useState } from "react";
import { deviceHere } from "../../requests/deviceHere.ts";
import { stepUp } from "../../requests/devices.ts";
import { askSession } from "../../requests/session.ts";
import { fetchKeyOfSession } from "../../sync/deviceKeep.ts";
import { forgetPlan, keepPlan, whosePlan } from "../../sync/plan/planBox.ts";
import { PinAsked } from "../../table/stepUp/PinAsked.tsx";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { nlApart } from "../../words/nlApart.ts";
import { wordsToKeep } from "./kept.ts";

const words = nlApart.keptPlan;

export const KeepPlanPart = () => {
  const table = useTable();
  const now = useNow();
  const [isKept, setKept] = useState<boolean | null>(null);
  const [said, setSaid] = useState("");
  const { hasPin, isBorrowed } = deviceHere();
  useEffect(() => void whosePlan().then((plan) => setKept(plan?.board === table.board)), [table]);
  const keep = async (pin: string) => {
    const answer = await stepUp(pin);
    if (answer.kind !== "ok") return answer;
    const session = await askSession();
    const person = session.kind === "ok" ? session.value.person : null;
    if (person === null) return session;
    const key = await fetchKeyOfSession().catch(() => null);
    const sheets = table.sync.sheets();
    const isThere = await keepPlan(pin, { board: table.board, person }, wordsToKeep({ now, sheets, key }));
    setKept(isThere);
    setSaid(isThere ? words.kept : words.notKept);
    return answer;
  };
  const away = async () => {
    await forgetPlan();
    setKept(false);
    setSaid(words.isAway);
  };
  return (
    <section className="card stack" aria-labelledby="mijn-plan-hier">
      <h2 id="mijn-plan-hier">{words.title}</h2>
      {isBorrowed ? (
        <p>{words.borrowed}</p>
      ) : (
        <>
          {words.choose.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {isKept ? (
            <div className="row">
              <Button onPress={() => void away()}>{words.away}</Button>
            </div>
          ) : isKept === null ? null : hasPin ? (
            <PinAsked word={words.keep} send={keep} onRight={() => undefined}>
              <p className="soft">{words.careful}</p>
            </PinAsked>
          ) : (
            <p>
              {words.needsPin} <a href="/apparaten">{words.toPin}</a>
            </p>
          )}
        </>
      )}
      <p role="status">{said}</p>
    </section>
  );
};
