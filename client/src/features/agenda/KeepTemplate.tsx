// "Bewaar als onze agenda": to begin the next one from. Only what everyone reads goes in: a template is the table's.
import type { AgendaView } from "@werktafel/shared/domain/table/agendaView";
import { useState } from "react";
import { Readers } from "../../table/choosing/Readers.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { keepable } from "./keepable.ts";

export const KeepTemplate = ({ points }: { readonly points: readonly AgendaView[] }) => {
  const sending = useSending();
  const [isOpen, setOpen] = useState(false);
  const [isKept, setKept] = useState(false);
  const [name, setName] = useState("");
  const kept = keepable(points);
  if (kept.length === 0) return null;
  const keep = async () => {
    if (name.trim() === "") return;
    if (!(await sending.send("keepAgendaTemplate", { name: name.trim(), points: kept }))) return;
    setKept(true);
    setOpen(false);
  };
  return (
    <>
      <Button look="link" onPress={() => setOpen(true)}>
        {nlMeeting.agenda.keep}
      </Button>
      <span role="status" className="soft small">
        {isKept ? nlMeeting.agenda.kept : ""}
      </span>
      {isOpen && (
        <Dialog title={nlMeeting.agenda.keep} closeWord={nl.frame.close} onClose={() => setOpen(false)}>
          <Field name={nlMeeting.agenda.keepName}>
            <input
              type="text"
              data-first-focus
              value={name}
              maxLength={100}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
          </Field>
          <Readers id="template-readers" audience="everyone" onChange={null} />
          <SendingNote sending={sending} />
          <div className="row">
            <Button look="main" onPress={() => void keep()}>
              {nlMeeting.agenda.keep}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
};
