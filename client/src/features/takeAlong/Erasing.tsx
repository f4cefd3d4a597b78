// Haal de tafel weg: a resident asks, who leads or keeps the record decides after one plain question, and the proof stays.
import { isFacilitator, isResident, isSeated } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import { useState } from "react";
import { eraseTable, type Proof } from "../../requests/copies.ts";
import { RefusalNote, SendingNote } from "../../table/item/RefusalNote.tsx";
import { useStepUp } from "../../table/stepUp/useStepUp.tsx";
import { callName } from "../../table/table.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";

const words = nlApart.takeAlong.erase;

const Sure = ({ onGone, onClose }: { readonly onGone: (proof: Proof) => void; readonly onClose: () => void }) => {
  const table = useTable();
  const stepUp = useStepUp();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const go = async () => {
    const answer = await stepUp.around(async () => eraseTable(table.board));
    if (answer.kind === "ok") onGone(answer.value);
    else setRefusal(answer.kind === "refused" ? answer.refusal : { reason: "notStored" });
  };
  return (
    <Dialog title={words.sure} closeWord={nl.frame.close} onClose={onClose}>
      <p>{words.what}</p>
      <p>{words.sureWhat}</p>
      <div className="row">
        <Button isBig onPress={() => void go()}>
          {words.yes}
        </Button>
        <Button isBig onPress={onClose}>
          {words.no}
        </Button>
      </div>
      {refusal && refusal.reason !== "stepUpNeeded" && <RefusalNote refusal={refusal} />}
      {stepUp.dialog}
    </Dialog>
  );
};

export const Erasing = ({ onGone }: { readonly onGone: (proof: Proof) => void }) => {
  const now = useNow();
  const sending = useSending();
  const [isSure, setSure] = useState(false);
  const { me, facts } = now;
  const { erasureAsked, holds, listed, closed } = facts.ending;
  if (me === null) return null;
  const decides = facts.participants.filter(
    (each) => isSeated(each) && !isResident(each) && (isFacilitator(each) || closed?.keepers.includes(each.id)),
  );
  const isResidents = isResident(me);
  const mayDecide = decides.length === 0 ? isResidents : decides.some(({ id }) => id === me.id);
  const isAsked = erasureAsked !== null || listed !== null;
  if (!isResidents && !(mayDecide && isAsked)) return null;
  const names = new Intl.ListFormat("nl").format(decides.map(({ callName: name }) => name));
  return (
    <section className="card stack" aria-labelledby="haal-weg">
      <h2 id="haal-weg">{words.title}</h2>
      {erasureAsked ? (
        <p>{erasureAsked.by === me.id ? words.askedMine : words.asked(callName(now, erasureAsked.by))}</p>
      ) : (
        <>
          <p>{words.lead}</p>
          <p>{words.what}</p>
          <p className="soft">{words.first}</p>
        </>
      )}
      {erasureAsked && isResidents && names !== "" && <p className="soft">{words.waits(names)}</p>}
      {holds.length > 0 && isAsked && (
        <>
          <p>{words.held}</p>
          {holds.map(({ id, reason }) => (
            <p key={id} className="words">
              {reason}
            </p>
          ))}
        </>
      )}
      {isResidents && (
        <Button isBig onPress={() => void sending.send(erasureAsked ? "unaskBoardErasure" : "askBoardErasure", {})}>
          {erasureAsked ? words.unask : words.ask}
        </Button>
      )}
      {mayDecide && isAsked && holds.length === 0 && (
        <Button isBig picture="no" onPress={() => setSure(true)}>
          {words.decide}
        </Button>
      )}
      <SendingNote sending={sending} />
      {isSure && <Sure onGone={onGone} onClose={() => setSure(false)} />}
    </section>
  );
};
