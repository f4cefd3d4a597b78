// "Wie bel je?": somebody to call, written by oneself first. Above the button stands who will read it; for a new agreement
// that can be chosen, for one that is there it is who reads that one.
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { AfterHoursView } from "@werktafel/shared/domain/table/plainView";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Readers } from "../../table/choosing/Readers.tsx";
import { RefusalNote } from "../../table/item/RefusalNote.tsx";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { type ContactDraft, putContact } from "./putContact.ts";

const longest = 200;
const fields = [
  ["who", "text"],
  ["phone", "tel"],
  ["when", "text"],
] as const;

interface NewContactProps {
  /** `null`: there is no agreement yet; it is made with its first person to call. */
  readonly agreement: AfterHoursView | null;
  readonly draft: ContactDraft;
  readonly onChange: (draft: ContactDraft | null) => void;
  readonly onPut: () => void;
}

export const NewContact = ({ agreement, draft, onChange, onPut }: NewContactProps) => {
  const table = useTable();
  const now = useNow();
  const first = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isPutting, setPutting] = useState(false);
  const readersId = useId();
  useEffect(() => first.current?.focus(), []);
  const post = async () => {
    if (isPutting) return;
    if (draft.who.trim() === "") {
      first.current?.focus();
      return;
    }
    setPutting(true);
    const no = await putContact(table, draft, agreement);
    setPutting(false);
    setRefusal(no);
    if (no) return;
    onChange(null);
    onPut();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void post();
  };
  return (
    <form
      className="slip stack"
      aria-label={agreement ? nl.afterHours.newContact : nl.afterHours.begin}
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
    >
      <p className="label">
        <Picture name="pen" />
        {nl.slips.onlyYou}
      </p>
      {fields.map(([field, type]) => (
        <Field key={field} name={nl.afterHours.contact[field]}>
          <input
            ref={field === "who" ? first : undefined}
            type={type}
            lang="nl"
            value={draft[field]}
            maxLength={longest}
            autoComplete="off"
            onChange={(event) => onChange({ ...draft, [field]: event.target.value })}
          />
        </Field>
      ))}
      <Readers
        id={readersId}
        audience={agreement?.audience ?? draft.audience}
        onChange={agreement ? null : (audience) => onChange({ ...draft, audience })}
      />
      {refusal && <RefusalNote refusal={refusal} />}
      {isPutting && now.saved === "away" && <p className="hint">{nl.frame.wishes}</p>}
      <div className="row">
        <Button look="main" onPress={() => void post()} describedBy={readersId}>
          {nl.slips.put}
        </Button>
        <Button look="quiet" onPress={() => onChange(null)}>
          {nl.slips.discard}
        </Button>
      </div>
    </form>
  );
};
