// What somebody can still say about a handover: a resident whether it is good, all whether they met, the one who took it over
// that it is done, a word of thanks, and who asked that they do it themselves after all.
import { type Handover, handoverStatus, isOpenHandover, takerOf } from "@werktafel/shared/domain/between/handover";
import { isResident } from "@werktafel/shared/domain/participant";
import { may } from "@werktafel/shared/policy/may";
import { useId, useState } from "react";
import { Readers } from "../../table/choosing/Readers.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { latePart } from "../../table/late/latePaper.tsx";
import { speech } from "../../table/speech.ts";
import { callName } from "../../table/table.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";
import { nlTable } from "../../words/nlTable.ts";
import { mayBeNotedBy } from "./consentNoted.ts";
import { audienceOf } from "./useReader.ts";

const SaidAloud = latePart(async () => (await import("./SaidAloud.tsx")).SaidAloud);
const words = nlTable.handovers;

export const Afterwards = ({ handover }: { readonly handover: Handover }) => {
  const table = useTable();
  const now = useNow();
  const sending = useSending();
  const readersId = useId();
  const [thanks, setThanks] = useState<string | null>(null);
  const { me } = now;
  if (!me || may(me, "followHandover") !== null) return null;
  const { id } = handover;
  const isOver = handover.takenOverOn !== null;
  const isOpen = isOpenHandover(handover);
  const ownWord = handover.consents.findLast(({ by }) => by === me.id)?.value ?? null;
  const mayConsent = isResident(me) && isOpen && !isOver && handoverStatus(handover) === "accepted";
  const taker = takerOf(handover);
  const isTaker = taker === me.id;
  const consent = async (value: "yes" | "no") => sending.send("consentHandover", { handover: id, value, taker });
  const isOfMine = isTaker || handover.from === me.id || isResident(me);
  const say = async (): Promise<void> => {
    if (thanks === null || thanks.trim() === "") return;
    if (!(await sending.send("thank", { handover: id, text: thanks.trim() }))) return;
    setThanks(null);
    speech.say(words.thanked);
  };
  return (
    <div className="stack">
      {mayConsent && (
        <>
          <div className="answers">
            {ownWord !== "yes" && (
              <Button isBig onPress={() => void consent("yes")}>
                {words.yes}
              </Button>
            )}
            {ownWord !== "no" && (
              <Button isBig onPress={() => void consent("no")}>
                {words.no}
              </Button>
            )}
          </div>
          <p className="soft small">{words.changed}</p>
        </>
      )}
      {mayBeNotedBy(handover, me.id) && <SaidAloud part="note" handover={handover} />}
      {isOver && isOpen && isOfMine && handover.warm?.isDone !== true && (
        <div className="answers">
          <Button isBig onPress={() => void sending.send("noteWarmContact", { handover: id, isDone: true })}>
            {words.metYes}
          </Button>
          {handover.warm === null && (
            <Button isBig onPress={() => void sending.send("noteWarmContact", { handover: id, isDone: false })}>
              {words.metNo}
            </Button>
          )}
        </div>
      )}
      {isTaker && isOver && isOpen && handover.warm !== null && (
        <Button isBig onPress={() => void sending.send("completeHandover", { handover: id })}>
          {words.complete}
        </Button>
      )}
      {handover.from !== me.id && thanks === null && handover.withdrawnOn === null && (
        <Button look="quiet" onPress={() => setThanks("")}>
          {words.thank}
        </Button>
      )}
      {thanks !== null && (
        <>
          <Field name={words.thankField(callName(now, handover.from))}>
            <textarea value={thanks} maxLength={2_000} lang="nl" onChange={(event) => setThanks(event.target.value)} />
          </Field>
          <Readers id={readersId} audience={audienceOf(table, handover) ?? []} onChange={null} />
          <div className="row">
            <Button describedBy={readersId} onPress={() => void say()}>
              {words.thankSend}
            </Button>
            <Button look="quiet" onPress={() => setThanks(null)}>
              {nl.changing.cancel}
            </Button>
          </div>
        </>
      )}
      {handover.from === me.id && isOpen && !isOver && (
        <Button
          look="quiet"
          onPress={() =>
            void sending
              .send("withdrawHandover", { handover: id })
              .then((isDone) => isDone && speech.say(words.withdrawn))
          }
        >
          {words.withdraw}
        </Button>
      )}
      <SendingNote sending={sending} />
    </div>
  );
};
