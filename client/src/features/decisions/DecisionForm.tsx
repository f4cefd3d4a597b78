// A decision in one's own hand, until it is put down: whose it is, its words, and who will read it.
import type { Audience } from "@werktafel/shared/domain/audience";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { useEffect, useId, useRef, useState } from "react";
import { Readers } from "../../table/choosing/Readers.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";

const kinds = ["tableDecision", "authorityDecision"] as const;

interface DecisionFormProps {
  readonly meeting: MeetingState;
  readonly onClose: () => void;
}

export const DecisionForm = ({ meeting, onClose }: DecisionFormProps) => {
  const { facts } = useNow();
  const sending = useSending();
  const field = useRef<HTMLTextAreaElement>(null);
  const ids = { kind: useId(), readers: useId(), organisations: useId() };
  const [kind, setKind] = useState<(typeof kinds)[number]>("tableDecision");
  const [text, setText] = useState("");
  const [organisation, setOrganisation] = useState("");
  const [until, setUntil] = useState("");
  const [audience, setAudience] = useState<Audience>("everyone");
  useEffect(() => field.current?.focus(), []);
  const isAuthority = kind === "authorityDecision";
  const known = (facts.records["organisations"] ?? []).flatMap(({ record }) =>
    typeof record === "object" && record !== null && "name" in record && typeof record.name === "string"
      ? [record.name]
      : [],
  );
  const put = async () => {
    if (text.trim() === "" || (isAuthority && organisation.trim() === "")) return field.current?.focus();
    const isPut = await sending.send("takeDecision", {
      kind,
      text: text.trim(),
      meeting: meeting.id,
      byOrganisation: isAuthority ? organisation.trim() : null,
      objectionUntil: isAuthority && until !== "" ? until : null,
      audience,
    });
    if (isPut) onClose();
  };
  return (
    <form className="slip stack" aria-label={nl.decisions.add} onSubmit={(event) => event.preventDefault()}>
      <p className="row">
        <span className="label grow">
          <Picture name="pen" />
          {nl.slips.onlyYou}
        </span>
        <Button look="quiet" onPress={onClose}>
          {nl.slips.discard}
        </Button>
      </p>
      <fieldset>
        <legend className="label">{nl.decisions.kind}</legend>
        <div className="choice">
          {kinds.map((each) => (
            <label key={each}>
              <input type="radio" name={ids.kind} checked={kind === each} onChange={() => setKind(each)} />
              {nl.decisions.kinds[each]}
            </label>
          ))}
        </div>
      </fieldset>
      <Field name={nl.decisions.text}>
        <textarea
          ref={field}
          lang="nl"
          value={text}
          maxLength={2000}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      {isAuthority && (
        <>
          <Field name={nl.decisions.organisation}>
            <input
              type="text"
              list={ids.organisations}
              value={organisation}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => setOrganisation(event.target.value)}
            />
          </Field>
          <datalist id={ids.organisations}>
            {known.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
          <Field name={nl.decisions.until}>
            <input type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
          </Field>
        </>
      )}
      <Readers id={ids.readers} audience={audience} onChange={setAudience} />
      <SendingNote sending={sending} />
      <p className="row">
        <Button look="main" describedBy={ids.readers} onPress={() => void put()}>
          {nl.decisions.put}
        </Button>
      </p>
    </form>
  );
};
