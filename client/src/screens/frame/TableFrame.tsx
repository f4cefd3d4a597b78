// The table round what one reads, alike on every screen beside the board: the way back to it, the question, whether all is kept,
// help and whom to call, each at its own place. On a calm screen what others do waits; where the table goes on together it
// never does, or nobody would be at the same place.
import { isResident } from "@werktafel/shared/domain/participant";
import { type ReactNode, useEffect, useState } from "react";
import { EmergencyNote } from "../../features/frame/EmergencyNote.tsx";
import { HelpDialog } from "../../features/frame/HelpDialog.tsx";
import { LiveRegion } from "../../features/frame/LiveRegion.tsx";
import { Status } from "../../features/frame/Status.tsx";
import { Unplaced } from "../../features/frame/Unplaced.tsx";
import { Question } from "../../features/question/Question.tsx";
import { useReading } from "../../features/reading/useReading.ts";
import { homeOf } from "../../table/homeOf.ts";
import { speech } from "../../table/speech.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { undoLatest } from "../../table/undoing/undoing.ts";
import { dayInWords, today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { Guides } from "../guides/lateGuides.tsx";
import { FrameBar } from "./FrameBar.tsx";
import { LowerEdge } from "./LowerEdge.tsx";
import { PhoneRow } from "./PhoneRow.tsx";
import { useKeys } from "./useKeys.ts";
import { WhomToCall } from "./WhomToCall.tsx";

interface TableFrameProps {
  readonly className: string;
  /** Things stand side by side, and whether all is kept along the upper edge. */
  readonly isWide: boolean;
  /** What one does here; of the page too, unless `pageTitle` says it better. */
  readonly title: string;
  readonly pageTitle?: string;
  /** Beside the title: where, until when, who speaks first. */
  readonly aside?: ReactNode;
  /** At the far end of the upper edge. */
  readonly tools?: ReactNode;
  readonly hasQuestion?: boolean;
  /** Under the question: whether the resident is here. */
  readonly under?: ReactNode;
  /** Past the frame, for who goes by key; to the question when it is not said. */
  readonly skip?: { readonly word: string; readonly to: string };
  /** The table goes on together: nothing waits. */
  readonly follows?: boolean;
  /** Where *Terug* leads; where one began at this table when it is not said. */
  readonly back?: string;
  readonly onBack?: () => void;
  /** Along the lower edge. */
  readonly footer?: ReactNode;
  /** Within reach wherever one scrolled to, beside whether all is kept. */
  readonly always?: ReactNode;
  /** What *Help mij* says one does here; of the board when it is not said. */
  readonly help?: readonly string[];
  /** Something new, by a single letter. */
  readonly onNew?: () => void;
  readonly children: ReactNode;
}

export const TableFrame = (props: TableFrameProps) => {
  const { className, isWide, title, pageTitle = title, aside, tools, hasQuestion = true, under } = props;
  const { follows = false, footer, always, onNew, children } = props;
  const table = useTable();
  const { me, view, facts } = useNow();
  const [dialog, setDialog] = useState<"help" | "call" | null>(null);
  const mine = me !== null && isResident(me);
  const reading = useReading(me?.accessNeeds.includes("largeText") ? "125" : "100");
  const isCalm = reading.isCalm ?? mine;
  const waits = isCalm && !follows;
  // A resident has the three at the same place on every screen.
  const hasRow = mine;
  const skip = props.skip ?? (hasQuestion ? { word: nl.frame.skipToQuestion, to: "#question" } : null);
  const address = props.back ?? homeOf(table.board, me);
  const onBack = props.onBack ?? (() => location.assign(address));
  useEffect(() => {
    table.sync.hold(waits);
    table.lane.hold(waits);
  }, [table, waits]);
  useEffect(() => {
    document.documentElement.dataset["table"] = facts.tableColour;
    document.title = nl.frame.pageTitle(pageTitle);
  }, [facts.tableColour, pageTitle]);
  const help = () => setDialog("help");
  const close = () => setDialog(null);
  useKeys(
    {
      onNew: () => onNew?.(),
      onSearch: () => {},
      onHelp: help,
      onUndo: () => undoLatest(table) && speech.say(nl.frame.undone),
      onEscape: () => {},
    },
    reading.hasKeys,
  );
  return (
    <div className={`board ${className}`} data-calm={isCalm}>
      {skip && (
        <a className="skip" href={skip.to}>
          {skip.word}
        </a>
      )}
      <header>
        <FrameBar
          title={title}
          aside={aside}
          tools={tools}
          isWide={isWide}
          back={address}
          hasRow={hasRow}
          onHelp={help}
        />
        {hasQuestion && <Question card={view.question} />}
        {under && <div className="under">{under}</div>}
      </header>
      <Unplaced />
      <EmergencyNote />
      <main className="surface" tabIndex={-1}>
        {children}
      </main>
      {me && <p className="print-only">{nl.frame.printed(me.callName, dayInWords(today()))}</p>}
      {footer && <footer className="meeting-tools">{footer}</footer>}
      {(hasRow || always !== undefined || !isWide) && (
        <LowerEdge>
          {always === undefined ? (
            !isWide && <Status />
          ) : (
            <div className="at-hand">
              {!isWide && <Status />}
              {always}
            </div>
          )}
          {hasRow && <PhoneRow onBack={onBack} onHelp={help} onCall={() => setDialog("call")} />}
        </LowerEdge>
      )}
      <LiveRegion isCalm={isCalm} />
      {dialog === "help" && (
        <HelpDialog {...(props.help ? { lines: props.help } : {})} onClose={close}>
          <Guides />
        </HelpDialog>
      )}
      {dialog === "call" && <WhomToCall onClose={close} />}
    </div>
  );
};
