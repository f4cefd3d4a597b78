// "In een paar gewone zinnen": what the meeting came to, written live by who makes the minutes and whoever writes along, for
// everyone and apart for those who were together at a point of their own. It goes into the minutes when everyone is asked.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { MinutesVersion } from "@werktafel/shared/domain/minutes/minutes";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { Audience } from "@werktafel/shared/domain/audience";
import type { ItemId } from "@werktafel/shared/ids";
import { useState } from "react";
import { audienceNames, FewChip } from "../../../table/item/FewChip.tsx";
import { LiveField } from "../../../table/item/LiveField.tsx";
import { RefusalNote } from "../../../table/item/RefusalNote.tsx";
import { useNow, useTable } from "../../../table/TableContext.ts";
import { Button } from "../../../ui/Button.tsx";
import { nlMeeting } from "../../../words/nlMeeting.ts";
import { makes } from "../minutesHere.ts";
import { putSummary } from "./putSummary.ts";
import { audiencesToWrite, type SummaryHere, summariesOf } from "./summariesOf.ts";

interface SummariesProps {
  readonly meeting: MeetingState;
  readonly version: MinutesVersion;
}

export const Summaries = ({ meeting, version }: SummariesProps) => {
  const table = useTable();
  const now = useNow();
  const [writing, setWriting] = useState<ItemId | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const here = summariesOf(
    table.sync.sheets().map((sheet) => sheet.content),
    meeting.id,
  );
  const isMaker = makes(meeting, now.me);
  const write = async (audience: Audience) => {
    const made = await putSummary(table, meeting.id, audience);
    setRefusal(typeof made === "string" ? null : made);
    if (typeof made === "string") setWriting(made);
  };
  const missing = isMaker ? audiencesToWrite(version, here) : [];
  if (here.length === 0 && missing.length === 0) return null;
  return (
    <section className="minutes-part of-summary stack" aria-label={nlMeeting.making.summary}>
      {here.map((summary) => (
        <Summary
          key={summary.item.id}
          summary={summary}
          isMaker={isMaker}
          isWriting={writing === summary.item.id}
          onWrite={setWriting}
        />
      ))}
      {missing.length > 0 && (
        <div className="row">
          {missing.map((audience) => (
            <Button key={String(audience)} picture="pen" onPress={() => void write(audience)}>
              {audience === "everyone"
                ? nlMeeting.making.write
                : nlMeeting.making.writeFor(audienceNames(now, audience))}
            </Button>
          ))}
        </div>
      )}
      {refusal && <RefusalNote refusal={refusal} />}
    </section>
  );
};

interface SummaryProps {
  readonly summary: SummaryHere;
  readonly isMaker: boolean;
  readonly isWriting: boolean;
  readonly onWrite: (item: ItemId | null) => void;
}

/** Who makes the minutes writes at once; whoever else may write there asks for it, so that reading is calm. */
const Summary = ({ summary, isMaker, isWriting, onWrite }: SummaryProps) => {
  const now = useNow();
  const { item, audience, isWritable } = summary;
  const text = item.texts["text"] ?? "";
  const isOpen = isWritable && (isMaker || isWriting);
  if (!isOpen && text.trim() === "") return null;
  return (
    <div className="stack">
      {!isOpen && <FewChip audience={audience} />}
      {isOpen ? (
        <LiveField
          at={{ sheet: item.sheet, item: item.id }}
          collection="summaries"
          field="text"
          label={
            audience === "everyone"
              ? nlMeeting.making.summary
              : nlMeeting.making.summaryOf(audienceNames(now, audience))
          }
          hasFocus={isWriting}
        />
      ) : (
        <p className="words">{text}</p>
      )}
      {!isMaker && isWritable && (
        <Button look="link" onPress={() => onWrite(isOpen ? null : item.id)}>
          {isOpen ? nlMeeting.making.done : nlMeeting.making.help}
        </Button>
      )}
    </div>
  );
};
