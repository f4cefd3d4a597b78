// "Wat is er meegenomen?": what others took along on paper, as a copy or in their own calendar, in the last year: per organisation, for
// what one of them holds another may not (R-222f).
import { byPersonAndDay } from "@werktafel/shared/domain/looked";
import { useNow } from "../../table/TableContext.ts";
import { nlTable } from "../../words/nlTable.ts";
import { LookedCard } from "./LookedCard.tsx";
import { isMine, perOrganisation } from "./looker.ts";
import type { LooksFound } from "./useLooks.ts";

const words = nlTable.looked.taken;

export const TakenAlong = ({ found: { answer } }: { readonly found: LooksFound }) => {
  const now = useNow();
  const days = byPersonAndDay(answer?.looks ?? []).filter(({ by }) => !isMine(now, by));
  return (
    <section className="stack" aria-labelledby="taken-along">
      <h2 id="taken-along" className="heading">
        {words.title}
      </h2>
      <p className="soft">{words.why}</p>
      {answer !== null && days.length === 0 && <p className="card">{words.nothing}</p>}
      {perOrganisation(now, days).map(({ organisation, days: theirs }) => (
        <section key={organisation} className="stack tight" aria-label={organisation || words.alone}>
          <h3>{organisation || words.alone}</h3>
          <ul className="stack plain">
            {theirs.map((day) => (
              <LookedCard key={`${day.day} ${JSON.stringify(day.by)}`} day={day} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
};
