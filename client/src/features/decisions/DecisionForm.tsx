// A decision in one's own hand, until it is put down: whose it is, its words, and who will read it.
import type { Audience } from "@werktafel/shared/domain/audience";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { useEffect, useId, useRef } from "react";
import { Readers } from "../../table/choosing/Readers.tsx";
import { NewsNote } from "../../table/time/NewsNote.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { keptDraft } from "../../table/keptDrafts.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { OneOf } from "../../ui/OneOf.tsx";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";

const kinds = ["tableDecision", "authorityDecision"] as const;

interface Draft {
  readonly kind: (typeof kinds)[number];
  readonly text: string;
  readonly organisation: string;
  readonly until: string;
  readonly audience: Audience;
}

const empty: Draft = { kind: "tableDecision", text: "", organisation: "", until: "", audience: "everyone" };

/** The decision in hand, if any: it is there again after a pause. */
export const useDecisionDraft = keptDraft(empty);

interface DecisionFormProps {
  readonly meeting: MeetingState;
  readonly onClose: () => void;
}

export const DecisionForm = ({ meeting, onClose }: DecisionFormProps) => {
  const { facts } = useNow();
  const sending = useSending();
  const field = useRef<HTMLTextAreaElement>(null);
  const ids = { readers: useId(), organisations: useId() };
  const [draft, change] = useDecisionDraft();
  const { kind, text, organisation, until, audience } = draft;
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
    if (isPut) away();
  };
  const away = () => {
    change(empty);
    onClose();
  };
  return (
    <form className="slip stack" aria-label={nlMeeting.decisions.add} onSubmit={(event) => event.preventDefault()}>
      <p className="row">
        <span className="label grow">
          <Picture name="pen" />
          {nl.slips.onlyYou}
        </span>
        <Button look="quiet" onPress={away}>
          {nl.slips.discard}
        </Button>
      </p>
      <OneOf
        legend={nlMeeting.decisions.kind}
        among={kinds}
        wordOf={(each) => nlMeeting.decisions.kinds[each]}
        chosen={kind}
        onChoose={(each) => change({ ...draft, kind: each })}
      />
      <Field name={nlMeeting.decisions.text}>
        <textarea
          ref={field}
          lang="nl"
          value={text}
          maxLength={2000}
          onChange={(event) => change({ ...draft, text: event.target.value })}
        />
      </Field>
      {isAuthority && (
        <>
          <Field name={nlMeeting.decisions.organisation}>
            <input
              type="text"
              list={ids.organisations}
              value={organisation}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => change({ ...draft, organisation: event.target.value })}
            />
          </Field>
          <datalist id={ids.organisations}>
            {known.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </datalist>
          <Field name={nlMeeting.decisions.until}>
            <input type="date" value={until} onChange={(event) => change({ ...draft, until: event.target.value })} />
          </Field>
        </>
      )}
      <Readers id={ids.readers} audience={audience} onChange={(next) => change({ ...draft, audience: next })} />
      <NewsNote />
      <SendingNote sending={sending} />
      <p className="row">
        <Button look="main" describedBy={ids.readers} onPress={() => void put()}>
          {nlMeeting.decisions.put}
        </Button>
      </p>
    </form>
  );
};
