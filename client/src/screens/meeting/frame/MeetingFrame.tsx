// The frame of preparing and leading: as round the board, with the way back to it, help and whom to call at the same place.
// While a meeting is coming a calm screen stays calm; who is at it, and everyone under way, waits for nothing, or nobody would
// be at the same place.
import { isHere } from "@werktafel/shared/domain/meeting/meeting";
import { isResident } from "@werktafel/shared/domain/participant";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { AfterHours } from "../../../features/afterHours/AfterHours.tsx";
import { HelpDialog } from "../../../features/frame/HelpDialog.tsx";
import { LiveRegion } from "../../../features/frame/LiveRegion.tsx";
import { Status } from "../../../features/frame/Status.tsx";
import { Unplaced } from "../../../features/frame/Unplaced.tsx";
import { Question } from "../../../features/question/Question.tsx";
import { useReading } from "../../../features/reading/useReading.ts";
import { speech } from "../../../table/speech.ts";
import { undoLatest } from "../../../table/undoing.ts";
import { meetingNow } from "../../../table/meeting/meetingNow.ts";
import { useNow, useTable } from "../../../table/TableContext.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { nl } from "../../../words/nl.ts";
import { PhoneRow } from "../../board/PhoneRow.tsx";
import { useKeys } from "../../board/useKeys.ts";
import { useKeptFocus } from "../../board/useKeptFocus.ts";

interface MeetingFrameProps {
  readonly title: string;
  /** At the far end of the upper edge: where it is, and until about when. */
  readonly aside?: string;
  /** Under the question: whether the resident is here. */
  readonly under: ReactNode;
  /** Along the lower edge. */
  readonly footer?: ReactNode;
  readonly className: "preparing" | "leading";
  /** Columns stand side by side. */
  readonly isWide: boolean;
  /** Something new, by a single letter. */
  readonly onNew?: () => void;
  readonly children: ReactNode;
}

export const MeetingFrame = (props: MeetingFrameProps) => {
  const { title, aside, under, footer, className, isWide, onNew, children } = props;
  const table = useTable();
  const { me, view, facts } = useNow();
  const meeting = meetingNow(facts);
  const frame = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<"help" | "call" | null>(null);
  const mine = me !== null && isResident(me);
  const reading = useReading(me?.accessNeeds.includes("largeText") ? "125" : "100");
  const isCalm = reading.isCalm ?? mine;
  // Who said to be here wants to go along when it begins.
  const isAtMeeting = me !== null && meeting !== null && isHere(meeting, me.id);
  const isHeld = isCalm && className === "preparing" && !isAtMeeting;
  useKeptFocus(frame);
  useEffect(() => {
    table.sync.hold(isHeld);
    table.lane.hold(isHeld);
  }, [table, isHeld]);
  const toBoard = () => location.assign(`/b/${table.board}`);
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
    <div ref={frame} className={`board ${className}`} data-calm={isCalm}>
      <a className="skip" href="#question">
        {nl.frame.skipToQuestion}
      </a>
      <header>
        <div className="bar">
          <h1>{title}</h1>
          {isWide && <Status />}
          {aside && <span className="aside">{aside}</span>}
          <nav className="row tight end" aria-label={nl.frame.more}>
            <Button look="quiet" picture="back" onPress={toBoard}>
              {nl.meetings.toBoard}
            </Button>
            {(isWide || !mine) && (
              <Button look="quiet" picture="help" onPress={help}>
                {nl.frame.help}
              </Button>
            )}
          </nav>
        </div>
        <Question card={view.question} />
        <div className="under">{under}</div>
      </header>
      <Unplaced />
      <main className="surface" tabIndex={-1}>
        {children}
      </main>
      {footer && <footer className="meeting-tools">{footer}</footer>}
      {!isWide && (
        <div className="lower-edge">
          <Status />
          {mine && <PhoneRow onBack={toBoard} onHelp={help} onCall={() => setDialog("call")} />}
        </div>
      )}
      <LiveRegion isCalm={isCalm} />
      {dialog === "help" && <HelpDialog onClose={close} />}
      {dialog === "call" && (
        <Dialog title={nl.afterHours.title} closeWord={nl.frame.close} onClose={close}>
          <AfterHours />
        </Dialog>
      )}
    </div>
  );
};
