// An administrator looks along in an emergency: said calmly to the resident and to who leads the table, as long as it lasts;
// and to the administrator, what they may do here.
import { looksNow } from "@werktafel/shared/domain/house/emergencyLook";
import { useState } from "react";
import { useNow } from "../../table/TableContext.ts";
import { Picture } from "../../ui/Picture.tsx";
import { timeOf } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";

const words = nl.emergencyLook;

export const EmergencyNote = () => {
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
    </section>
  ));
};
