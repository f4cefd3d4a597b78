// What stands beside the words that are asked about: how they were at the start of the round, where they changed since; and what
// was agreed before, which stays in force until there is a new yes.
import { useNow } from "../../table/TableContext.ts";
import { Changed } from "../../ui/Changed.tsx";
import { nl } from "../../words/nl.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { firstOnes } from "./firstOnes.ts";
import type { RoundNow } from "./roundNow.ts";

export const BesideWords = ({ round }: { readonly round: RoundNow }) => {
  const now = useNow();
  const { words, before, inForce } = round;
  return (
    <>
      {before && (
        <div className="note now stack">
          <p>
            <b>{nlMeeting.accordRound.changed(firstOnes(now, round))}</b>
          </p>
          <div className="beside">
            <p>
              <span className="label">{nlMeeting.accordRound.was}</span>
              {before.text}
            </p>
            <p>
              <span className="label">{nlMeeting.accordRound.is}</span>
              <Changed before={before.text} after={words.text} outWord={nl.changing.out} inWord={nl.changing.into} />
            </p>
          </div>
        </div>
      )}
      {inForce && (
        <div className="note plain">
          <p className="label">{nlMeeting.accordRound.inForce}</p>
          <p className="words">{inForce.text}</p>
        </div>
      )}
    </>
  );
};
