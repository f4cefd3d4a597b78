// What everyone outside private time sees: that it is, and that it ends. Not who, not about what.
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";

export const Besides = () => (
  <section className="quiet-words">
    <Picture name="few" />
    <h2>{nl.quiet.privateTime}</h2>
    <p>{nl.quiet.privateElse}</p>
  </section>
);
