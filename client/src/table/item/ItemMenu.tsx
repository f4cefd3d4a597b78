// "Meer": what can be done with any thing on the table: change, up, down, to another goal, who wrote it, put away.
import { hasOwnReaders } from "@werktafel/shared/domain/chosenAudience";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import type { ItemId } from "@werktafel/shared/ids";
import { type ReactNode, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { nl } from "../../words/nl.ts";
import { mayPutAway, putAway } from "../puttingAway.ts";
import { speech } from "../speech.ts";
import { useNow, useTable } from "../TableContext.ts";
import { MoveTo } from "./MoveTo.tsx";
import { ForgetButtons } from "../forgetting/ForgetButtons.tsx";
import type { ForgetQuestion } from "../forgetting/ForgetDialogs.tsx";
import { latePaper } from "../late/latePaper.tsx";
import { AskAbout } from "../lineQuestions/LineQuestions.tsx";
import { mayExplain, PlainPaper } from "../plain/latePlain.tsx";
import { mayAskAbout } from "../lineQuestions/parts.ts";
import { useOrdering } from "./useOrdering.ts";

const ChangeReaders = latePaper(async () => (await import("./ChangeReaders.tsx")).ChangeReaders);
const ForgetDialogs = latePaper(async () => (await import("../forgetting/ForgetDialogs.tsx")).ForgetDialogs);

/** It asks the server, so it needs a connection by itself. */
const WhoWrote = latePaper(async () => (await import("./WhoWrote.tsx")).WhoWrote);

interface ItemMenuProps {
  readonly card: ItemCard;
  readonly text: string;
  /** What it stands among, in order. */
  readonly among: readonly ItemCard[];
  /** The goals it belongs to; `null` when it is no thing that belongs to goals. */
  readonly goalIds: readonly ItemId[] | null;
  readonly onEdit: () => void;
  /** Further things one can do with this kind of thing. */
  readonly children?: ReactNode;
}

export const ItemMenu = ({ card, text, among, goalIds, onEdit, children }: ItemMenuProps) => {
  const table = useTable();
  const now = useNow();
  const [asks, setAsks] = useState<ForgetQuestion | null>(null);
  const [open, setOpen] = useState<"moveTo" | "readers" | "whoWrote" | "question" | "plain" | null>(null);
  const { place, move } = useOrdering(card, among);
  const away = async () => {
    const answer = await putAway(table, card);
    if (answer === null || answer.ok) speech.say(nl.changing.putAwayDone);
  };
  return (
    <>
      <Menu word={nl.changing.more} about={nl.changing.about(text)}>
        {card.isWritable && card.ref && (
          <Button look="quiet" picture="pen" onPress={onEdit}>
            {nl.changing.edit}
          </Button>
        )}
        {mayAskAbout(now) && (
          <Button look="quiet" picture="help" onPress={() => setOpen("question")}>
            {nl.changing.ask}
          </Button>
        )}
        {mayExplain(now, card) && (
          <Button look="quiet" picture="quote" onPress={() => setOpen("plain")}>
            {nl.changing.plain}
          </Button>
        )}
        {children}
        {card.isWritable && place > 0 && (
          <Button look="quiet" picture="up" onPress={() => move("up")}>
            {nl.changing.up}
          </Button>
        )}
        {card.isWritable && place >= 0 && place < among.length - 1 && (
          <Button look="quiet" picture="down" onPress={() => move("down")}>
            {nl.changing.down}
          </Button>
        )}
        {card.isWritable && goalIds && (
          <Button look="quiet" picture="flag" onPress={() => setOpen("moveTo")}>
            {nl.changing.moveTo}
          </Button>
        )}
        {card.isWritable && card.item && hasOwnReaders.has(card.collection) && (
          <Button look="quiet" picture="eye" onPress={() => setOpen("readers")}>
            {nl.readers.menu}
          </Button>
        )}
        <Button look="quiet" picture="people" onPress={() => setOpen("whoWrote")}>
          {nl.changing.whoWrote}
        </Button>
        {mayPutAway(now, card) && (
          <Button look="quiet" picture="no" onPress={() => void away()}>
            {nl.changing.putAway}
          </Button>
        )}
        <ForgetButtons card={card} onAsk={setAsks} />
      </Menu>
      {asks && <ForgetDialogs question={asks} card={card} text={text} onClose={() => setAsks(null)} />}
      {open === "moveTo" && goalIds && <MoveTo card={card} goalIds={goalIds} onClose={() => setOpen(null)} />}
      {open === "question" && <AskAbout card={card} text={text} onClose={() => setOpen(null)} />}
      {open === "plain" && <PlainPaper card={card} text={text} onClose={() => setOpen(null)} />}
      {open === "readers" && <ChangeReaders card={card} onClose={() => setOpen(null)} />}
      {open === "whoWrote" && <WhoWrote card={card} onClose={() => setOpen(null)} />}
    </>
  );
};
