// The paper of those who talk by themselves: what they wrote, who reads it, and for the resident "Zet op tafel" beside each line.
import type { Audience } from "@werktafel/shared/domain/audience";
import type { MeetingId, SheetId } from "@werktafel/shared/ids";
import { speech } from "../../table/speech.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { FewChip } from "../../table/item/FewChip.tsx";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";
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
    if (await putOnTable(table, line, meeting)) speech.say(nl.quiet.isOnTable);
  };
  return (
    <section className="stack" aria-label={nl.quiet.paper}>
      <h2 className="heading">{nl.quiet.paper}</h2>
      <FewChip audience={circle.audience} />
      <p className="soft small">{nl.quiet.privateStays(now.speaking)}</p>
      {lines.length === 0 && <p>{nl.quiet.paperEmpty}</p>}
      <ul className="stack" data-list>
        {lines.map((line) => (
          <li key={line.key} className="card stack" data-item={line.item.id}>
            <span className="words" data-stop tabIndex={-1}>
              {line.text}
            </span>
            {line.isOnTable ? (
              <span className="soft small">{nl.quiet.isOnTable}</span>
            ) : (
              mayPutOnTable(now.me) && (
                <span className="row">
                  <Button picture="up" onPress={() => void put(line)}>
                    {nl.quiet.onTable}
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
