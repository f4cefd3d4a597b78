// On somebody's card: who asks them how it goes, and how often; what they last said, for who may know; and for themself the way
// to say it without being asked. Of a volunteer nothing of this stands at the table.
import { isFacilitator, isResident, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import { lastCheckIn } from "@werktafel/shared/domain/time/asking";
import { addDays } from "@werktafel/shared/domain/time/days";
import { useId, useState } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { speech } from "../../table/speech.ts";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { dayInWords, today } from "../../words/dates.ts";
import { nlTable } from "../../words/nlTable.ts";
import { AnswerForm } from "./AnswerForm.tsx";

const words = nlTable.asking;
const rhythms = [1, 2, 3, 4, 6, 8, 12];
const usual = 6;

export const WhoAsks = ({ person }: { readonly person: Participant }) => {
  const now = useNow();
  const sending = useSending();
  const titleId = useId();
  const { me, facts } = now;
  const asking = facts.askings.find((each) => each.of === person.id) ?? null;
  const [doing, setDoing] = useState<"choosing" | "saying" | null>(null);
  const [asker, setAsker] = useState<string>(asking?.asker ?? "");
  const [weeks, setWeeks] = useState(asking?.everyWeeks ?? usual);
  if (!me || person.party === "volunteer" || person.party === "guest" || !isSeated(person)) return null;
  const isMine = me.id === person.id;
  const mayChange = me.party !== "guest" && (isMine || isResident(me) || isFacilitator(me));
  const last = lastCheckIn(person.id, facts.checkIns);
  if (!asking && !mayChange && !last) return null;
  const others = facts.participants.filter((each) => isSeated(each) && each.id !== person.id && each.party !== "guest");
  const agree = async () => {
    const chosen = others.find(({ id }) => id === asker);
    if (!chosen) return;
    const starts = addDays(today(), weeks * 7);
    const isDone = await sending.send("agreeAsking", { of: person.id, asker: chosen.id, everyWeeks: weeks, starts });
    if (!isDone) return;
    speech.say(words.kept);
    setDoing(null);
  };
  return (
    <section className="stack own-time" aria-labelledby={titleId}>
      <h3 id={titleId}>{isMine ? words.setTitleMine : words.setTitle(person.callName)}</h3>
      <p>{asking ? words.agreed(callName(now, asking.asker), asking.everyWeeks) : words.nobody}</p>
      {last && (
        <p className="last-said">
          <Picture name={last.face} />
          <span>
            {words.last}: <b>{words.faces[last.face]}</b> {words.lastOn(dayInWords(last.on))}
            {last.text !== "" && <span className="words"> “{last.text}”</span>}
          </span>
        </p>
      )}
      {doing === "choosing" && (
        <div className="stack">
          <Field name={words.whoAsks}>
            <select value={asker} onChange={(event) => setAsker(event.target.value)}>
              <option value="">{words.chooseOne}</option>
              {others.map(({ id, callName: name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
          <Field name={words.often}>
            <select value={weeks} onChange={(event) => setWeeks(Number(event.target.value))}>
              {[...new Set([...rhythms, weeks])].map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          </Field>
          <div className="row">
            <Button look="main" onPress={() => void agree()}>
              {words.agree}
            </Button>
            <Button look="quiet" onPress={() => setDoing(null)}>
              {words.back}
            </Button>
          </div>
        </div>
      )}
      {doing === "saying" && <AnswerForm of={person} onClose={() => setDoing(null)} />}
      {doing === null && (
        <div className="row">
          {isMine && <Button onPress={() => setDoing("saying")}>{words.say}</Button>}
          {mayChange && <Button onPress={() => setDoing("choosing")}>{words.change}</Button>}
          {mayChange && asking && (
            <Button look="quiet" onPress={() => void sending.send("endAsking", { asking: asking.id })}>
              {words.stop}
            </Button>
          )}
        </div>
      )}
      <SendingNote sending={sending} />
    </section>
  );
};
