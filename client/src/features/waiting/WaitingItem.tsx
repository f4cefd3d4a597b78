// What we wait for, and what we do meanwhile: a barrier with its bridge, or a waiting list with when we ask again.
import type { PlainView } from "@werktafel/shared/domain/table/plainView";
import { ChooseWho } from "../../table/choosing/ChooseWho.tsx";
import { ItemFrame, Words } from "../../table/item/ItemFrame.tsx";
import { useItemValues } from "../../table/item/useItemValues.ts";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { participantId } from "@werktafel/shared/ids";
import { today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";

const words = (value: unknown): string => (typeof value === "string" ? value : "");

interface WaitingItemProps {
  readonly card: PlainView;
  readonly among: readonly PlainView[];
}

export const WaitingItem = ({ card, among }: WaitingItemProps) => {
  const now = useNow();
  const values = useItemValues(card);
  const item = card.item;
  const isList = card.collection === "waitingLists";
  const bridge = item?.texts[isList ? "bridge" : "interim"] ?? "";
  const owner = words(item?.values["ownerId"]);
  const isSolved = item?.values["status"] === "solved";
  const setSolved = (to: boolean) => {
    values.set("status", to ? "solved" : "open");
    if (!isList) values.set("solvedOn", to ? today() : null);
  };
  const facts = [
    owner && nl.waiting.owner(callName(now, owner)),
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
        <ChooseWho chosen={owner ? participantId(owner) : null} onChange={(chosen) => values.set("ownerId", chosen)} />
      }
      foot={facts.length > 0 && <span className="small">{facts.join(" · ")}</span>}
      menu={
        card.isWritable && (
          <Button look="quiet" picture="check" onPress={() => setSolved(!isSolved)}>
            {isSolved ? nl.waiting.markOpen : nl.waiting.markSolved}
          </Button>
        )
      }
    >
      {(open) => (
        <>
          <p className="label">
            <Picture name={isSolved ? "check" : "clock"} />
            {isSolved ? nl.waiting.solved : isList ? nl.slips.kinds.waitingLists : nl.waiting.title}
          </p>
          <Words text={card.text} open={open} />
          {(bridge || !isSolved) && (
            <p>
              <b>{nl.waiting.meanwhile}</b> <span className="words">{bridge || nl.waiting.meanwhileNone}</span>
            </p>
          )}
          {isList && item?.texts["lastAnswer"] && (
            <p>
              <b>{nl.waiting.lastAnswer}:</b> <span className="words">{item.texts["lastAnswer"]}</span>
            </p>
          )}
        </>
      )}
    </ItemFrame>
  );
};
