// The papers that can lie over the board, one at a time. Help and whom to call are here at once, also without a connection; the
// others come when they are first asked for.
import { AfterHours } from "../../features/afterHours/AfterHours.tsx";
import { CallNow } from "../../features/afterHours/CallNow.tsx";
import { HelpDialog } from "../../features/frame/HelpDialog.tsx";
import { Guides } from "../guides/lateGuides.tsx";
import { latePaper } from "../../table/late/latePaper.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { nl } from "../../words/nl.ts";
import { WhomToCall } from "../frame/WhomToCall.tsx";
import type { BoardDialogsProps } from "./boardDialog.ts";

const Papers = latePaper(async () => (await import("./BoardPapers.tsx")).BoardPapers);

export const BoardDialogs = (props: BoardDialogsProps) => {
  const { dialog, onClose } = props;
  switch (dialog) {
    case null:
      return null;
    case "help":
      return (
        <HelpDialog onClose={onClose}>
          <Guides />
        </HelpDialog>
      );
    case "call":
      return <WhomToCall onClose={onClose} />;
    case "afterHours":
      return (
        <Dialog title={nl.afterHours.title} closeWord={nl.frame.close} onClose={onClose}>
          <CallNow />
          <AfterHours />
        </Dialog>
      );
    default:
      return <Papers {...props} />;
  }
};
