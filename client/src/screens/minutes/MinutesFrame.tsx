// The table top round the minutes: back to the table, what one reads, the question along the upper edge, and on a resident's
// phone the same three along the lower one.
import { isResident, type Participant } from "@werktafel/shared/domain/participant";
import { type ReactNode, type RefObject, useEffect, useState } from "react";
import { AfterHours } from "../../features/afterHours/AfterHours.tsx";
import { HelpDialog } from "../../features/frame/HelpDialog.tsx";
import { LiveRegion } from "../../features/frame/LiveRegion.tsx";
import { Status } from "../../features/frame/Status.tsx";
import { Unplaced } from "../../features/frame/Unplaced.tsx";
import { Question } from "../../features/question/Question.tsx";
import { useReading } from "../../features/reading/useReading.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { dayInWords, today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { PhoneRow } from "../board/PhoneRow.tsx";

interface MinutesFrameProps {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly isWide: boolean;
  /** Of the page: what is read. */
  readonly title: string;
  /** Above what stands on the frame, on a narrow screen: of which meeting, where the page itself does not say so. */
  readonly about: string;
  readonly back: { readonly word: string; readonly address: string };
  /** Read aloud, take home: in the bar where there is room, else above what is read. */
  readonly tools: ReactNode;
  readonly children: ReactNode;
}

/** A resident's phone has room for what is read and nothing more. */
export const hasQuestionAbove = (isWide: boolean, me: Participant | null): boolean =>
  isWide || me === null || !isResident(me);

export const MinutesFrame = ({ frame, isWide, title, about, back, tools, children }: MinutesFrameProps) => {
  const table = useTable();
  const { view, facts, me } = useNow();
  const [dialog, setDialog] = useState<"help" | "afterHours" | null>(null);
  const mine = me !== null && isResident(me);
  const reading = useReading(me?.accessNeeds.includes("largeText") ? "125" : "100");
  const isCalm = reading.isCalm ?? mine;
  useEffect(() => {
    table.sync.hold(isCalm);
    table.lane.hold(isCalm);
  }, [table, isCalm]);
  useEffect(() => {
    document.documentElement.dataset["table"] = facts.tableColour;
    document.title = nl.frame.pageTitle(title);
  }, [facts.tableColour, title]);
  return (
    <div ref={frame} className="board minutes" data-calm={isCalm}>
      <a className="skip" href="#minutes">
        {nl.minutes.skip}
      </a>
      <header>
        <div className="bar">
          {(isWide || !mine) && (
            <a className="button quiet" href={back.address}>
              <Picture name="back" />
              <span>{back.word}</span>
            </a>
          )}
          {!isWide && about && <p className="small about">{about}</p>}
          <h1>{nl.minutes.title}</h1>
          {isWide && <Status />}
          <nav className="row tight end" aria-label={nl.frame.more}>
            {isWide && tools}
            {(isWide || !mine) && (
              <Button look="quiet" picture="help" onPress={() => setDialog("help")}>
                {nl.frame.help}
              </Button>
            )}
          </nav>
        </div>
        {hasQuestionAbove(isWide, me) && <Question card={view.question} />}
      </header>
      <Unplaced />
      <main className="surface minutes-surface">
        {!isWide && tools && <div className="tools-above row">{tools}</div>}
        {children}
      </main>
      {me && <p className="print-only">{nl.frame.printed(me.callName, dayInWords(today()))}</p>}
      {!isWide && (
        <div className="lower-edge">
          <Status />
          {mine && (
            <PhoneRow
              onBack={() => location.assign(back.address)}
              onHelp={() => setDialog("help")}
              onCall={() => setDialog("afterHours")}
            />
          )}
        </div>
      )}
      <LiveRegion isCalm={isCalm} />
      {dialog === "help" && <HelpDialog onClose={() => setDialog(null)} />}
      {dialog === "afterHours" && (
        <Dialog title={nl.afterHours.title} closeWord={nl.frame.close} onClose={() => setDialog(null)}>
          <AfterHours />
        </Dialog>
      )}
    </div>
  );
};
