// The lower edge of a meeting: even pauze first, for everyone; what leads the table on for who leads.
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { openRound } from "@werktafel/shared/domain/meeting/turns";
import type { AgendaView } from "@werktafel/shared/domain/table/agendaView";
import { may } from "@werktafel/shared/policy/may";
import { useState } from "react";
import type { SomebodyComes } from "../../../features/participants/door/SomebodyComes.tsx";
import { PauseButton } from "../../../features/pause/PauseButton.tsx";
import { StartPrivateTime } from "../../../features/privateTime/StartPrivateTime.tsx";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import { speech } from "../../../table/speech.ts";
import { useNow, useTable } from "../../../table/TableContext.ts";
import { undoLatest } from "../../../table/undoing/undoing.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { Menu } from "../../../ui/Menu.tsx";
import { nl } from "../../../words/nl.ts";
import { nlMeeting } from "../../../words/nlMeeting.ts";

export type MeetingDialog = "accord" | "hand" | "close";

interface ToolsProps {
  readonly meeting: MeetingState;
  readonly isWide: boolean;
  readonly isLead: boolean;
  /** `null`: none is left. */
  readonly next: AgendaView | null;
  readonly onDialog: (dialog: MeetingDialog) => void;
  readonly onDecide: () => void;
}

export const Tools = ({ meeting, isWide, isLead, next, onDialog, onDecide }: ToolsProps) => {
  const table = useTable();
  const { me } = useNow();
  const sending = useSending();
  const [door, setDoor] = useState<{ readonly Paper: typeof SomebodyComes } | null>(null);
  // It comes when it is asked for: at the door nothing can be done without a connection anyway.
  const openDoor = async () => {
    try {
      setDoor({ Paper: (await import("../../../features/participants/door/SomebodyComes.tsx")).SomebodyComes });
    } catch {
      speech.say(nl.frame.saved.away);
    }
  };
  const goOn = () => {
    if (sending.isWaiting) return;
    if (next) void sending.send("goToPoint", { meeting: meeting.id, item: next.ref });
    else onDialog("close");
  };
  const undo = () => undoLatest(table) && speech.say(nl.frame.undone);
  const mayTurn = me !== null && whyNot("openTurnRound", me, meeting) === null && openRound(meeting) === null;
  // A guest reads along: nothing to take back, nothing to decide.
  const mayWrite = me !== null && may(me, "writeTable") === null;
  const turn = () => void sending.send("openTurnRound", { meeting: meeting.id });
  const some = (
    <>
      <StartPrivateTime meeting={meeting} />
      {mayTurn && (
        <Button look="quiet" picture="quote" onPress={turn}>
          {nlMeeting.leading.turns}
        </Button>
      )}
      {mayWrite && (
        <Button look="quiet" picture="undo" onPress={undo}>
          {nlMeeting.leading.undo}
        </Button>
      )}
    </>
  );
  const accord = isLead && (
    <Button look="quiet" picture="shake" onPress={() => onDialog("accord")}>
      {nlMeeting.leading.accordRound}
    </Button>
  );
  return (
    <>
      <PauseButton meeting={meeting} />
      {door && <door.Paper onClose={() => setDoor(null)} />}
      {isWide && some}
      <span className="row end">
        <SendingNote sending={sending} />
        {mayWrite && (
          <Menu word={nl.frame.more}>
            {!isWide && some}
            {!isWide && accord}
            <Button look="quiet" picture="flag" onPress={onDecide}>
              {nlMeeting.decisions.add}
            </Button>
            {isLead && (
              <>
                <Button look="quiet" picture="plus" onPress={() => void openDoor()}>
                  {nl.atTheDoor.open}
                </Button>
                <Button look="quiet" picture="people" onPress={() => onDialog("hand")}>
                  {nlMeeting.leading.hand}
                </Button>
                <Button look="quiet" picture="check" onPress={() => onDialog("close")}>
                  {nlMeeting.closing.open}
                </Button>
              </>
            )}
          </Menu>
        )}
        {isWide && accord}
        {isLead && (
          <Button picture={next ? "next" : "check"} onPress={goOn}>
            {next ? (meeting.point ? nlMeeting.leading.next : nlMeeting.leading.begin) : nlMeeting.closing.open}
          </Button>
        )}
      </span>
    </>
  );
};
