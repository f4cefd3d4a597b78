// An administrator looks along in an emergency: said calmly to the resident and to who leads the table, as long as it lasts; a
// resident ends it in one tap. And to the administrator, what they may do here.
import { looksNow } from "@werktafel/shared/domain/house/emergencyLook";
import { isResident } from "@werktafel/shared/domain/participant";
import { useState } from "react";
import { endLookHere } from "../../requests/house/staff.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { timeOf } from "../../words/dates.ts";
import { emergencyLook as words } from "../../words/nl/house/emergencyLook.ts";

/** Ends it at once; the fact that it is over takes the note away. */
const StopLook = ({ board, look }: { readonly board: string; readonly look: string }) => {
  const [said, setSaid] = useState("");
  const stop = async () => {
    const answer = await endLookHere(board, look);
    setSaid(answer.kind === "ok" ? words.stopped : words.notStopped);
  };
  return (
    <div className="row">
      <Button onPress={() => void stop()}>{words.stop}</Button>
      <span role="status">{said}</span>
    </div>
  );
};

export const EmergencyLooks = () => {
  const { board } = useTable();
  const { me, facts } = useNow();
  // What is over by the clock is told as a fact within seconds; this leaves out what was over before one came.
  const [cameAt] = useState(() => new Date().toISOString());
  if (me === null) {
    return (
      <p className="card note" role="status">
        <Picture name="eye" />
        {words.mine}
      </p>
    );
  }
  return looksNow(facts.emergencyLooks, cameAt).map(({ look, by, reason, until }) => (
    <section key={look} className="card emergency-note" role="status" aria-label={words.title}>
      <h2>
        <Picture name="eye" /> {words.title}
      </h2>
      <p>{words.who(by, timeOf(until).replace(":", "."))}</p>
      <p>{words.why(reason)}</p>
      <p className="soft small">{words.what}</p>
      {isResident(me) && <StopLook board={board} look={look} />}
    </section>
  ));
};
