// The upper edge round a screen beside the board: back to the table first, then what one does here, help last; the same places
// on every screen. A resident's phone has the way back and help along its lower edge instead.
import type { ReactNode } from "react";
import { Status } from "../../features/frame/Status.tsx";
import { useNow } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";

interface FrameBarProps {
  readonly title: string;
  readonly aside: ReactNode;
  readonly tools: ReactNode;
  readonly isWide: boolean;
  /** The address of the board. */
  readonly back: string;
  /** Back and help stand along the lower edge. */
  readonly hasRow: boolean;
  readonly onHelp: () => void;
}

export const FrameBar = ({ title, aside, tools, isWide, back, hasRow, onHelp }: FrameBarProps) => {
  const { speaking } = useNow();
  return (
    <div className="bar">
      {!hasRow && (
        <a className="button quiet to-table" href={back}>
          <Picture name="back" />
          <span>{isWide ? nl.frame.tableOf(speaking) : nl.frame.back}</span>
        </a>
      )}
      <h1>{title}</h1>
      {isWide && <Status />}
      {aside && <p className="aside">{aside}</p>}
      {(tools || !hasRow) && (
        <nav className="row tight end" aria-label={nl.frame.more}>
          {tools}
          {!hasRow && (
            <Button look="quiet" picture="help" onPress={onHelp}>
              {nl.frame.help}
            </Button>
          )}
        </nav>
      )}
    </div>
  );
};
