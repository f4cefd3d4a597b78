// The frame of a screen that follows the table: its title, the question where there is room for it, and what is always within
// reach. What others do never waits here, or nobody would be at the same place.
import { isResident } from "@werktafel/shared/domain/participant";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { AfterHours } from "../../../features/afterHours/AfterHours.tsx";
import { HelpDialog } from "../../../features/frame/HelpDialog.tsx";
import { LiveRegion } from "../../../features/frame/LiveRegion.tsx";
import { Status } from "../../../features/frame/Status.tsx";
import { Unplaced } from "../../../features/frame/Unplaced.tsx";
import { useReading } from "../../../features/reading/useReading.ts";
import { useNow, useTable } from "../../../table/TableContext.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useIsWide } from "../../../ui/useIsWide.ts";
import { nl } from "../../../words/nl.ts";
import { PhoneRow } from "../../board/PhoneRow.tsx";
import { useKeptFocus } from "../../board/useKeptFocus.ts";

/** From this width, in letters, whether all is kept stands along the upper edge; as in agreeing.css. */
const wideFrom = 60;

interface FollowingFrameProps {
  readonly title: string;
  /** Beside the title. */
  readonly aside?: ReactNode;
  /** Buttons at the far end of the upper edge. */
  readonly tools?: ReactNode;
  /** Under the title: the question. */
  readonly question?: ReactNode;
  /** Along the lower edge. */
  readonly footer?: ReactNode;
  /** Within reach wherever one scrolled to, beside whether all is kept. */
  readonly always?: ReactNode;
  readonly className: "accord" | "now" | "quiet" | "private";
  readonly children: ReactNode;
}

export const FollowingFrame = (props: FollowingFrameProps) => {
  const { title, aside, tools, question, footer, always, className, children } = props;
  const table = useTable();
  const { me } = useNow();
  const frame = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<"help" | "call" | null>(null);
  const mine = me !== null && isResident(me);
  const reading = useReading(me?.accessNeeds.includes("largeText") ? "125" : "100");
  const close = () => setDialog(null);
  const isWide = useIsWide(frame, wideFrom);
  useKeptFocus(frame);
  useEffect(() => {
    table.sync.hold(false);
    table.lane.hold(false);
  }, [table]);
  return (
    <div ref={frame} className={`board ${className}`}>
      <header>
        <div className="bar">
          <h1>{title}</h1>
          {aside}
          {isWide && <Status />}
          {tools && <div className="row tight end">{tools}</div>}
        </div>
        {question}
      </header>
      <Unplaced />
      <main className="surface" tabIndex={-1}>
        {children}
      </main>
      {footer && <footer className="meeting-tools">{footer}</footer>}
      {(mine || always !== undefined || !isWide) && (
        <div className="lower-edge">
          {(always !== undefined || !isWide) && (
            <div className="at-hand">
              {!isWide && <Status />}
              {always}
            </div>
          )}
          {mine && (
            <PhoneRow
              onBack={() => location.assign(`/b/${table.board}`)}
              onHelp={() => setDialog("help")}
              onCall={() => setDialog("call")}
            />
          )}
        </div>
      )}
      <LiveRegion isCalm={reading.isCalm ?? mine} />
      {dialog === "help" && <HelpDialog onClose={close} />}
      {dialog === "call" && (
        <Dialog title={nl.afterHours.title} closeWord={nl.frame.close} onClose={close}>
          <AfterHours />
        </Dialog>
      )}
    </div>
  );
};
