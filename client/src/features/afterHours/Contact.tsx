// Somebody to call: who, when, and one tap to call. What stands here is changed live, like everything on the table.
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { type RefObject, useRef, useState } from "react";
import { ItemMenu } from "../../table/item/ItemMenu.tsx";
import { LiveField } from "../../table/item/LiveField.tsx";
import { Button } from "../../ui/Button.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";

const fields = ["who", "phone", "when"] as const;

/** Where one is after writing: at "Meer" of the same thing. */
export const backToMenu = (thing: RefObject<HTMLElement | null>): void => {
  requestAnimationFrame(() => thing.current?.querySelector<HTMLElement>(".tools summary")?.focus());
};

export const Contact = ({ contact, among }: { readonly contact: ItemCard; readonly among: readonly ItemCard[] }) => {
  const [isWriting, setWriting] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  const { who = "", when = "", phone = "" } = contact.item?.texts ?? {};
  const digits = phone.replace(/[^0-9+]/g, "");
  const done = () => {
    setWriting(false);
    backToMenu(line);
  };
  return (
    <li ref={line} className="contact" data-collection="contacts" data-item={contact.id}>
      {isWriting ? (
        <div className="writing stack">
          {fields.map((field) => (
            <LiveField
              key={field}
              at={contact.ref}
              collection="contacts"
              field={field}
              label={nl.afterHours.contact[field]}
              hasFocus={field === "who"}
            />
          ))}
          <div className="row">
            <Button onPress={done}>{nl.changing.done}</Button>
          </div>
        </div>
      ) : (
        <>
          <span>
            <b className="words">{who || nl.changing.noWords}</b>
            <br />
            <span className="soft words">{when}</span>
          </span>
          {digits && (
            <a className="button" href={`tel:${digits}`}>
              <Picture name="phone" />
              <span>
                {nl.afterHours.call(who)}
                {phone !== who && (
                  <>
                    <br />
                    <span className="small">{phone}</span>
                  </>
                )}
              </span>
            </a>
          )}
        </>
      )}
      {contact.isWritable && !isWriting && (
        <div className="tools">
          <ItemMenu
            card={contact}
            text={who || nl.changing.noWords}
            among={among}
            goalIds={null}
            onEdit={() => setWriting(true)}
          />
        </div>
      )}
    </li>
  );
};
