// A part of adopted minutes that should go for good: a resident asks, who leads carries it out or says why not yet; where nobody
// who leads reads that part, the resident alone. What else lies on the table is not touched by it, and that is said.
import { reads } from "@werktafel/shared/domain/audience";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { ReadBlock } from "@werktafel/shared/domain/minutes/minutes";
import { isAskOld } from "@werktafel/shared/domain/erasure";
import { inOrderOfName, isFacilitator, isResident, isSeated } from "@werktafel/shared/domain/participant";
import { useState } from "react";
import { Readers } from "../../../table/choosing/Readers.tsx";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import { speech } from "../../../table/speech.ts";
import { callName } from "../../../table/table.ts";
import { useNow } from "../../../table/TableContext.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { today } from "../../../words/dates.ts";
import { nl } from "../../../words/nl.ts";
import { statements } from "../../../words/nl/forgetting/statements.ts";

const words = nl.forgetting;

interface PartProps {
  readonly meeting: MeetingState;
  readonly block: ReadBlock;
}

const useLeads = ({ audience }: ReadBlock) =>
  inOrderOfName(
    useNow().facts.participants.filter(
      (each) => isFacilitator(each) && isSeated(each) && !isResident(each) && reads(audience, each.id),
    ),
  );

/** What is no words of anybody stays. */
export const mayGo = (block: ReadBlock | null): block is ReadBlock =>
  block !== null &&
  block.erased === undefined &&
  block.text !== "" &&
  block.section !== "presence" &&
  block.section !== "next";

export const AskPart = ({ meeting, block, onDone }: PartProps & { readonly onDone: () => void }) => {
  const sending = useSending();
  const leads = useLeads(block);
  const part = { meeting: meeting.id, block: block.id };
  const isAlone = leads.length === 0;
  const go = async () => {
    if (!(await sending.send("askMinutesErasure", part))) return;
    if (isAlone && !(await sending.send("eraseFromMinutes", part))) return;
    speech.say(isAlone ? words.erased : words.eraseAskedMine);
    onDone();
  };
  return (
    <div className="note now stack">
      <p>
        <b>{words.eraseAsk}</b>
      </p>
      <p>{isAlone ? words.eraseAskAlone : words.eraseAskWhat(leads[0]?.callName ?? "")}</p>
      <p>{words.partMark}</p>
      <p className="soft">{words.partOnTable}</p>
      <div className="row">
        <Button isBig onPress={() => void go()}>
          {words.eraseAskYes}
        </Button>
        <Button isBig onPress={onDone}>
          {words.takeBackNo}
        </Button>
      </div>
      <SendingNote sending={sending} />
    </div>
  );
};

const Decide = ({ meeting, block, isOld }: PartProps & { readonly isOld: boolean }) => {
  const sending = useSending();
  const [why, setWhy] = useState<string | null>(null);
  const part = { meeting: meeting.id, block: block.id };
  const erase = async () => {
    if (await sending.send("eraseFromMinutes", part)) speech.say(words.erased);
  };
  const decline = async () => {
    if (why?.trim()) await sending.send("declineMinutesErasure", { ...part, reason: why.trim() });
  };
  return (
    <>
      {!isOld && <p className="soft">{words.partMark}</p>}
      {why === null ? (
        <div className="row">
          {!isOld && <Button onPress={() => void erase()}>{words.eraseDo}</Button>}
          <Button onPress={() => setWhy("")}>{words.eraseNotYet}</Button>
        </div>
      ) : (
        <>
          <Field name={words.eraseWhy}>
            <textarea rows={2} maxLength={2000} value={why} onChange={(event) => setWhy(event.target.value)} />
          </Field>
          <Readers id={`decline-${block.id}`} audience={block.audience} onChange={null} />
          <div className="row">
            <Button onPress={() => void decline()}>{words.eraseWhyPut}</Button>
          </div>
        </>
      )}
      <SendingNote sending={sending} />
    </>
  );
};

/** Who asked says so again after a month, or that it may stay after all. */
const OwnAsk = ({ meeting, block, isOld }: PartProps & { readonly isOld: boolean }) => {
  const sending = useSending();
  const part = { meeting: meeting.id, block: block.id };
  const keep = async () => {
    if (await sending.send("unaskMinutesErasure", part)) speech.say(statements.stays);
  };
  return (
    <>
      <div className="row">
        {isOld && <Button onPress={() => void sending.send("askMinutesErasure", part)}>{statements.againYes}</Button>}
        <Button onPress={() => void keep()}>{statements.unask}</Button>
      </div>
      <SendingNote sending={sending} />
    </>
  );
};

/** That somebody asked, right under the line, for who reads it; and what became of that. */
export const PartAsked = ({ meeting, block }: PartProps) => {
  const now = useNow();
  const leads = useLeads(block);
  const asked = meeting.minutes.erasureAsks[block.id];
  if (!asked || now.me === null) return null;
  const mayDecide = leads.some(({ id }) => id === now.me?.id);
  const isMine = asked.by === now.me.id;
  const isOld = isAskOld(asked, today());
  return (
    <div className="note stack">
      <p>{isMine ? words.eraseAskedMine : words.eraseAsked(callName(now, asked.by))}</p>
      {isOld && <p>{isMine ? statements.askAgain : statements.askedLongAgo(callName(now, asked.by))}</p>}
      {asked.declined && (
        <>
          <span className="label">{words.eraseDeclined(callName(now, asked.declined.by))}</span>
          <p className="words">{asked.declined.reason}</p>
        </>
      )}
      {isMine && <OwnAsk meeting={meeting} block={block} isOld={isOld} />}
      {mayDecide && <Decide meeting={meeting} block={block} isOld={isOld} />}
    </div>
  );
};
