// One's own card, in one's own words. Nobody else writes on it, and who reads it stands above the button (R-222a).
import { weekDays } from "@werktafel/shared/domain/house/organisation";
import { keepsHours } from "@werktafel/shared/domain/time/doors";
import { type OwnCard, owesSentence, ownCardOf } from "@werktafel/shared/domain/ownCard";
import type { Participant } from "@werktafel/shared/domain/participant";
import { useState } from "react";
import { RefusalNote, SendingNote } from "../../../table/item/RefusalNote.tsx";
import { speech } from "../../../table/speech.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Field } from "../../../ui/Field.tsx";
import { nl } from "../../../words/nl.ts";
import { nlTable } from "../../../words/nlTable.ts";
import { WorkHours } from "./WorkHours.tsx";

const words = nl.seats;

interface CardFormProps {
  readonly person: Participant;
  readonly onClose: () => void;
}

type Line = "callName" | "roleLabel" | "phone";

export const CardForm = ({ person, onClose }: CardFormProps) => {
  const sending = useSending();
  const [card, setCard] = useState<OwnCard>(ownCardOf(person));
  const [isOwed, setOwed] = useState(false);
  const change = (part: Partial<OwnCard>) => setCard({ ...card, ...part });
  const isResidentCard = person.party === "resident";
  const line = (name: Line, label: string, type = "text") => (
    <Field name={label}>
      <input
        type={type}
        value={card[name]}
        maxLength={name === "phone" ? 40 : 120}
        autoComplete="off"
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </Field>
  );
  const keep = async () => {
    if (card.callName.trim() === "") return;
    const owes = owesSentence({ ...person, ...card });
    setOwed(owes);
    if (owes) return;
    const boundaries = card.boundaries.map((each) => each.trim()).filter((each) => each !== "");
    if (!(await sending.send("changeCard", { ...card, boundaries, mail: card.mail.trim() }))) return;
    speech.say(words.cardKept);
    onClose();
  };
  return (
    <Dialog title={words.myCard} closeWord={nl.frame.close} onClose={onClose}>
      {line("callName", words.callNameField)}
      {line("roleLabel", words.roleField)}
      <Field name={nl.people.whatHappens}>
        <textarea
          value={card.whatHappensWithWhatISay}
          maxLength={2_000}
          lang="nl"
          onChange={(event) => change({ whatHappensWithWhatISay: event.target.value })}
        />
      </Field>
      {!isResidentCard && (
        <>
          <label className="row">
            <input
              type="checkbox"
              checked={card.hasSecrecy}
              onChange={(event) => change({ hasSecrecy: event.target.checked })}
            />
            {words.secrecy}
          </label>
          <Field name={words.decidesField}>
            <textarea
              value={card.decidesAbout ?? ""}
              maxLength={2_000}
              lang="nl"
              onChange={({ target: { value } }) => change({ decidesAbout: value.trim() === "" ? null : value })}
            />
          </Field>
        </>
      )}
      <Field name={words.reachField}>
        <textarea
          value={card.reachability}
          maxLength={2_000}
          lang="nl"
          onChange={(event) => change({ reachability: event.target.value })}
        />
      </Field>
      {keepsHours(person) && (
        <fieldset className="stack">
          <legend className="name">{nlTable.workDays.field}</legend>
          <p className="soft small">{nlTable.workDays.hint}</p>
          <div className="days">
            {weekDays.map((day) => (
              <label key={day}>
                <input
                  type="checkbox"
                  checked={card.worksOn?.includes(day) ?? false}
                  onChange={({ target: { checked } }) =>
                    change({
                      worksOn: weekDays.filter((each) => (each === day ? checked : card.worksOn?.includes(each))),
                    })
                  }
                />
                <span>{nl.dayWords[day]}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {keepsHours(person) && (
        <WorkHours hours={card.workHours ?? null} onChange={(workHours) => change({ workHours })} />
      )}
      {line("phone", words.phoneField, "tel")}
      <Field name={words.mailField}>
        <input
          type="email"
          value={card.mail}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => change({ mail: event.target.value })}
        />
      </Field>
      <Field name={words.boundariesField} hint={words.boundariesHint}>
        <textarea
          value={card.boundaries.join("\n")}
          maxLength={2_000}
          lang="nl"
          onChange={(event) => change({ boundaries: event.target.value.split("\n") })}
        />
      </Field>
      {!isResidentCard && (
        <Field name={words.complaintField}>
          <textarea
            value={card.complaintTo}
            maxLength={2_000}
            lang="nl"
            onChange={(event) => change({ complaintTo: event.target.value })}
          />
        </Field>
      )}
      <p className="readers">{words.firstReads}</p>
      <div className="row">
        <Button look="main" onPress={() => void keep()}>
          {words.keepCard}
        </Button>
      </div>
      {isOwed && <RefusalNote refusal={{ reason: "sentenceMissing" }} />}
      <SendingNote sending={sending} />
    </Dialog>
  );
};
