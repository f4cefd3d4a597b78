// What others call whose table it is: the name, a word that is ready, or one of their own. The residents choose, or who leads as
// long as no resident did; the sentence that others will read stands with it.
import { centralPersonTo, longestCentralWord, mayChooseWord } from "@werktafel/shared/domain/centralPerson";
import { residentsAt } from "@werktafel/shared/domain/seating";
import { may } from "@werktafel/shared/policy/may";
import { useState } from "react";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import { speech } from "../../../table/speech.ts";
import { callName } from "../../../table/table.ts";
import { useNow } from "../../../table/TableContext.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { centralWord as words } from "../../../words/nl/sharing/centralWord.ts";
import { namesJoined } from "../../../words/speaking.ts";

interface ChoosingProps {
  readonly now: string;
  readonly names: readonly string[];
  readonly onKeep: (word: string) => Promise<boolean>;
  readonly onBack: () => void;
}

const Choosing = ({ now, names, onKeep, onBack }: ChoosingProps) => {
  const ready = words.ready(names.length > 1);
  const isReady = now === "" || ready.includes(now);
  const [isOwn, setOwn] = useState(!isReady);
  const [chosen, choose] = useState(isReady ? now : "");
  const [own, write] = useState(isReady ? "" : now);
  const [isAsked, setAsked] = useState(false);
  const word = isOwn ? own.trim() : chosen;
  const keep = async () => {
    if (isOwn && word === "") setAsked(true);
    else await onKeep(word);
  };
  const choice = (value: string, label: string) => (
    <label key={value}>
      <input
        type="radio"
        name="central-word"
        checked={!isOwn && chosen === value}
        onChange={() => {
          setOwn(false);
          choose(value);
        }}
      />
      {label}
    </label>
  );
  return (
    <div className="stack">
      <fieldset>
        <legend className="label">{words.which}</legend>
        <div className="choice">
          {choice("", words.justName(names))}
          {ready.map((each) => choice(each, each))}
          <label>
            <input type="radio" name="central-word" checked={isOwn} onChange={() => setOwn(true)} />
            {words.own}
          </label>
        </div>
      </fieldset>
      {isOwn && (
        <Field name={words.ownField} hint={words.ownHint}>
          <input
            value={own}
            maxLength={longestCentralWord}
            lang="nl"
            aria-invalid={isAsked && word === ""}
            onChange={(event) => write(event.target.value)}
          />
        </Field>
      )}
      <p role="status">
        {isAsked && isOwn && word === "" ? words.ownMissing : words.others(word || namesJoined(names))}
      </p>
      <div className="row">
        <Button look="main" onPress={() => void keep()}>
          {words.keep}
        </Button>
        <Button look="quiet" onPress={onBack}>
          {words.back}
        </Button>
      </div>
    </div>
  );
};

export const CentralWord = () => {
  const now = useNow();
  const { me, facts, speaking } = now;
  const sending = useSending();
  const [isChoosing, setChoosing] = useState(false);
  const names = residentsAt(facts.participants).map((each) => each.callName);
  if (!me || may(me, "chooseCentralWord") !== null || names.length === 0) return null;
  const word = facts.card?.wordForCentralPerson.trim() ?? "";
  const keep = async (chosen: string): Promise<boolean> => {
    const isKept = await sending.send("chooseCentralWord", { word: chosen });
    if (isKept) {
      speech.say(words.kept(chosen || namesJoined(names)));
      setChoosing(false);
    }
    return isKept;
  };
  const theirs = names.length > 1 ? words.theirScreens(names) : words.theirScreen(names);
  const by = facts.card?.wordForCentralPersonById;
  return (
    <section className="stack" aria-labelledby="central-word">
      <h3 id="central-word">{speaking.isMine ? words.titleMine : words.title(names)}</h3>
      {!isChoosing && <p>{words.others(centralPersonTo(null, facts, namesJoined))}</p>}
      <p className="soft">{speaking.isMine ? words.ownScreen : theirs}</p>
      {!mayChooseWord(me, facts) && by && <p>{words.chosenBy(callName(now, by))}</p>}
      {mayChooseWord(me, facts) && !isChoosing && (
        <div className="row">
          <Button onPress={() => setChoosing(true)}>{words.change}</Button>
        </div>
      )}
      {isChoosing && (
        <Choosing
          now={names.some((each) => word.includes(each)) ? "" : word}
          names={names}
          onKeep={keep}
          onBack={() => setChoosing(false)}
        />
      )}
      <SendingNote sending={sending} />
    </section>
  );
};
