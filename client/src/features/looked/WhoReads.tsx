// "Wie leest dit?": everyone at the table, and the smaller circles that this reader is in.
import { isSeated } from "@werktafel/shared/domain/participant";
import { audiencePeople } from "../../table/item/FewChip.tsx";
import { useNow, useTable } from "../../table/TableContext.ts";
import { nlTable } from "../../words/nlTable.ts";
import { namesJoined } from "../../words/speaking.ts";

export const WhoReads = () => {
  const table = useTable();
  const now = useNow();
  const { facts, me } = now;
  const people = facts.participants.filter((each) => isSeated(each) && each.party !== "guest");
  const calledBy = (id: string): string =>
    id === me?.id ? nlTable.looked.inCircle : (people.find((each) => each.id === id)?.callName ?? "");
  const circles = table.sync
    .sheets()
    .flatMap(({ content: { audience } }) => (audience === "everyone" ? [] : [audience]));
  const namesOf = (ids: readonly string[]): string =>
    namesJoined(
      audiencePeople(now, ids)
        .map(({ id }) => calledBy(id))
        .filter((name) => name !== ""),
    );
  return (
    <section className="stack" aria-labelledby="who-reads">
      <h2 id="who-reads" className="heading">
        {nlTable.looked.reads.title}
      </h2>
      <div className="card stack">
        <p>{nlTable.looked.reads.everyone}</p>
        <p>{nlTable.looked.reads.people(namesOf(people.map(({ id }) => id)))}</p>
        {[...new Set(circles.map(namesOf))].map((names) => (
          <p key={names}>{nlTable.looked.reads.circle(names)}</p>
        ))}
      </div>
    </section>
  );
};
