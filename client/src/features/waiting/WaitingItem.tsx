// What we wait for, and what we do meanwhile: a barrier with its bridge, or a waiting list with when we ask again.
import { barrierKinds, isTimeToAsk, mayKeepUp } from "@werktafel/shared/domain/between/barrier";
import { addDays } from "@werktafel/shared/domain/time/days";
import { reads } from "@werktafel/shared/domain/audience";
import type { WaitView } from "@werktafel/shared/domain/table/waitView";
import { may } from "@werktafel/shared/policy/may";
import { ChooseWho } from "../../table/choosing/ChooseWho.tsx";
import { ItemFrame, Words } from "../../table/item/ItemFrame.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { WhoIs } from "../../table/item/WhoIs.tsx";
import { useItemValues } from "../../table/item/useItemValues.ts";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { Solving } from "./Solving.tsx";

/** Unless somebody chooses another day. */
const askAgainAfterDays = 28;

const words = (value: unknown): string => (typeof value === "string" ? value : "");

interface WaitingItemProps {
  readonly card: WaitView;
  readonly among: readonly WaitView[];
}

export const WaitingItem = ({ card, among }: WaitingItemProps) => {
  const now = useNow();
  const values = useItemValues(card);
  const item = card.item;
  const isList = card.collection === "waitingLists";
  const sending = useSending();
  const { isSolved, keeper, bridge } = card;
  const mayAsk = now.me !== null && now.facts.ending.closed === null && may(now.me, "keepUpBarrier") === null;
  const setSolved = (to: boolean) => {
    values.set("status", to ? "solved" : "open");
    if (!isList) values.set("solvedOn", to ? today() : null);
  };
  const nextAskOn = words(item?.values["nextAskOn"]);
  const status = words(item?.values["status"]);
  const kind = barrierKinds.find((each) => each === item?.values["kind"]) ?? "other";
  // Its owner is told, and nobody else: a resident is never sent after a list.
  const isMyTurn = isList && keeper !== null && keeper === now.me?.id && isTimeToAsk({ status, nextAskOn }, today());
  const askedToday = () => {
    values.set("lastAskedOn", today());
    values.set("nextAskOn", addDays(today(), askAgainAfterDays));
  };
  const facts = [
    !isList && kind !== "other" && nl.waiting.kinds[kind],
    keeper && nl.waiting.owner(callName(now, keeper)),
    isList && words(item?.values["registeredOn"]) && nl.waiting.since(words(item?.values["registeredOn"])),
    isList && words(item?.values["expectedOn"]) && nl.waiting.expected(words(item?.values["expectedOn"])),
    isList && words(item?.values["nextAskOn"]) && nl.waiting.nextAsk(words(item?.values["nextAskOn"])),
  ].filter((each) => typeof each === "string" && each !== "");
  return (
    <ItemFrame
      card={card}
      text={card.text}
      className="note wait footed"
      among={among}
      goalIds={card.goalId ? [card.goalId] : []}
      fields={
        isList
          ? [
              ["forWhat", nl.waiting.listField],
              ["bridge", nl.waiting.meanwhile],
              ["lastAnswer", nl.waiting.lastAnswer],
            ]
          : [
              ["text", nl.waiting.barrierField],
              ["interim", nl.waiting.meanwhile],
            ]
      }
      choosers={
        <>
          <ChooseWho
            chosen={keeper}
            onChange={(who) => void sending.send("layBarrier", { item: card.ref, who })}
            among={(person) => reads(card.audience, person.id) && mayKeepUp(person, now.me, item?.values["kind"])}
          />
          {isList ? (
            <Field name={nl.waiting.nextAskField}>
              <input type="date" value={nextAskOn} onChange={(event) => values.set("nextAskOn", event.target.value)} />
            </Field>
          ) : (
            <Field name={nl.waiting.kind}>
              <select value={kind} onChange={(event) => values.set("kind", event.target.value)}>
                {barrierKinds.map((each) => (
                  <option key={each} value={each}>
                    {nl.waiting.kinds[each]}
                  </option>
                ))}
              </select>
            </Field>
          )}
        </>
      }
      foot={facts.length > 0 && <span className="small">{facts.join(" · ")}</span>}
      menu={
        <>
          {card.isWritable && (
            <Button look="quiet" picture="check" onPress={() => setSolved(!isSolved)}>
              {isSolved ? nl.waiting.markOpen : nl.waiting.markSolved}
            </Button>
          )}
          <WhoIs ids={[keeper]} />
        </>
      }
    >
      {(open) => (
        <>
          <p className="label">
            <Picture name={isSolved ? "check" : "clock"} />
            {isSolved ? nl.waiting.solved : isList ? nl.slips.kinds.waitingLists : nl.waiting.title}
          </p>
          <Words card={card} text={card.text} open={open} />
          {(bridge || !isSolved) && (
            <p>
              <b>{nl.waiting.meanwhile}</b> <span className="words">{bridge || nl.waiting.meanwhileNone}</span>
            </p>
          )}
          {!isList && <Solving card={card} mayAsk={mayAsk} />}
          {isMyTurn && card.isWritable && (
            <p className="row">
              <span>{nl.waiting.timeToAsk}</span>
              <Button onPress={askedToday}>{nl.waiting.askedToday}</Button>
            </p>
          )}
          {isList && item?.texts["lastAnswer"] && (
            <p>
              <b>{nl.waiting.lastAnswer}:</b> <span className="words">{item.texts["lastAnswer"]}</span>
            </p>
          )}
          <SendingNote sending={sending} />
        </>
      )}
    </ItemFrame>
  );
};
