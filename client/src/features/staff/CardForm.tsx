// One's own card, filled in once: it goes along to every table one makes.
import { isCardComplete, type StaffCard } from "@werktafel/shared/domain/house/account";
import { useState } from "react";
import { keepCard } from "../../requests/house/staff.ts";
import { Field } from "../../ui/Field.tsx";
import { SaveTail } from "../../ui/pressing/SaveTail.tsx";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";

const words = nlApart.account;

export const CardForm = ({ first }: { readonly first: StaffCard }) => {
  const [card, setCard] = useState(first);
  const [said, setSaid] = useState("");
  const change = (part: Partial<StaffCard>) => {
    setCard({ ...card, ...part });
    setSaid("");
  };
  const save = async () => {
    if (!isCardComplete(card)) return setSaid(words.needed);
    const answer = await keepCard(card);
    setSaid(answer.kind === "ok" ? words.saved : nl.start.comeIn.noConnection);
  };
  return (
    <section className="stack">
      <h2 className="heading">{words.cardTitle}</h2>
      <p>{words.cardLead}</p>
      <Field name={words.roleLabel}>
        <input
          type="text"
          value={card.roleLabel}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => change({ roleLabel: event.target.value })}
        />
      </Field>
      <Field name={words.whatISay} hint={words.whatISayHint}>
        <textarea
          value={card.whatHappensWithWhatISay}
          maxLength={600}
          rows={3}
          onChange={(event) => change({ whatHappensWithWhatISay: event.target.value })}
        />
      </Field>
      <Field name={words.decides}>
        <textarea
          value={card.decidesAbout}
          maxLength={300}
          rows={2}
          onChange={(event) => change({ decidesAbout: event.target.value })}
        />
      </Field>
      <Field name={words.reach}>
        <textarea
          value={card.reachability}
          maxLength={300}
          rows={2}
          onChange={(event) => change({ reachability: event.target.value })}
        />
      </Field>
      <p className="readers">{words.cardReads}</p>
      <SaveTail said={said} isWell={said === words.saved} word={words.save} onSave={() => void save()} />
    </section>
  );
};
