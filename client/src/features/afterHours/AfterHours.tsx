// Whom to call after 16.00 and in the weekend, what helps and what does not. Everything is on the device already when the
// board is open, so it reads without a connection too.
import type { AfterHoursView } from "@werktafel/shared/domain/table/plainView";
import { FewChip } from "../../table/item/FewChip.tsx";
import { ItemMenu } from "../../table/item/ItemMenu.tsx";
import { LiveField } from "../../table/item/LiveField.tsx";
import { facilitatorName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { useState } from "react";

const linesOf = (text: string | undefined): readonly string[] => (text ?? "").split("\n").filter((line) => line.trim());

const fields = [
  ["signals", nl.afterHours.signals],
  ["helps", nl.afterHours.helps],
  ["doesNotHelp", nl.afterHours.doesNotHelp],
] as const;

const Contacts = ({ agreement }: { readonly agreement: AfterHoursView }) => (
  <ol className="stack">
    {agreement.contacts.map((contact) => {
      const texts = contact.item?.texts ?? {};
      const phone = (texts["phone"] ?? "").replace(/[^0-9+]/g, "");
      return (
        <li key={contact.key} className="contact" data-collection="contacts" data-item={contact.id}>
          <span className="grow">
            <b>{texts["who"]}</b>
            <br />
            <span className="soft">{texts["when"]}</span>
          </span>
          {phone && (
            <a className="button" href={`tel:${phone}`}>
              <Picture name="phone" />
              <span>
                {nl.afterHours.call(texts["who"] ?? "")}
                <br />
                <span className="small">{texts["phone"]}</span>
              </span>
            </a>
          )}
        </li>
      );
    })}
  </ol>
);

const Agreement = ({
  agreement,
  among,
}: {
  readonly agreement: AfterHoursView;
  readonly among: readonly AfterHoursView[];
}) => {
  const [isWriting, setWriting] = useState(false);
  const at = agreement.ref;
  return (
    <article className="stack" data-collection="afterHours" data-item={agreement.id}>
      <Contacts agreement={agreement} />
      {isWriting && at ? (
        <>
          {fields.map(([field, label]) => (
            <LiveField key={field} at={at} collection="afterHours" field={field} label={label} />
          ))}
          <div className="row">
            <Button onPress={() => setWriting(false)}>{nl.changing.done}</Button>
          </div>
        </>
      ) : (
        fields.map(([field, label]) => {
          const lines = linesOf(agreement.item?.texts[field]);
          return (
            lines.length > 0 && (
              <div key={field}>
                <h3>{label}</h3>
                <ul className="dots">
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </div>
            )
          );
        })
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

export const AfterHours = () => {
  const now = useNow();
  const all = now.view.afterHours;
  const name = facilitatorName(now);
  return (
    <>
      {all.length === 0 && (
        <p>
          {nl.afterHours.none} {name && nl.afterHours.ask(name)}
        </p>
      )}
      {all.map((agreement) => (
        <Agreement key={agreement.key} agreement={agreement} among={all} />
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
