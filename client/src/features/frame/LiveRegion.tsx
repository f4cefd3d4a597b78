// The one polite region of the page. What others do is merged per 5 seconds and not said at all on a calm screen.
import { useEffect, useRef, useState } from "react";
import { speech } from "../../table/speech.ts";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { nl } from "../../words/nl.ts";

export const LiveRegion = ({ isCalm }: { readonly isCalm: boolean }) => {
  const now = useNow();
  const [sentence, setSentence] = useState("");
  const seen = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => speech.subscribe(setSentence), []);
  useEffect(() => {
    const { view, me } = now;
    const all = [
      view.goals,
      view.agreements,
      view.actions,
      view.strengths,
      view.concerns,
      view.ideas,
      view.barriers,
    ].flat();
    if (!now.areAllHere) return;
    const before = seen.current;
    seen.current = new Set(all.map((each) => each.key));
    if (!before || isCalm) return;
    for (const card of all) {
      const by = card.item?.values["byId"];
      if (before.has(card.key) || typeof by !== "string" || by === me?.id) continue;
      speech.tell(nl.frame.said.put(callName(now, by)));
    }
  }, [now, isCalm]);
  return (
    <div className="spoken" aria-live="polite" data-live-region>
      {sentence}
    </div>
  );
};
