// The papers over the board that nobody needs at once: searching, what was put away, a card, how one reads, somebody new. They come
// together, the first time one of them is opened.
import { may } from "@werktafel/shared/policy/may";
import { AwayDialog } from "../../features/away/AwayDialog.tsx";
import { HelpPaper } from "../../features/help/HelpPaper.tsx";
import { AddPerson } from "../../features/participants/AddPerson.tsx";
import { SomebodyComes } from "../../features/participants/door/SomebodyComes.tsx";
import { ParticipantCard } from "../../features/participants/ParticipantCard.tsx";
import { ReadingDialog } from "../../features/reading/ReadingDialog.tsx";
import { CodeDialog } from "../../features/searching/CodeDialog.tsx";
import { SearchDialog } from "../../features/searching/SearchDialog.tsx";
import { latePaper } from "../../table/late/latePaper.tsx";
import { useNow, useTable } from "../../table/TableContext.ts";
import type { BoardDialogsProps } from "./boardDialog.ts";

/** Brings the words of reading aloud, which nobody else waits for. */
const PlanAloud = latePaper(async () => (await import("../../features/readAloud/PlanAloud.tsx")).PlanAloud);

export const BoardPapers = ({ dialog, reading, isCalm, letters, onGo, onClose }: BoardDialogsProps) => {
  const table = useTable();
  const { facts, me } = useNow();
  switch (dialog) {
    case "search":
      return <SearchDialog onGo={onGo} onClose={onClose} />;
    case "aloud":
      return <PlanAloud onClose={onClose} />;
    case "paperCode":
      return <CodeDialog onGo={onGo} onClose={onClose} />;
    case "away":
      return <AwayDialog onClose={onClose} />;
    case "addPerson":
      return <AddPerson onClose={onClose} />;
    case "needHelp":
      return <HelpPaper onClose={onClose} />;
    case "somebodyComes":
      return <SomebodyComes onClose={onClose} />;
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
