// Order by hand: drag a thing among its neighbours, or Alt with an arrow; the menu's *Omhoog* and *Omlaag* do the same. The
// browser's own dragging; nothing is moved until it is let go, and the result is spoken once.
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import { nl } from "../../words/nl.ts";
import { moveOnePlace, moveToPlace } from "../placing.ts";
import { speech } from "../speech.ts";
import { useTable } from "../TableContext.ts";

/** What is in the hand now; a page has one hand. */
let held: ItemCard | null = null;

export type DropEdge = "before" | "after";

const edgeUnder = (event: DragEvent<HTMLElement>): DropEdge => {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY < top + height / 2 ? "before" : "after";
};

/** `among`: what the thing stands among, in order. */
export const useOrdering = (card: ItemCard, among: readonly ItemCard[]) => {
  const table = useTable();
  const [edge, setEdge] = useState<DropEdge | null>(null);
  const place = among.findIndex((each) => each.key === card.key);
  const mayMove = card.isWritable && card.ref !== null && place >= 0 && among.length > 1;
  const said = (to: number | null) => {
    if (to !== null) speech.say(nl.changing.moved(to, among.length));
  };
  const move = (direction: "up" | "down") => said(moveOnePlace(table, card, among, direction));
  const accepts = (): boolean => held !== null && held.key !== card.key && among.some(({ key }) => key === held?.key);
  return {
    place,
    mayMove,
    move,
    edge,
    /** On what one takes hold of. */
    handle: {
      draggable: mayMove,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        held = card;
        event.dataTransfer.effectAllowed = "move";
        // Nothing of the board leaves the page with it.
        event.dataTransfer.setData("text/plain", "");
        const paper = event.currentTarget.closest("article");
        if (paper) event.dataTransfer.setDragImage(paper, 24, 24);
      },
      onDragEnd: () => {
        held = null;
      },
    },
    /** On the thing itself: another one can be let go above or below it. */
    target: {
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (!accepts()) return;
        event.preventDefault();
        setEdge(edgeUnder(event));
      },
      onDragLeave: () => setEdge(null),
      onDrop: (event: DragEvent<HTMLElement>) => {
        setEdge(null);
        if (!accepts() || held === null) return;
        event.preventDefault();
        said(moveToPlace(table, held, among, place + (edgeUnder(event) === "after" ? 1 : 0)));
      },
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (!event.altKey || !mayMove || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
      event.preventDefault();
      move(event.key === "ArrowUp" ? "up" : "down");
    },
  };
};
