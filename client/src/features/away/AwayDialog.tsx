// "Weggelegd": what was put away, each with "Haal terug"; and what stood on a sheet in its last kept version and is gone
// since, which can be put back as it was.
import type { PutAwayView } from "@werktafel/shared/domain/table/putAway";
import { useState } from "react";
import { dayInWords } from "../../words/dates.ts";
import { FewChip } from "../../table/item/FewChip.tsx";
import { takeBack } from "../../table/puttingAway.ts";
import { speech } from "../../table/speech.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { nl } from "../../words/nl.ts";
import { findLost, type LostItem, putLostBack } from "./lost.ts";

/** An agreement for after hours may hold nothing but whom to call; it is known by its name then. */
const lineOf = (card: PutAwayView): string =>
  card.text || (card.collection === "afterHours" ? nl.afterHours.title : nl.changing.noWords);

export const AwayDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const table = useTable();
  const { view } = useNow();
  const [lost, setLost] = useState<readonly LostItem[] | null>(null);
  const [didNotWork, setDidNotWork] = useState(false);
  const look = async () => setLost(await findLost(table));
  const back = async (card: PutAwayView) => {
    const answer = await takeBack(table, card);
    setDidNotWork(answer !== null && !answer.ok);
    if (answer === null || answer.ok) speech.say(nl.changing.broughtBack);
  };
  const backLost = (item: LostItem) => {
    if (!putLostBack(table, item)) return;
    setLost((lost ?? []).filter((each) => each !== item));
    speech.say(nl.changing.broughtBack);
  };
  return (
    <Dialog title={nl.awayList.title} closeWord={nl.frame.close} onClose={onClose}>
      <p className="soft">{view.putAway.length === 0 ? nl.awayList.none : nl.awayList.lead}</p>
      {didNotWork && <p className="hint">{nl.awayList.notNow}</p>}
      <ul className="stack">
        {view.putAway.map((card) => (
          <li key={card.key} className="row card">
            <span className="grow">
              <span className="words">{lineOf(card)}</span>
              <br />
              <span className="soft small">{dayInWords(card.on)}</span>
            </span>
            <FewChip audience={card.audience} />
            <Button picture="undo" onPress={() => void back(card)} label={`${nl.changing.bringBack}: ${lineOf(card)}`}>
              {nl.changing.bringBack}
            </Button>
          </li>
        ))}
      </ul>
      {lost === null ? (
        <div className="row">
          <Button look="link" onPress={() => void look()}>
            {nl.awayList.look}
          </Button>
        </div>
      ) : (
        <>
          <h3>{lost.length === 0 ? nl.awayList.lostNone : nl.awayList.lost}</h3>
          <ul className="stack">
            {lost.map((item) => (
              <li key={`${item.sheet}/${item.id}/${item.text}`} className="row card">
                <span className="grow words">{item.text}</span>
                <Button picture="undo" onPress={() => backLost(item)} label={`${nl.changing.bringBack}: ${item.text}`}>
                  {nl.changing.bringBack}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
};
