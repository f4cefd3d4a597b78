// Whom to call after 16.00 and in the weekend, what helps and what does not. Everything is on the device already when the
// board is open, so it reads without a connection too. Where nothing is agreed yet, anyone who writes here can begin.
import { may } from "@werktafel/shared/policy/may";
import { useRef, useState } from "react";
import { facilitatorName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { Agreement } from "./Agreement.tsx";
import { useDraft } from "./drafts.ts";
import { NewContact } from "./NewContact.tsx";
import { type ContactDraft, emptyContact } from "./putContact.ts";

export const AfterHours = () => {
  const now = useNow();
  const [draft, change] = useDraft("");
  const [hasPut, setPut] = useState(false);
  const begin = useRef<HTMLButtonElement>(null);
  const all = now.view.afterHours;
  const name = facilitatorName(now);
  const mayWrite = now.me !== null && may(now.me, "writeTable") === null;
  const changeDraft = (next: ContactDraft | null) => {
    change(next);
    if (!next) requestAnimationFrame(() => begin.current?.focus());
  };
  return (
    <>
      {all.length === 0 &&
        (mayWrite ? (
          <p>{nl.afterHours.noneYet(now.speaking)}</p>
        ) : (
          <p>
            {nl.afterHours.none} {name && nl.afterHours.ask(name)}
          </p>
        ))}
      {all.map((agreement) => (
        <Agreement key={agreement.key} agreement={agreement} among={all} isJustPut={hasPut} />
      ))}
      {all.length === 0 &&
        mayWrite &&
        (draft ? (
          <NewContact agreement={null} draft={draft} onChange={changeDraft} onPut={() => setPut(true)} />
        ) : (
          <div className="row">
            <Button ref={begin} look="main" picture="plus" onPress={() => change(emptyContact)}>
              {nl.afterHours.begin}
            </Button>
          </div>
        ))}
      <p>
        <a className="button" href="tel:112">
          <Picture name="phone" />
          {nl.afterHours.danger}
        </a>
      </p>
    </>
  );
};
