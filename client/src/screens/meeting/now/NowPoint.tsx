// What the table talks about now, large: a point of the agenda, or the agreement of the round of yes.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { RoundNow } from "../../../features/accordRound/roundNow.ts";
import type { TableNow } from "../../../table/table.ts";
import { ReadText } from "../../../ui/reading/ReadText.tsx";
import { nlMeeting } from "../../../words/nlMeeting.ts";

export interface NowText {
  readonly label: string;
  /** What one reads, and hears on "Lees voor". */
  readonly title: string;
  readonly notes: string;
}

/** In words; only what this reader may read. */
export const nowText = (now: Pick<TableNow, "view">, meeting: MeetingState, round: RoundNow | null): NowText => {
  const { point } = meeting;
  if (!point) return { label: nlMeeting.meetingNow.title, title: nlMeeting.meetingNow.soon, notes: "" };
  if (point.item === null) {
    return {
      label: nlMeeting.meetingNow.title,
      title: nlMeeting.meetingNow.smallCircle,
      notes: nlMeeting.meetingNow.smallCircleWhat,
    };
  }
  if (round) return { label: nlMeeting.meetingNow.aboutProposal, title: round.words.text, notes: "" };
  const { item, sheet } = point.item;
  const agenda = now.view.agenda.find((each) => each.id === item && each.ref.sheet === sheet);
  if (agenda) return { label: nlMeeting.meetingNow.about, title: agenda.text, notes: agenda.notes };
  const agreement = now.view.agreements.find((each) => each.id === item && each.ref.sheet === sheet);
  return {
    label: nlMeeting.meetingNow.about,
    title: agreement?.words.text ?? nlMeeting.meetingNow.takesLong,
    notes: "",
  };
};

interface NowPointProps {
  readonly text: NowText;
  readonly readAt: number | null;
}

export const NowPoint = ({ text, readAt }: NowPointProps) => (
  <section className="now-point" aria-label={text.label} tabIndex={-1}>
    <p className="label">{text.label}</p>
    <h2 data-stop tabIndex={-1}>
      <ReadText text={text.title} at={readAt} />
    </h2>
    {text.notes && <p className="words">{text.notes}</p>}
  </section>
);
