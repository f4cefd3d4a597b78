// On a resident's card: what it brought, in own words, for whom they chose. Nobody has to say anything, and what was said can be taken
// away again.
import type { Audience } from "@werktafel/shared/domain/audience";
import { isSeated, type Participant } from "@werktafel/shared/domain/participant";
import { useId, useState } from "react";
import { Readers } from "../../table/choosing/Readers.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { speech } from "../../table/speech.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { dayInWords } from "../../words/dates.ts";
import { nlPapers } from "../../words/nlPapers.ts";

const words = nlPapers.lookingBack;

const Telling = ({ me, onClose }: { readonly me: Participant; readonly onClose: () => void }) => {
  const sending = useSending();
  const readersId = useId();
  const [brought, setBrought] = useState<readonly string[]>([]);
  const [text, setText] = useState("");
  const [wouldChange, setWouldChange] = useState("");
  const [audience, setAudience] = useState<Audience>([me.id]);
  const keep = async () => {
    const told = { brought, text: text.trim(), wouldChange: wouldChange.trim(), audience };
    if (!(await sending.send("tellBrought", told))) return;
    speech.say(words.kept);
    onClose();
  };
  return (
    <form className="answer-form stack" aria-label={words.brought} onSubmit={(event) => event.preventDefault()}>
      <p>{words.broughtLead}</p>
      <fieldset>
        <legend className="label">{words.pick}</legend>
        <div className="choice">
          {words.list.map((each) => (
            <label key={each}>
              <input
                type="checkbox"
                checked={brought.includes(each)}
                onChange={(event) =>
                  setBrought(event.target.checked ? [...brought, each] : brought.filter((one) => one !== each))
                }
              />
              {each}
            </label>
          ))}
        </div>
      </fieldset>
      <Field name={words.own}>
        <textarea value={text} lang="nl" maxLength={2_000} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Field name={words.wouldChange}>
        <textarea
          value={wouldChange}
          lang="nl"
          maxLength={2_000}
          onChange={(event) => setWouldChange(event.target.value)}
        />
      </Field>
      <Readers id={readersId} audience={audience} onChange={setAudience} />
      <SendingNote sending={sending} />
      <div className="row">
        <Button look="main" describedBy={readersId} onPress={() => void keep()}>
          {words.keep}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {words.back}
        </Button>
      </div>
    </form>
  );
};

export const BroughtPart = ({ person }: { readonly person: Participant }) => {
  const { me, facts } = useNow();
  const sending = useSending();
  const titleId = useId();
  const [isTelling, setTelling] = useState(false);
  const isMine = me?.id === person.id;
  const told = facts.evaluations.filter(({ by }) => by === person.id);
  if (!me || person.party !== "resident" || !isSeated(person) || (told.length === 0 && !isMine)) return null;
  const mayWrite = isMine && facts.ending.closed === null;
  return (
    <section className="stack own-time" aria-labelledby={titleId}>
      <h3 id={titleId}>{isMine ? words.brought : words.broughtOf(person.callName)}</h3>
      {told.map(({ id, on, brought, text, wouldChange, tableFelt }) => (
        <div key={id} className="note own stack">
          <span className="label">{dayInWords(on)}</span>
          {brought.length > 0 && (
            <ul>
              {brought.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          )}
          {[text, tableFelt].filter(Boolean).map((each) => (
            <p key={each} className="words">
              {each}
            </p>
          ))}
          {wouldChange !== "" && (
            <p>
              <b>{words.wouldChange}</b> <span className="words">{wouldChange}</span>
            </p>
          )}
          {mayWrite && (
            <p>
              <Button
                look="link"
                label={`${words.takeBack}: ${dayInWords(on)}`}
                onPress={() => void sending.send("takeBackBrought", { evaluation: id })}
              >
                {words.takeBack}
              </Button>
            </p>
          )}
        </div>
      ))}
      <SendingNote sending={sending} />
      {isTelling ? (
        <Telling me={me} onClose={() => setTelling(false)} />
      ) : (
        mayWrite && (
          <p>
            <Button onPress={() => setTelling(true)}>{words.tell}</Button>
          </p>
        )
      )}
    </section>
  );
};
