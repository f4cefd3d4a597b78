// To the agreement before or after this one, or back to the agenda: for who leads, one press for the whole table, and nothing by
// itself.
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { AgreementView } from "@werktafel/shared/domain/table/agreementView";
import { besides } from "../../../features/accordRound/roundNow.ts";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import { useNow } from "../../../table/TableContext.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { nlMeeting } from "../../../words/nlMeeting.ts";

interface NextRoundProps {
  readonly meeting: MeetingState;
  /** `null`: it is not for this reader. */
  readonly agreement: AgreementView | null;
}

export const NextRound = ({ meeting, agreement }: NextRoundProps) => {
  const { view, me } = useNow();
  const sending = useSending();
  if (!me || whyNot("openAccordRound", me, meeting) !== null) return null;
  const { before, after } = agreement ? besides(view, agreement) : { before: null, after: null };
  const open = (to: AgreementView) => {
    if (!sending.isWaiting) void sending.send("openAccordRound", { meeting: meeting.id, item: to.ref });
  };
  // Back to where the table was on its agenda before the round began.
  const points = view.agenda.filter((each) => each.meetingId === meeting.id);
  const last = meeting.pointsDone.findLast((done) => points.some((point) => point.id === done));
  const point = points.find((each) => each.id === last) ?? points[0];
  return (
    <span className="row end">
      <SendingNote sending={sending} />
      {before && (
        <Button picture="back" onPress={() => open(before)}>
          {nlMeeting.accordRound.previous}
        </Button>
      )}
      {after && (
        <Button picture="next" onPress={() => open(after)}>
          {nlMeeting.accordRound.next}
        </Button>
      )}
      {point && !after && (
        <Button picture="flag" onPress={() => void sending.send("goToPoint", { meeting: meeting.id, item: point.ref })}>
          {nlMeeting.accordRound.ready}
        </Button>
      )}
    </span>
  );
};
