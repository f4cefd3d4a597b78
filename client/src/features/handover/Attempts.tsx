// Tries that did not work out, in one tap; and at the second one of a volunteer three equal ways to go on.
import { afterAttempts, type AttemptKind, attemptKinds } from "@werktafel/shared/domain/between/attempt";
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import { useState } from "react";
import { ChoosePerson } from "../../table/choosing/ChoosePerson.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useItemValues } from "../../table/item/useItemValues.ts";
import { speech } from "../../table/speech.ts";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { nlTable } from "../../words/nlTable.ts";

const words = nlTable.attempts;
const underWay = ["accepted", "inProgress", "stuck"];
/** Where the other side is an office: there the four answers stand open. */
const withOffices = ["contactAuthority", "paperwork", "referral"];

export const AttemptList = ({ action }: { readonly action: ActionView }) => {
  const { facts } = useNow();
  const tried = facts.attempts[action.id] ?? [];
  if (tried.length === 0) return null;
  return (
    <ul className="tries">
      {tried.map(({ on, what, text, by }, at) => (
        // Tries have no name of their own, and never change places.
        <li key={`${on} ${by} ${String(at)}`}>
          <b>{words.on(on)}</b> {what === null ? text : `${words.tries[what]}.`}
        </li>
      ))}
    </ul>
  );
};

const Together = ({ action, onDone }: { readonly action: ActionView; readonly onDone: () => void }) => {
  const now = useNow();
  const values = useItemValues(action);
  const mayRead = (id: string) =>
    action.audience === "everyone" || (action.audience.some((each) => each === id) ?? false);
  return (
    <ChoosePerson
      legend={words.withWhom}
      chosen={null}
      among={(person) => person.id !== now.me?.id && person.party !== "guest" && mayRead(person.id)}
      onChange={(person) => {
        values.set("mode", "together");
        values.setIds("with", [...new Set([...action.withIds, person])]);
        speech.say(words.togetherPut(callName(now, person)));
        onDone();
      }}
    />
  );
};

interface OfferProps {
  readonly action: ActionView;
  readonly onLimit: () => void;
}

const Offer = ({ action, onLimit }: OfferProps) => {
  const [chosen, setChosen] = useState<"together" | "again" | null>(null);
  if (chosen === "again") return null;
  return (
    <div className="stack">
      <p>{words.offer}</p>
      <div className="limits">
        <Button isBig isWide picture="hand" onPress={onLimit}>
          {nlTable.handovers.limit}
        </Button>
        <Button isBig isWide picture="people" expanded={chosen === "together"} onPress={() => setChosen("together")}>
          {words.together}
        </Button>
        <Button isBig isWide picture="phone" onPress={() => setChosen("again")}>
          {words.again}
        </Button>
      </div>
      {chosen === "together" && <Together action={action} onDone={() => setChosen("again")} />}
    </div>
  );
};

/** For its owner alone. `hasHandover`: somebody was asked already. */
export const OwnAttempts = ({ action, hasHandover, onLimit }: OfferProps & { readonly hasHandover: boolean }) => {
  const now = useNow();
  const sending = useSending();
  const [isOpen, setOpen] = useState(withOffices.includes(action.kind ?? ""));
  const { me, facts } = now;
  if (!me || !action.isMine || !underWay.includes(action.status) || hasHandover) return null;
  const tried = facts.attempts[action.id] ?? [];
  const note = async (what: AttemptKind): Promise<void> => {
    if (await sending.send("noteAttempt", { item: action.ref, what, text: "" })) speech.say(words.noted);
  };
  const isOffered = me.party !== "staff" && afterAttempts(tried, me.id) !== "nothing";
  return (
    <>
      {isOffered && <Offer key={tried.length} action={action} onLimit={onLimit} />}
      {isOpen ? (
        <div className="stack tries-now">
          <p className="soft small">{words.legend}</p>
          <div className="row moves">
            {attemptKinds.map((what) => (
              <Button key={what} label={`${words.tries[what]}: ${action.words.text}`} onPress={() => void note(what)}>
                {words.tries[what]}
              </Button>
            ))}
          </div>
        </div>
      ) : (
        <Button look="link" onPress={() => setOpen(true)}>
          {words.open}
        </Button>
      )}
      <SendingNote sending={sending} owner={action.owner} />
    </>
  );
};
