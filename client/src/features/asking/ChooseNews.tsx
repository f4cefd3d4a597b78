// A resident chooses once how news about money, a decision, a refusal or a rule may come on a Friday afternoon, and can choose
// again at any time. Three equal answers; none is ticked before they choose.
import { type NewsChoice, newsChoices } from "@werktafel/shared/domain/time/heldBack";
import { isResident } from "@werktafel/shared/domain/participant";
import { useId, useState } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { speech } from "../../table/speech.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { nl } from "../../words/nl.ts";

const words = nl.news;

/**
 * What a finger just chose stays chosen while it is on its way: the word that it is kept may come a moment before the thing itself.
 * Whatever is told next wins over the finger, from whichever screen it came. The lane keeps the order of two choices.
 */
interface Picked {
  readonly choice: NewsChoice;
  /** What was told when it was chosen. */
  readonly over: NewsChoice | null;
}

export const ChooseNews = () => {
  const { me } = useNow();
  const sending = useSending();
  const name = useId();
  const told = me?.news ?? null;
  const [picked, setPicked] = useState<Picked | null>(null);
  const [hasKept, setKept] = useState(false);
  const isHeard = picked !== null && picked.over !== told;
  if (isHeard) setPicked(null);
  const shown = picked === null || isHeard ? told : picked.choice;
  if (!me || !isResident(me)) return null;
  const choose = async (choice: NewsChoice) => {
    setPicked({ choice, over: told });
    setKept(false);
    const isDone = await sending.send("chooseNews", { choice });
    if (!isDone) return setPicked(null);
    setKept(true);
    speech.say(words.kept);
  };
  return (
    <section className="stack own-time" aria-labelledby={`${name}-title`}>
      <h3 id={`${name}-title`}>{words.title}</h3>
      <p className="soft">{words.about}</p>
      <fieldset>
        <legend>{words.ask}</legend>
        <div className="choice">
          {newsChoices.map((choice) => (
            <label key={choice}>
              <input type="radio" name={name} checked={shown === choice} onChange={() => void choose(choice)} />
              {words.choices[choice]}
            </label>
          ))}
        </div>
      </fieldset>
      {hasKept && <p className="soft small">{words.kept}</p>}
      <SendingNote sending={sending} />
    </section>
  );
};
