// The papers that can lie over the board, one at a time.
import { may } from "@werktafel/shared/policy/may";
import type { ItemId } from "@werktafel/shared/ids";
import { AfterHours } from "../../features/afterHours/AfterHours.tsx";
import { CallNow } from "../../features/afterHours/CallNow.tsx";
import { AwayDialog } from "../../features/away/AwayDialog.tsx";
import { HelpDialog } from "../../features/frame/HelpDialog.tsx";
import { SomebodyComes } from "../../features/participants/door/SomebodyComes.tsx";
import { AddPerson } from "../../features/participants/AddPerson.tsx";
import { ParticipantCard } from "../../features/participants/ParticipantCard.tsx";
import type { Letters, Reading } from "../../features/reading/reading.ts";
import { ReadingDialog } from "../../features/reading/ReadingDialog.tsx";
import { SearchDialog } from "../../features/searching/SearchDialog.tsx";
import { WhomToCall } from "../frame/WhomToCall.tsx";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { nl } from "../../words/nl.ts";

interface BoardDialogsProps {
  /** One of ours, or a participant whose card is asked for. */
  readonly dialog: string | null;
  readonly reading: Reading;
  readonly isCalm: boolean;
  readonly letters: Letters;
  readonly onGo: (collection: string, item: ItemId) => void;
  readonly onClose: () => void;
}

export const BoardDialogs = ({ dialog, reading, isCalm, letters, onGo, onClose }: BoardDialogsProps) => {
  const table = useTable();
  const { facts, me } = useNow();
  switch (dialog) {
    case null:
      return null;
    case "help":
      return <HelpDialog onClose={onClose} />;
    case "search":
      return <SearchDialog onGo={onGo} onClose={onClose} />;
    case "away":
      return <AwayDialog onClose={onClose} />;
    case "addPerson":
      return <AddPerson onClose={onClose} />;
    case "somebodyComes":
      return <SomebodyComes onClose={onClose} />;
    case "call":
      return <WhomToCall onClose={onClose} />;
    case "afterHours":
      return (
        <Dialog title={nl.afterHours.title} closeWord={nl.frame.close} onClose={onClose}>
          <CallNow />
          <AfterHours />
        </Dialog>
      );
    case "reading":
      return (
        <ReadingDialog
          reading={reading}
          isCalm={isCalm}
          letters={letters}
          colour={
            me && may(me, "chooseTableColour") === null
              ? {
                  now: facts.tableColour,
                  choose: (colour) => void table.lane.send("chooseTableColour", { colour }),
                }
              : null
          }
          onClose={onClose}
        />
      );
    default: {
      const person = facts.participants.find((each) => each.id === dialog);
      return person ? <ParticipantCard person={person} onClose={onClose} /> : null;
    }
  }
};
