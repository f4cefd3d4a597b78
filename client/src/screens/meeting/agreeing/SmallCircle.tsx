// What stands where the table talks about something that this reader does not read: that it is so, and nothing else.
import { nlMeeting } from "../../../words/nlMeeting.ts";

export const SmallCircle = ({ isSmall }: { readonly isSmall: boolean }) => (
  <section className="quiet-words">
    <h2>{isSmall ? nlMeeting.meetingNow.smallCircle : nlMeeting.meetingNow.takesLong}</h2>
    {isSmall && <p>{nlMeeting.meetingNow.smallCircleWhat}</p>}
  </section>
);
