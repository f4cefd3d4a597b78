// Looking back at a goal: a face and own words, then keep, change or stop, by the resident alone; and what we do if it goes otherwise,
// by anyone who reads the goal. Each part is said by itself, and each may be left.
import { goalChoices } from "@werktafel/shared/domain/between/goalLook";
import { isResident } from "@werktafel/shared/domain/participant";
import { residentsOwn } from "@werktafel/shared/domain/ownWords";
import type { GoalView } from "@werktafel/shared/domain/table/goalView";
import { type Face, faces } from "@werktafel/shared/domain/time/asking";
import { useId, useState } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { speech } from "../../table/speech.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { ItemReaders } from "../../table/writing/ItemReaders.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { nlPapers } from "../../words/nlPapers.ts";

const words = nlPapers.lookingBack;

const Facing = ({ goal }: { readonly goal: GoalView }) => {
  const sending = useSending();
  const name = useId();
  const [face, setFace] = useState<Face | null>(null);
  const [text, setText] = useState("");
  const say = async () => {
    if (face === null || !(await sending.send("faceGoal", { item: goal.ref, face, text: text.trim() }))) return;
    setFace(null);
    setText("");
    speech.say(words.kept);
  };
  return (
    <>
      <fieldset>
        <legend className="label">{words.how}</legend>
        <div className="choice faces">
          {faces.map((each) => (
            <label key={each}>
              <input type="radio" name={name} checked={face === each} onChange={() => setFace(each)} />
              <Picture name={each} />
              {words.faces[each]}
            </label>
          ))}
        </div>
      </fieldset>
      {face !== null && (
        <>
          <Field name={words.words}>
            <textarea value={text} lang="nl" maxLength={2_000} onChange={(event) => setText(event.target.value)} />
          </Field>
          <Button look="main" onPress={() => void say()}>
            {words.say}
          </Button>
        </>
      )}
      <SendingNote sending={sending} />
    </>
  );
};

const Weighing = ({ goal }: { readonly goal: GoalView }) => {
  const sending = useSending();
  const chosen = goal.look?.weighed?.choice ?? null;
  const weigh = async (choice: (typeof goalChoices)[number]) => {
    if (await sending.send("weighGoal", { item: goal.ref, choice, text: "" })) speech.say(words.kept);
  };
  return (
    <>
      <h3 className="label">{words.what}</h3>
      <div className="limits">
        {goalChoices.map((choice) => (
          <Button
            key={choice}
            isBig
            isWide
            {...(choice === chosen ? { picture: "check" as const } : {})}
            onPress={() => void weigh(choice)}
          >
            {words.choices[choice]}
          </Button>
        ))}
      </div>
      {chosen === "change" && <p>{words.changeHow}</p>}
      <SendingNote sending={sending} />
    </>
  );
};

const PlanB = ({ goal }: { readonly goal: GoalView }) => {
  const sending = useSending();
  const was = goal.look?.planB?.text ?? "";
  const [text, setText] = useState(was);
  const keep = async () => {
    if (await sending.send("writePlanB", { item: goal.ref, text: text.trim() })) speech.say(words.kept);
  };
  return (
    <>
      <Field name={words.planB} hint={words.planBHint}>
        <textarea value={text} lang="nl" maxLength={2_000} onChange={(event) => setText(event.target.value)} />
      </Field>
      {text.trim() !== was && <Button onPress={() => void keep()}>{words.keep}</Button>}
      <SendingNote sending={sending} />
    </>
  );
};

export const LookBackDialog = ({ goal, onClose }: { readonly goal: GoalView; readonly onClose: () => void }) => {
  const { me, facts } = useNow();
  const isMine = me !== null && isResident(me);
  const planB = goal.look?.planB ?? null;
  // A resident's own words: read by others, and put otherwise by a resident.
  const isOwn = me === null || residentsOwn(planB, me, facts.participants) !== null;
  const isGoing = goal.status === "active" || goal.status === "paused";
  return (
    <Dialog title={isMine ? words.title : words.planB} closeWord={nl.frame.close} onClose={onClose}>
      <div className="stack">
        <p className="words">{goal.words.text}</p>
        <ItemReaders sheet={goal.ref.sheet} />
        {isMine && <Facing goal={goal} />}
        {isMine && isGoing && <Weighing goal={goal} />}
        {isOwn ? <p className="words">{planB?.text}</p> : <PlanB key={planB?.on ?? ""} goal={goal} />}
      </div>
    </Dialog>
  );
};
