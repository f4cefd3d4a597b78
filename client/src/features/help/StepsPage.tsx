// Worries about somebody's safety: what one can do, and whom to call. It asks for nothing, keeps nothing, is no address and no step
// in the history; leaving it by button, by Esc, or by leaving the page is leaving it whole (R-240, R-423, 0219).
import { useEffect } from "react";
import { flushSync } from "react-dom";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { nl } from "../../words/nl.ts";
import { nlHelp } from "../../words/nlHelp.ts";

const words = nlHelp.help.steps;

export const StepsPage = ({ onLeave }: { readonly onLeave: () => void }) => {
  useEffect(() => {
    // Gone before the browser keeps a picture of the page for its way back.
    const leaving = () => flushSync(onLeave);
    addEventListener("pagehide", leaving);
    return () => removeEventListener("pagehide", leaving);
  }, [onLeave]);
  return (
    <Dialog title={words.title} closeWord={nl.frame.close} onClose={onLeave}>
      <div className="stack steps-page">
        <div className="leave-at-once">
          <Button look="main" isBig isWide picture="back" onPress={onLeave}>
            {words.leave}
          </Button>
          <p className="soft small">{words.leaveHow}</p>
        </div>
        <ol className="stack">
          <li>
            <p>
              <b>{words.danger}</b>
            </p>
            <a className="button" href="tel:112">
              {words.call112}
            </a>
          </li>
          <li>
            <p>
              <b>{words.advice}</b>
            </p>
            <p>{words.adviceHow}</p>
            <a className="button" href="tel:08002000">
              {words.callSafe}
            </a>
          </li>
          <li>
            <p>
              <b>{words.own}</b>
            </p>
            <p>{words.ownHow}</p>
          </li>
          <li>
            <p>{words.promise}</p>
          </li>
          <li>
            <p>{words.nothing}</p>
          </li>
        </ol>
        <p className="soft small">{words.noTrace}</p>
      </div>
    </Dialog>
  );
};
