// "Wie heeft er gekeken?": a card per person and day, newest first; earlier ones on request, never a count.
import { byPersonAndDay } from "@werktafel/shared/domain/looked";
import { useState } from "react";
import { useNow } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { nlTable } from "../../words/nlTable.ts";
import { LookedCard } from "./LookedCard.tsx";
import { isMine } from "./looker.ts";
import type { LooksFound } from "./useLooks.ts";

/** As many as one takes in; what more there is comes at a press. */
const atFirst = 6;

interface LookStoryProps {
  readonly found: LooksFound;
  readonly onEarlier: () => void;
}

export const LookStory = ({ found: { answer, hasFailed }, onEarlier }: LookStoryProps) => {
  const now = useNow();
  const [shown, setShown] = useState(atFirst);
  const [withOwn, setWithOwn] = useState(false);
  const days = byPersonAndDay(answer?.looks ?? []).filter(({ by }) => withOwn || !isMine(now, by));
  const hasMore = days.length > shown;
  const more = () => {
    setShown(shown + atFirst);
    if (!hasMore) onEarlier();
  };
  return (
    <section className="stack" aria-label={nlTable.looked.title}>
      {hasFailed && <p role="status">{nlTable.looked.away}</p>}
      {answer === null && !hasFailed && <p role="status">{nlTable.looked.busy}</p>}
      {answer !== null && days.length === 0 && <p className="card">{nlTable.looked.nobody}</p>}
      <ul className="stack plain">
        {days.slice(0, shown).map((day) => (
          <LookedCard key={`${day.day} ${JSON.stringify(day.by)}`} day={day} />
        ))}
      </ul>
      {answer !== null &&
        (hasMore || answer.hasEarlier ? (
          <p>
            <Button look="link" onPress={more}>
              {nlTable.looked.more}
            </Button>
          </p>
        ) : (
          <p className="soft">{nlTable.looked.nothingEarlier}</p>
        ))}
      <label className="tick">
        <input type="checkbox" checked={withOwn} onChange={(event) => setWithOwn(event.target.checked)} />
        <span>{nlTable.looked.own}</span>
      </label>
    </section>
  );
};
