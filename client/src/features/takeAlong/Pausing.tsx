// Even rust: the table may lie still, until a day or without one.
import { endsRestFor, restsFor, whyNotOfRest } from "@werktafel/shared/domain/ending/pausing";
import { isResident } from "@werktafel/shared/domain/participant";
import { may } from "@werktafel/shared/policy/may";
import { useState } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { facilitatorName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { dayInWords, today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";

const words = nlApart.takeAlong.pause;

export const Pausing = () => {
  const now = useNow();
  const { me, facts } = now;
  const sending = useSending();
  const [until, setUntil] = useState("");
  const { pause, closed } = facts.ending;
  if (me === null || closed !== null) return null;
  const mayEnd = endsRestFor(facts, me, today());
  if (may(me, "pauseTable") !== null && !mayEnd) return null;
  const isOthers = !mayEnd && whyNotOfRest(facts, me, today()) !== null;
  return (
    <section className="card stack" aria-labelledby="even-rust">
      <h2 id="even-rust">{words.title}</h2>
      {pause ? (
        <>
          <p>{nl.tableState.rests(pause.until === null ? null : dayInWords(pause.until))}</p>
          {isOthers ? (
            <p>{words.theirs(restsFor(facts, today())?.callName ?? "")}</p>
          ) : (
            <Button isBig onPress={() => void sending.send("resumeTable", { pause })}>
              {words.resume}
            </Button>
          )}
        </>
      ) : (
        <>
          <p>{words.lead}</p>
          {isResident(me) && <p>{words.own(facilitatorName(now))}</p>}
          <Field name={words.until} hint={until === "" ? words.unknown : undefined}>
            <input type="date" min={today()} value={until} onChange={(event) => setUntil(event.target.value)} />
          </Field>
          <Button picture="pause" isBig onPress={() => void sending.send("pauseTable", { until: until || null })}>
            {words.start}
          </Button>
        </>
      )}
      <SendingNote sending={sending} />
    </section>
  );
};
