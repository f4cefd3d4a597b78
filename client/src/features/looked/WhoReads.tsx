// "Wie leest dit?": everyone at the table, and the smaller circles that this reader is in.
import { isSeated } from "@werktafel/shared/domain/participant";
import { useNow, useTable } from "../../table/TableContext.ts";
import { nlTable } from "../../words/nlTable.ts";
import { namesJoined } from "../../words/speaking.ts";

export const WhoReads = () => {
  const table = useTable();
  const { facts, me } = useNow();
  const people = facts.participants.filter((each) => isSeated(each) && each.party !== "guest");
  const calledBy = (id: string): string =>
    id === me?.id ? nlTable.looked.inCircle : (people.find((each) => each.id === id)?.callName ?? "");
  const circles = table.sync
    .sheets()
    .flatMap(({ content: { audience } }) => (audience === "everyone" ? [] : [audience]));
  const named = circles.map((audience) => namesJoined(audience.map(calledBy).filter((name) => name !== "")));
  return (
    <section className="stack" aria-labelledby="who-reads">
      <h2 id="who-reads" className="heading">
        {nlTable.looked.reads.title}
      </h2>
      <div className="card stack">
        <p>{nlTable.looked.reads.everyone}</p>
        <p>{nlTable.looked.reads.people(namesJoined(people.map((each) => calledBy(each.id))))}</p>
        {[...new Set(named)].map((names) => (
          <p key={names}>{nlTable.looked.reads.circle(names)}</p>
        ))}
      </div>
    </section>
  );
};
