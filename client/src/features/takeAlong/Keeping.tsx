// Hoe lang blijft dit bewaard: what the table set, why, from which day; and a reason of law that holds erasing up.
import { retentionStarts, type RetentionStart } from "@werktafel/shared/domain/closing";
import { isFacilitator } from "@werktafel/shared/domain/participant";
import { useState } from "react";
import { Readers } from "../../table/choosing/Readers.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useNow } from "../../table/TableContext.ts";
import { type Sending, useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nlApart } from "../../words/nlApart.ts";

const words = nlApart.takeAlong.keep;

const NewRule = ({ sending }: { readonly sending: Sending }) => {
  const [whose, setWhose] = useState("");
  const [basis, setBasis] = useState("");
  const [years, setYears] = useState("");
  const [start, setStart] = useState<RetentionStart>("boardClosed");
  const put = async () => {
    const count = Number(years);
    if (whose.trim() === "" || basis.trim() === "" || years === "" || !Number.isInteger(count) || count < 0) return;
    if (await sending.send("setRetention", { rule: null, whose, basis, years: count, start })) {
      setWhose("");
      setBasis("");
      setYears("");
    }
  };
  return (
    <details>
      <summary>{words.add}</summary>
      <div className="stack">
        <Field name={words.whose}>
          <input value={whose} maxLength={200} onChange={(event) => setWhose(event.target.value)} />
        </Field>
        <Field name={words.basis}>
          <input value={basis} maxLength={200} onChange={(event) => setBasis(event.target.value)} />
        </Field>
        <Field name={words.years}>
          <input inputMode="numeric" value={years} maxLength={3} onChange={(event) => setYears(event.target.value)} />
        </Field>
        <Field name={words.start}>
          <select
            value={start}
            onChange={(event) => setStart(retentionStarts.find((each) => each === event.target.value) ?? "boardClosed")}
          >
            {retentionStarts.map((each) => (
              <option key={each} value={each}>
                {words.starts[each]}
              </option>
            ))}
          </select>
        </Field>
        <Readers id="rule-readers" audience="everyone" onChange={null} />
        <Button onPress={() => void put()}>{words.put}</Button>
      </div>
    </details>
  );
};

const NewHold = ({ sending }: { readonly sending: Sending }) => {
  const [reason, setReason] = useState("");
  const put = async () => {
    if (reason.trim() !== "" && (await sending.send("holdErasure", { reason }))) setReason("");
  };
  return (
    <details>
      <summary>{words.hold}</summary>
      <div className="stack">
        <Field name={words.holdWhy}>
          <input value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <Readers id="hold-readers" audience="everyone" onChange={null} />
        <Button onPress={() => void put()}>{words.holdPut}</Button>
      </div>
    </details>
  );
};

export const Keeping = () => {
  const { me, facts } = useNow();
  const sending = useSending();
  const { retention, holds, listed, closed } = facts.ending;
  const keeps = me !== null && (isFacilitator(me) || closed?.keepers.includes(me.id) === true);
  return (
    <section className="card stack" aria-labelledby="bewaren">
      <h2 id="bewaren">{words.title}</h2>
      {retention.length === 0 && <p className="soft">{words.none}</p>}
      {retention.map((rule) => (
        <div key={rule.id}>
          <p>{words.rule(rule.whose, rule.years, rule.start)}</p>
          <p className="soft">{words.why(rule.basis)}</p>
          {keeps && (
            <Button look="link" onPress={() => void sending.send("dropRetention", { rule: rule.id })}>
              {words.drop}
            </Button>
          )}
        </div>
      ))}
      {holds.map((hold) => (
        <div key={hold.id} className="note">
          <span className="label">{words.hold}</span>
          <p className="words">{hold.reason}</p>
          {keeps && (
            <Button look="link" onPress={() => void sending.send("endHold", { hold: hold.id })}>
              {words.holdEnd}
            </Button>
          )}
        </div>
      ))}
      {listed && <p className="hint">{listed.approved ? words.approved : words.listed}</p>}
      {listed && keeps && (
        <Button onPress={() => void sending.send(listed.approved ? "unapproveDestruction" : "approveDestruction", {})}>
          {listed.approved ? words.unapprove : words.approve}
        </Button>
      )}
      {keeps && <NewRule sending={sending} />}
      {keeps && <NewHold sending={sending} />}
      <SendingNote sending={sending} />
    </section>
  );
};
