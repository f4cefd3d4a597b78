// The seat ended. Nothing else is shown, and nothing is left on this device.
import { nl } from "../../words/nl.ts";

export const EndedPage = () => (
  <div className="entry">
    <header>{nl.start.product}</header>
    <main>
      <div className="narrow" role="alert">
        <h1>{nl.start.ended.title}</h1>
        <p>{nl.start.ended.text}</p>
      </div>
    </main>
  </div>
);
