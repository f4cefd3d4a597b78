// The frame of a screen in a meeting: the table top with its title, the question, and what is always within reach. What others
// do never waits here: in a meeting everyone is at the same place.
import { isResident } from "@werktafel/shared/domain/participant";
import { type ReactNode, useRef, useState } from "react";
import { AfterHours } from "../../../features/afterHours/AfterHours.tsx";
import { HelpDialog } from "../../../features/frame/HelpDialog.tsx";
import { Status } from "../../../features/frame/Status.tsx";
import { Unplaced } from "../../../features/frame/Unplaced.tsx";
import { useNow, useTable } from "../../../table/TableContext.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { nl } from "../../../words/nl.ts";
import { PhoneRow } from "../../board/PhoneRow.tsx";
import { useKeptFocus } from "../../board/useKeptFocus.ts";

interface MeetingFrameProps {
  readonly title: string;
  /** Beside the title. */
  readonly aside?: ReactNode;
  /** Buttons at the far end of the upper edge. */
  readonly tools?: ReactNode;
  /** Under the title: the question. */
  readonly question?: ReactNode;
  /** Along the lower edge. */
  readonly footer?: ReactNode;
  readonly className: string;
  readonly children: ReactNode;
}

export const MeetingFrame = ({ title, aside, tools, question, footer, className, children }: MeetingFrameProps) => {
  const table = useTable();
  const { me } = useNow();
  const frame = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<"help" | "call" | null>(null);
  const close = () => setDialog(null);
  useKeptFocus(frame);
  return (
    <div ref={frame} className={`board ${className}`}>
      <header>
        <div className="bar">
          <h1>{title}</h1>
          {aside}
          {tools && <div className="row tight end">{tools}</div>}
        </div>
        {question}
      </header>
      <Unplaced />
      <main className="surface" tabIndex={-1}>
        {children}
      </main>
      {footer && <footer className="meeting-tools">{footer}</footer>}
      <div className="lower-edge">
        <Status />
        {me && isResident(me) && (
          <PhoneRow
            onBack={() => location.assign(`/b/${table.board}`)}
            onHelp={() => setDialog("help")}
            onCall={() => setDialog("call")}
          />
        )}
      </div>
      {dialog === "help" && <HelpDialog onClose={close} />}
      {dialog === "call" && (
        <Dialog title={nl.afterHours.title} closeWord={nl.frame.close} onClose={close}>
          <AfterHours />
        </Dialog>
      )}
    </div>
  );
};
