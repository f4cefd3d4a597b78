// "Laat iedereen het lezen": the newest version, with the plain sentences as they stand, before everyone at once, so that a
// resident never sees it after the others. The day only ends the asking.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { useState } from "react";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import { speech } from "../../../table/speech.ts";
import { useTable } from "../../../table/TableContext.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { today } from "../../../words/dates.ts";
import { nl } from "../../../words/nl.ts";
import { nlMeeting } from "../../../words/nlMeeting.ts";
import { summariesOf } from "./summariesOf.ts";

const aWeekInMs = 7 * 24 * 60 * 60 * 1_000;

interface AskingProps {
  readonly meeting: MeetingState;
}

export const Asking = ({ meeting }: AskingProps) => {
  const table = useTable();
  const sending = useSending();
  const [until, setUntil] = useState(() => meeting.minutes.asked?.until ?? today(new Date(Date.now() + aWeekInMs)));
  const isAgain = meeting.minutes.asked !== null;
  const ask = async () => {
    const written = summariesOf(
      table.sync.sheets().map((sheet) => sheet.content),
      meeting.id,
    );
    // What was just typed goes along: first it is on disk, then everyone is asked.
    await Promise.all(written.map(({ item }) => table.sync.whenSaved(item.sheet)));
    if (await sending.send("askAboutMinutes", { meeting: meeting.id, until: until === "" ? null : until })) {
      speech.say(nlMeeting.making.asked);
    }
  };
  return (
    <section className="making card stack" aria-label={nlMeeting.making.title}>
      <h2>{nlMeeting.making.title}</h2>
      {isAgain ? <p>{nlMeeting.making.changedSince}</p> : <p>{nl.minutes.draftMine}</p>}
      <label className="field">
        <span className="name">{nlMeeting.making.until}</span>
        <input type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
      </label>
      <Button look="main" onPress={() => void ask()}>
        {isAgain ? nlMeeting.making.askAgain : nlMeeting.making.ask}
      </Button>
      <SendingNote sending={sending} />
    </section>
  );
};
