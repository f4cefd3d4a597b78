// "Iemand zegt het hardop": a resident at the meeting without a screen answers aloud, and who is there writes it down under their own
// name. Nothing shows while no meeting goes on, or while nobody who is asked is there.
import { inOrderOfName } from "@werktafel/shared/domain/participant";
import { whyNotAloud } from "@werktafel/shared/domain/saidAloud";
import { residentsAt } from "@werktafel/shared/domain/seating";
import type { ParticipantId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import { type ReactNode, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { nl } from "../../words/nl.ts";
import { ChoosePerson } from "../choosing/ChoosePerson.tsx";
import { Readers } from "../choosing/Readers.tsx";
import { SendingNote } from "../item/RefusalNote.tsx";
import { speech } from "../speech.ts";
import { useNow } from "../TableContext.ts";
import type { Sending } from "../useSending.ts";

type Value = "yes" | "no";
const values: readonly Value[] = ["yes", "no"];

interface NoteAloudProps {
  /** Whose answer is still missing. */
  readonly of: readonly ParticipantId[];
  /** What they answer, as the resident would read it. */
  readonly about: ReactNode;
  readonly words: Readonly<Record<Value, string>>;
  /** Who reads the answer, besides the two of them. */
  readonly readers: readonly ParticipantId[];
  readonly sending: Sending;
  /** Said by telephone: no meeting is needed. */
  readonly isByPhone?: boolean;
  /** Answers true when it became true. */
  readonly onAnswer: (who: ParticipantId, value: Value) => Promise<boolean>;
}

export const NoteAloud = ({ of, about, words, readers, sending, isByPhone = false, onAnswer }: NoteAloudProps) => {
  const { me, facts } = useNow();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<ParticipantId | null>(null);
  const [value, setValue] = useState<Value | null>(null);
  if (!me || may(me, "noteAloud") !== null) return null;
  const residents = residentsAt(facts.participants);
  const here = inOrderOfName(residents).filter(
    ({ id }) =>
      id !== me.id &&
      of.includes(id) &&
      (isByPhone || whyNotAloud(facts.meetings, { notedBy: me, saidBy: id, readers: residents }) === null),
  );
  const [only] = here;
  if (!only) return null;
  const one = isByPhone ? nl.aloud.byPhone(only.callName) : nl.aloud.title(only.callName);
  const title = here.length === 1 ? one : isByPhone ? nl.aloud.someoneByPhone : nl.aloud.someone;
  const who = here.length === 1 ? only.id : chosen;
  const write = async () => {
    if (who === null || value === null || sending.isWaiting) return;
    if (!(await onAnswer(who, value))) return;
    speech.say(nl.aloud.done);
    setOpen(false);
  };
  return (
    <>
      <div className="row">
        <Button look="quiet" picture={isByPhone ? "phone" : "quote"} onPress={() => setOpen(true)}>
          {title}
        </Button>
      </div>
      {isOpen && (
        <Dialog title={title} closeWord={nl.frame.close} onClose={() => setOpen(false)}>
          {about}
          {here.length > 1 && (
            <ChoosePerson
              legend={nl.aloud.who}
              chosen={chosen}
              onChange={setChosen}
              among={({ id }) => here.some((each) => each.id === id)}
            />
          )}
          <fieldset>
            <legend className="label">{nl.aloud.what}</legend>
            <div className="choice">
              {values.map((each) => (
                <label key={each}>
                  <input type="radio" name="aloud" checked={value === each} onChange={() => setValue(each)} />
                  {words[each]}
                </label>
              ))}
            </div>
          </fieldset>
          <p>
            {nl.aloud.ownOver(who === null ? nl.changing.someone : (here.find(({ id }) => id === who)?.callName ?? ""))}
          </p>
          <p className="soft small">{nl.aloud.howMe}</p>
          <Readers
            id="aloud-readers"
            audience={[...new Set([...(who === null ? [] : [who]), me.id, ...readers])]}
            onChange={null}
          />
          <div className="row">
            <Button look="main" onPress={() => void write()}>
              {nl.aloud.put}
            </Button>
          </div>
          <SendingNote sending={sending} />
        </Dialog>
      )}
    </>
  );
};
