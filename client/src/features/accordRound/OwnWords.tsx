// What I want to say with my no or my not-yet, in my own words or written along by somebody: that is then said with it. Nothing
// is sent before I press.
import { isSeated } from "@werktafel/shared/domain/participant";
import type { SheetId } from "@werktafel/shared/ids";
import { useId, useState } from "react";
import { ChoosePeople } from "../../table/choosing/ChoosePeople.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { ItemReaders } from "../../table/writing/ItemReaders.tsx";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { type AnswerDraft, noAnswer } from "./drafts.ts";

interface OwnWordsProps {
  /** Where the agreement lies: its readers read these words too. */
  readonly sheet: SheetId;
  readonly value: "no" | "notYet";
  readonly draft: AnswerDraft;
  readonly onChange: (draft: AnswerDraft | null) => void;
  readonly onGive: (note: string) => void;
}

/** Where one asked to speak is where one goes on. */
const comeHere = (question: HTMLElement | null) => question?.focus();

export const OwnWords = ({ sheet, value, draft, onChange, onGive }: OwnWordsProps) => {
  const now = useNow();
  const [hasHelp, setHelp] = useState(draft.withIds.length > 0);
  const title = useId();
  const names = draft.withIds.map((id) => callName(now, id));
  const note = draft.note.trim();
  const said = [note, note !== "" && names.length > 0 ? nlMeeting.accordRound.writtenWith(names) : ""]
    .filter(Boolean)
    .join("\n");
  return (
    <section className="stack" aria-labelledby={title}>
      <h2 className="heading" id={title} tabIndex={-1} ref={comeHere}>
        {nlMeeting.accordRound.own[value]}
      </h2>
      <Field name={nlMeeting.accordRound.note}>
        <textarea
          value={draft.note}
          maxLength={1_900}
          lang="nl"
          onChange={(event) => onChange({ ...draft, note: event.target.value })}
        />
      </Field>
      {hasHelp ? (
        <ChoosePeople
          legend={nlMeeting.accordRound.togetherWho}
          chosen={draft.withIds}
          among={(person) => isSeated(person) && person.id !== now.me?.id && person.party !== "guest"}
          onChange={(withIds) => onChange({ ...draft, withIds })}
        />
      ) : (
        <Button look="link" onPress={() => setHelp(true)}>
          {nlMeeting.accordRound.together}
        </Button>
      )}
      <ItemReaders sheet={sheet} />
      <div className="own-answers">
        <Button isBig picture="quote" onPress={() => onGive(said)}>
          {nlMeeting.accordRound.give}
        </Button>
        <Button isBig look="quiet" picture="back" onPress={() => onChange({ ...noAnswer, note: draft.note })}>
          {nlMeeting.accordRound.back}
        </Button>
      </div>
    </section>
  );
};
