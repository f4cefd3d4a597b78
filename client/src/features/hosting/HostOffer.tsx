// What the table does for a host: how much time guiding takes, in words, the fixed face, and whom to call.
import type { Hosting } from "@werktafel/shared/domain/ending/hosting";
import { isSeated } from "@werktafel/shared/domain/participant";
import { type ParticipantId, participantId } from "@werktafel/shared/ids";
import { useState } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { speech } from "../../table/speech.ts";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nlPapers } from "../../words/nlPapers.ts";

const words = nlPapers.hosting;

interface ChooseProps {
  readonly name: string;
  readonly chosen: ParticipantId | null;
  readonly not: ParticipantId;
  readonly onChange: (chosen: ParticipantId | null) => void;
}

const Choose = ({ name, chosen, not, onChange }: ChooseProps) => {
  const { facts } = useNow();
  const people = facts.participants.filter((each) => isSeated(each) && each.party !== "guest" && each.id !== not);
  return (
    <Field name={name}>
      <select
        value={chosen ?? ""}
        onChange={(event) => onChange(event.target.value === "" ? null : participantId(event.target.value))}
      >
        <option value="">{words.nobody}</option>
        {people.map((each) => (
          <option key={each.id} value={each.id}>
            {each.callName}
          </option>
        ))}
      </select>
    </Field>
  );
};

const Writing = ({ hosting, onClose }: { readonly hosting: Hosting; readonly onClose: () => void }) => {
  const sending = useSending();
  const { host, offer } = hosting;
  const [guidance, setGuidance] = useState(offer?.guidance ?? "");
  const [face, setFace] = useState(offer?.face ?? null);
  const [call, setCall] = useState(offer?.call ?? null);
  const keep = async () => {
    if (!(await sending.send("offerHost", { host, guidance: guidance.trim(), face, call }))) return;
    speech.say(words.kept);
    onClose();
  };
  return (
    <div className="stack">
      <Field name={words.guidance} hint={words.guidanceHint}>
        <input
          type="text"
          value={guidance}
          lang="nl"
          maxLength={200}
          onChange={(event) => setGuidance(event.target.value)}
        />
      </Field>
      <Choose name={words.face} chosen={face} not={host} onChange={setFace} />
      <Choose name={words.call} chosen={call} not={host} onChange={setCall} />
      <p className="readers">{words.readers}</p>
      <div className="row">
        <Button look="main" onPress={() => void keep()}>
          {words.keep}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {words.back}
        </Button>
      </div>
      <SendingNote sending={sending} />
    </div>
  );
};

export const HostOffer = ({ hosting, mayWrite }: { readonly hosting: Hosting; readonly mayWrite: boolean }) => {
  const now = useNow();
  const [isWriting, setWriting] = useState(false);
  const { offer } = hosting;
  return (
    <>
      <h4>{words.offer}</h4>
      {offer === null && <p className="soft">{words.offerNone}</p>}
      {offer && !isWriting && (
        <dl className="facts">
          <div>
            <dt>{words.guidance}</dt>
            <dd className="words">{offer.guidance || words.offerNone}</dd>
          </div>
          <div>
            <dt>{words.face}</dt>
            <dd>{offer.face ? callName(now, offer.face) : words.nobody}</dd>
          </div>
          <div>
            <dt>{words.call}</dt>
            <dd>{offer.call ? callName(now, offer.call) : words.nobody}</dd>
          </div>
        </dl>
      )}
      {isWriting ? (
        <Writing hosting={hosting} onClose={() => setWriting(false)} />
      ) : (
        mayWrite && (
          <p>
            <Button look="link" onPress={() => setWriting(true)}>
              {words.offerChange}
            </Button>
          </p>
        )
      )}
    </>
  );
};
