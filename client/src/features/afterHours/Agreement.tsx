// One agreement for after hours: whom to call, in order, and what to look for, what helps and what does not.
import type { AfterHoursView } from "@werktafel/shared/domain/table/plainView";
import { useEffect, useRef, useState } from "react";
import { FewChip } from "../../table/item/FewChip.tsx";
import { ItemMenu } from "../../table/item/ItemMenu.tsx";
import { LiveField } from "../../table/item/LiveField.tsx";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";
import { backToMenu, Contact } from "./Contact.tsx";
import { useDraft } from "./drafts.ts";
import { NewContact } from "./NewContact.tsx";
import { type ContactDraft, emptyContact } from "./putContact.ts";

const linesOf = (text: string | undefined): readonly string[] => (text ?? "").split("\n").filter((line) => line.trim());

const fields = ["signals", "helps", "doesNotHelp"] as const;

interface AgreementProps {
  readonly agreement: AfterHoursView;
  readonly among: readonly AfterHoursView[];
  /** It was just put on the board here: one is then at its next step. */
  readonly isJustPut: boolean;
}

export const Agreement = ({ agreement, among, isJustPut }: AgreementProps) => {
  const [isWriting, setWriting] = useState(false);
  const [draft, change] = useDraft(agreement.key);
  const [hasPut, setPut] = useState(isJustPut);
  const paper = useRef<HTMLElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const { item, contacts, isWritable } = agreement;
  const written = fields.filter((field) => linesOf(item?.texts[field]).length > 0);
  useEffect(() => {
    if (isJustPut) add.current?.focus();
  }, [isJustPut]);
  const begin = () => {
    setPut(false);
    change(emptyContact);
  };
  const changeDraft = (next: ContactDraft | null) => {
    change(next);
    if (!next) requestAnimationFrame(() => add.current?.focus());
  };
  const done = () => {
    setWriting(false);
    backToMenu(paper);
  };
  return (
    <article ref={paper} className="call-by stack" data-collection="afterHours" data-item={agreement.id}>
      {contacts.length > 0 && (
        <ol className="stack">
          {contacts.map((contact) => (
            <Contact key={contact.key} contact={contact} among={contacts} />
          ))}
        </ol>
      )}
      <p role="status" className={hasPut ? "" : "spoken"}>
        {hasPut ? nl.slips.posted : ""}
      </p>
      {draft && isWritable && (
        <NewContact agreement={agreement} draft={draft} onChange={changeDraft} onPut={() => setPut(true)} />
      )}
      {!draft && isWritable && (
        <div className="row">
          <Button ref={add} picture="plus" onPress={begin}>
            {nl.afterHours.newContact}
          </Button>
        </div>
      )}
      {isWriting
        ? fields.map((field) => (
            <LiveField
              key={field}
              at={agreement.ref}
              collection="afterHours"
              field={field}
              label={nl.afterHours[field]}
              hasFocus={field === "signals"}
            />
          ))
        : written.map((field) => (
            <div key={field}>
              <h3>{nl.afterHours[field]}</h3>
              <ul className="dots">
                {linesOf(item?.texts[field]).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
      {isWriting && (
        <div className="row">
          <Button onPress={done}>{nl.changing.done}</Button>
        </div>
      )}
      {!isWriting && written.length === 0 && isWritable && (
        <div className="row">
          <Button picture="pen" onPress={() => setWriting(true)}>
            {nl.afterHours.writeHelps}
          </Button>
        </div>
      )}
      <div className="tools">
        <FewChip audience={agreement.audience} />
        <ItemMenu
          card={agreement}
          text={nl.afterHours.title}
          among={among}
          goalIds={null}
          onEdit={() => setWriting(true)}
        />
      </div>
    </article>
  );
};
