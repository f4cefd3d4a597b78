// *Wie zit er aan tafel?*: equal cards in order of name, and one of them open beside them; in the hand a card is a page of its
// own. Here one asks for who is missing, lets somebody go, and writes on one's own card.
import { inOrderOfName, isResident, isSeated } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";
import { useEffect, useRef, useState } from "react";
import { AddPerson } from "../../features/participants/AddPerson.tsx";
import { PeopleList } from "../../features/participants/PeopleList.tsx";
import { SeatQuestions } from "../../features/participants/SeatQuestions.tsx";
import { WideningQuestions } from "../../features/circles/WideningQuestions.tsx";
import { atPlace, cardAddress } from "../../table/placeAtTable.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { useIsWide } from "../../ui/useIsWide.ts";
import { nl } from "../../words/nl.ts";
import { TableFrame } from "../frame/TableFrame.tsx";
import { useKeptFocus } from "../frame/useKeptFocus.ts";
import { EndedPage } from "../start/EndedPage.tsx";
import { OneCard } from "./OneCard.tsx";
import { TableRules } from "./TableRules.tsx";

/** From this width, in letters, the cards and the open one stand side by side; as in seats.css. */
const wideFrom = 60;

/** The place in the address: a number, never anybody's name. */
const inAddress = (): string => location.pathname.split("/")[4] ?? "";

export const PeopleScreen = () => {
  const { board } = useTable();
  const now = useNow();
  const box = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(box, wideFrom);
  useKeptFocus(box);
  const [place, setPlace] = useState(inAddress());
  const chosen = atPlace(now.facts.participants, place);
  const [isProposing, setProposing] = useState(false);
  useEffect(() => {
    // An address from before it was a number may bear a name: it does not stay.
    if (!/^\d*$/.test(inAddress())) history.replaceState(null, "", `/b/${board}/aan-tafel`);
    const onBack = () => setPlace(inAddress());
    addEventListener("popstate", onBack);
    return () => removeEventListener("popstate", onBack);
  }, [board]);
  if (now.hasEnded) return <EndedPage />;
  const list = `/b/${board}/aan-tafel`;
  const goTo = (id: ParticipantId | null) => {
    history.pushState(null, "", id === null ? list : cardAddress(board, now.facts.participants, id));
    setPlace(inAddress());
    requestAnimationFrame(() => document.querySelector<HTMLElement>("#one-card, #who-sits")?.focus());
  };
  const seated = inOrderOfName(now.facts.participants.filter(isSeated));
  // Beside the list there is room for a card: without a choice the first one lies open.
  const first = isWide ? (seated.find((each) => !isResident(each)) ?? null) : null;
  const open = seated.find((each) => each.id === chosen) ?? first;
  const isPage = open !== null && !isWide;
  const propose = () => setProposing(true);
  const card = open && <OneCard person={open} isPage={isPage} onGone={() => goTo(null)} />;
  return (
    <div ref={box}>
      <TableFrame
        className="at-table"
        isWide={isWide}
        title={nl.seats.open}
        hasQuestion={isWide}
        skip={{ word: nl.seats.open, to: "#who-sits" }}
        {...(isPage ? { back: list, onBack: () => goTo(null) } : {})}
        tools={
          isWide && (
            <Button look="quiet" picture="print" onPress={() => print()}>
              {nl.frame.print}
            </Button>
          )
        }
      >
        {!isPage && (
          <div className="column people-column">
            <SeatQuestions areAllShown />
            <WideningQuestions areAllShown />
            <PeopleList chosen={open?.id ?? null} onChoose={goTo} onPropose={propose} />
            <TableRules />
          </div>
        )}
        {card && <div className="column card-column">{card}</div>}
        {isProposing && <AddPerson onClose={() => setProposing(false)} />}
      </TableFrame>
    </div>
  );
};
