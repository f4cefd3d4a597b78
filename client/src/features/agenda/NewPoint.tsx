// A new point in one's own hand: nobody sees it before it is put down, and above the button stands who will read it.
import type { Audience } from "@werktafel/shared/domain/audience";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { MeetingId } from "@werktafel/shared/ids";
import { useId, useRef, useState } from "react";
import { Readers } from "../../table/choosing/Readers.tsx";
import { RefusalNote } from "../../table/item/RefusalNote.tsx";
import { keptDraft } from "../../table/keptDrafts.ts";
import { speech } from "../../table/speech.ts";
import { useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { ChooseMinutes } from "./ChooseMinutes.tsx";
import { putPoints } from "./putPoint.ts";

interface Draft {
  readonly title: string;
  readonly minutes: number;
  readonly audience: Audience;
}

interface NewPointProps {
  /** `null`: it is proposed, for who prepares the agenda. */
  readonly meeting: MeetingId | null;
}

const empty: Draft = { title: "", minutes: 10, audience: "everyone" };
const useDraft = keptDraft(empty);

export const NewPoint = ({ meeting }: NewPointProps) => {
  const table = useTable();
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [draft, change] = useDraft();
  const { title, minutes, audience } = draft;
  const [isOpen, setOpen] = useState(title !== "");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const readersId = useId();
  const words = meeting === null ? nlMeeting.agenda.propose : nlMeeting.agenda.add;
  const open = () => {
    setOpen(true);
    requestAnimationFrame(() => field.current?.focus());
  };
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const put = async () => {
    if (title.trim() === "") return field.current?.focus();
    const no = await putPoints(table, [{ title: title.trim(), minutes, audience, meeting }]);
    setRefusal(no);
    if (no) return;
    change({ ...draft, title: "" });
    speech.say(nl.slips.posted);
    field.current?.focus();
  };
  if (!isOpen) {
    return (
      <p className="row">
        <Button ref={opener} picture="plus" onPress={open}>
          {words}
        </Button>
      </p>
    );
  }
  return (
    <form
      className="slip stack"
      aria-label={words}
      onSubmit={(event) => {
        event.preventDefault();
        void put();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <p className="row">
        <span className="label grow">
          <Picture name="pen" />
          {nl.slips.onlyYou}
        </span>
        <Button look="quiet" onPress={close}>
          {nl.slips.aside}
        </Button>
      </p>
      <Field name={nlMeeting.agenda.field}>
        <input
          ref={field}
          type="text"
          lang="nl"
          value={title}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => change({ ...draft, title: event.target.value })}
        />
      </Field>
      {meeting !== null && (
        <ChooseMinutes
          label={nlMeeting.agenda.howLong}
          minutes={minutes}
          onChange={(next) => change({ ...draft, minutes: next })}
        />
      )}
      <Readers id={readersId} audience={audience} onChange={(next) => change({ ...draft, audience: next })} />
      {refusal && <RefusalNote refusal={refusal} />}
      <div className="row">
        <Button look="main" onPress={() => void put()} describedBy={readersId}>
          {meeting === null ? nlMeeting.agenda.putLater : nlMeeting.agenda.put}
        </Button>
      </div>
    </form>
  );
};
