// The paper of those who talk by themselves: what they wrote, who reads it, and for the resident "Zet op tafel" beside each line.
import type { Audience } from "@werktafel/shared/domain/audience";
import type { MeetingId, SheetId } from "@werktafel/shared/ids";
import { speech } from "../../table/speech.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { FewChip } from "../../table/item/FewChip.tsx";
import { Button } from "../../ui/Button.tsx";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { mayPutOnTable, type PaperLine, paperLines, putOnTable } from "./ownPaper.ts";

interface OwnPaperProps {
  readonly meeting: MeetingId;
  readonly circle: { readonly sheet: SheetId; readonly audience: Audience };
}

export const OwnPaper = ({ meeting, circle }: OwnPaperProps) => {
  const table = useTable();
  const now = useNow();
  const lines = paperLines(now.view, circle.sheet, meeting);
  const put = async (line: PaperLine) => {
    if (await putOnTable(table, line, meeting)) speech.say(nlMeeting.quiet.isOnTable);
  };
  return (
    <section className="stack" aria-label={nlMeeting.quiet.paper}>
      <h2 className="heading">{nlMeeting.quiet.paper}</h2>
      <FewChip audience={circle.audience} />
      <p className="soft small">{nlMeeting.quiet.privateStays(now.speaking)}</p>
      {lines.length === 0 && <p>{nlMeeting.quiet.paperEmpty}</p>}
      <ul className="stack" data-list>
        {lines.map((line) => (
          <li key={line.key} className="card stack" data-item={line.item.id}>
            <span className="words" data-stop tabIndex={-1}>
              {line.text}
            </span>
            {line.isOnTable ? (
              <span className="soft small">{nlMeeting.quiet.isOnTable}</span>
            ) : (
              mayPutOnTable(now.me) && (
                <span className="row">
                  <Button picture="up" onPress={() => void put(line)}>
                    {nlMeeting.quiet.onTable}
                  </Button>
                </span>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
