// What stands where the table talks about something that this reader does not read: that it is so, and nothing else.
import { nl } from "../../../words/nl.ts";

export const SmallCircle = ({ isSmall }: { readonly isSmall: boolean }) => (
  <section className="quiet-words">
    <h2>{isSmall ? nl.meetingNow.smallCircle : nl.meetingNow.takesLong}</h2>
    {isSmall && <p>{nl.meetingNow.smallCircleWhat}</p>}
  </section>
);
