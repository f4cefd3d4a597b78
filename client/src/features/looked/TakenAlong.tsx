// "Wat is er meegenomen?": what others took along on paper or as a copy, in the last year (R-222f).
import { byPersonAndDay } from "@werktafel/shared/domain/looked";
import { useNow } from "../../table/TableContext.ts";
import { nlTable } from "../../words/nlTable.ts";
import { LookedCard } from "./LookedCard.tsx";
import { isMine } from "./looker.ts";
import type { LooksFound } from "./useLooks.ts";

export const TakenAlong = ({ found: { answer } }: { readonly found: LooksFound }) => {
  const now = useNow();
  const days = byPersonAndDay(answer?.looks ?? []).filter(({ by }) => !isMine(now, by));
  return (
    <section className="stack" aria-labelledby="taken-along">
      <h2 id="taken-along" className="heading">
        {nlTable.looked.taken.title}
      </h2>
      <p className="soft">{nlTable.looked.taken.why}</p>
      {answer !== null && days.length === 0 && <p className="card">{nlTable.looked.taken.nothing}</p>}
      <ul className="stack plain">
        {days.map((day) => (
          <LookedCard key={`${day.day} ${JSON.stringify(day.by)}`} day={day} />
        ))}
      </ul>
    </section>
  );
};
