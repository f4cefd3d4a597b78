// "Dit klopt niet": what somebody said against a thing stands right under it, in full, until they take it back.
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";
import { SendingNote } from "../item/RefusalNote.tsx";
import { callName } from "../table.ts";
import { useNow } from "../TableContext.ts";
import { useSending } from "../useSending.ts";

export const Statements = ({ card }: { readonly card: ItemCard }) => {
  const now = useNow();
  const sending = useSending();
  const asked = now.facts.erasureAsks[card.id];
  return (
    <>
      {card.statements
        .filter(({ text }) => text !== "")
        .map(({ id, byId, text }) => {
          const isMine = now.me?.id === byId;
          return (
            <div key={id} className="note own" data-statement={id}>
              <span className="label">
                {isMine ? nl.forgetting.notRightMine : nl.forgetting.notRightBy(callName(now, byId))}
              </span>
              <p className="words">{text}</p>
              {isMine && (
                <Button look="link" onPress={() => void sending.send("takeBackStatement", { statement: id })}>
                  {nl.forgetting.notRightBack}
                </Button>
              )}
            </div>
          );
        })}
      {asked && (
        <div className="note">
          <p>
            {asked.by === now.me?.id ? nl.forgetting.eraseAskedMine : nl.forgetting.eraseAsked(callName(now, asked.by))}
          </p>
          {asked.declined && (
            <>
              <span className="label">{nl.forgetting.eraseDeclined(callName(now, asked.declined.by))}</span>
              <p className="words">{asked.declined.reason}</p>
            </>
          )}
        </div>
      )}
      <SendingNote sending={sending} />
    </>
  );
};
