// One plain question each, before words go that nobody can bring back.
import { isAskOld } from "@werktafel/shared/domain/erasure";
import { inOrderOfName } from "@werktafel/shared/domain/participant";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { today } from "../../words/dates.ts";
import { statements } from "../../words/nl/forgetting/statements.ts";
import { nl } from "../../words/nl.ts";
import { Readers } from "../choosing/Readers.tsx";
import { NotRightPaper } from "../correcting/NotRightLink.tsx";
import { SendingNote } from "../item/RefusalNote.tsx";
import { speech } from "../speech.ts";
import { callName } from "../table.ts";
import { useNow } from "../TableContext.ts";
import { useSending } from "../useSending.ts";
import { forgettable } from "./forgettable.ts";

export type ForgetQuestion = "notRight" | "takeBack" | "erase" | "decide";

interface ForgetProps {
  readonly card: ItemCard;
  readonly text: string;
  readonly onClose: () => void;
}
const words = nl.forgetting;

interface AskProps extends ForgetProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly yes: string;
  readonly run: () => Promise<boolean>;
  readonly done: string;
}

/** The two answers look the same: nothing here leans to one side. */
const Ask = ({ text, title, lines, yes, run, done, onClose }: AskProps) => {
  const go = async () => {
    if (!(await run())) return;
    speech.say(done);
    onClose();
  };
  return (
    <Dialog title={title} closeWord={nl.frame.close} onClose={onClose}>
      <p className="words">{text}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className="row">
        <Button isBig onPress={() => void go()}>
          {yes}
        </Button>
        <Button isBig onPress={onClose}>
          {words.takeBackNo}
        </Button>
      </div>
    </Dialog>
  );
};

const Decide = ({ card, text, onClose }: ForgetProps) => {
  const sending = useSending();
  const now = useNow();
  const [why, setWhy] = useState<string | null>(null);
  const asked = now.facts.erasureAsks[card.id];
  const isOld = asked !== undefined && isAskOld(asked, today());
  const erase = async () => {
    if (!(await sending.send("eraseItem", { item: card.ref }))) return;
    speech.say(words.erased);
    onClose();
  };
  const decline = async () => {
    if (why && (await sending.send("declineItemErasure", { item: card.ref, reason: why }))) onClose();
  };
  return (
    <Dialog title={words.erase} closeWord={nl.frame.close} onClose={onClose}>
      <p className="words">{text}</p>
      {isOld ? (
        <p>{statements.askedLongAgo(callName(now, asked.by))}</p>
      ) : (
        <>
          <p>{words.eraseDoWhat}</p>
          <p className="soft">{words.inMinutes}</p>
        </>
      )}
      {why === null ? (
        <div className="row">
          {!isOld && (
            <Button isBig onPress={() => void erase()}>
              {words.eraseDo}
            </Button>
          )}
          <Button isBig onPress={() => setWhy("")}>
            {words.eraseNotYet}
          </Button>
        </div>
      ) : (
        <>
          <Field name={words.eraseWhy}>
            <textarea rows={2} maxLength={2000} value={why} onChange={(event) => setWhy(event.target.value)} />
          </Field>
          <Readers id="reason-readers" audience={card.audience} onChange={null} />
          <Button onPress={() => void decline()}>{words.eraseWhyPut}</Button>
        </>
      )}
      <SendingNote sending={sending} />
    </Dialog>
  );
};

const TakeBack = (props: ForgetProps) => {
  const sending = useSending();
  return (
    <>
      <Ask
        {...props}
        title={words.takeBackAsk}
        lines={[words.takeBackWhat]}
        yes={words.takeBackYes}
        done={words.takenBack}
        run={async () => sending.send("takeBackItem", { item: props.card.ref })}
      />
      <SendingNote sending={sending} />
    </>
  );
};

const AskErasure = (props: ForgetProps) => {
  const now = useNow();
  const sending = useSending();
  const { leads, isAlone } = forgettable(now, props.card);
  const [name = ""] = inOrderOfName(leads).map(({ callName: called }) => called);
  const item = props.card.ref;
  const run = async () =>
    (await sending.send("askItemErasure", { item })) && (!isAlone || (await sending.send("eraseItem", { item })));
  return (
    <>
      <Ask
        {...props}
        title={words.eraseAsk}
        lines={[isAlone ? words.eraseAskAlone : words.eraseAskWhat(name), words.inMinutes]}
        yes={words.eraseAskYes}
        done={isAlone ? words.erased : words.eraseAskedMine}
        run={run}
      />
      <SendingNote sending={sending} />
    </>
  );
};

export const ForgetDialogs = ({ question, ...props }: ForgetProps & { readonly question: ForgetQuestion }) => {
  switch (question) {
    case "notRight":
      return <NotRightPaper {...props} />;
    case "takeBack":
      return <TakeBack {...props} />;
    case "erase":
      return <AskErasure {...props} />;
    case "decide":
      return <Decide {...props} />;
  }
};
