// "Deze tafel begint": a table leaves its preparation when the question in the resident's own words is there.
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { nlMeeting } from "../../words/nlMeeting.ts";

/** True while only the residents and who prepares it see this table. */
export const isInPreparation = (card: { readonly status: string } | null): boolean => card?.status === "preparing";

export const StartTable = () => {
  const { me, view, speaking } = useNow();
  const sending = useSending();
  const hasQuestion = (view.question?.item?.texts["text"] ?? "").trim() !== "";
  if (!me || whyNot("startBoard", me, null) !== null) return null;
  return (
    <div className="stack">
      <p>{hasQuestion ? nlMeeting.preparing.startReady : nlMeeting.preparing.startWait(speaking)}</p>
      {hasQuestion && (
        <p className="row">
          <Button look="main" onPress={() => void sending.send("startBoard", {})}>
            {nlMeeting.preparing.start}
          </Button>
        </p>
      )}
      <SendingNote sending={sending} />
    </div>
  );
};
