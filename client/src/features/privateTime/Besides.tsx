// What everyone outside private time sees: that it is, and that it ends. Not who, not about what.
import { Picture } from "../../ui/Picture.tsx";
import { nlMeeting } from "../../words/nlMeeting.ts";

export const Besides = () => (
  <section className="quiet-words">
    <Picture name="few" />
    <h2>{nlMeeting.quiet.privateTime}</h2>
    <p>{nlMeeting.quiet.privateElse}</p>
  </section>
);
