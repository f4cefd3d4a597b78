// "Wat is er veranderd?": since we last met, since you last looked, or since any moment that was kept; in three plain
// sentences, as a picture, and the table as it lay then.
import { type Change, changesBetween } from "@werktafel/shared/domain/since";
import { useRef } from "react";
import { AsItLay } from "../../features/since/AsItLay.tsx";
import { ChooseMoment } from "../../features/since/ChooseMoment.tsx";
import { Piles } from "../../features/since/Piles.tsx";
import { ThreeSentences } from "../../features/since/ThreeSentences.tsx";
import { useHistory } from "../../features/since/useHistory.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { useIsWide } from "../../ui/useIsWide.ts";
import { nl } from "../../words/nl.ts";
import { TableFrame } from "../frame/TableFrame.tsx";
import { useKeptFocus } from "../frame/useKeptFocus.ts";
import { EndedPage } from "../start/EndedPage.tsx";

/** From this width, in letters, whether all is kept stands along the upper edge; as on the board. */
const wideFrom = 60;

export const SinceScreen = () => {
  const table = useTable();
  const now = useNow();
  const box = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(box, wideFrom);
  useKeptFocus(box);
  const { view, me } = now;
  const { history, at, past, hasFailed, choose } = useHistory(table.board, me?.id ?? null);
  if (now.hasEnded) return <EndedPage />;
  const changes = past ? changesBetween(past.view, view) : [];
  const audienceOf = ({ sheet }: Change) =>
    table.sync.sheets().find(({ content }) => content.sheet === sheet)?.content.audience ?? null;
  return (
    <div ref={box}>
      <TableFrame className="since" isWide={isWide} title={nl.since.title}>
        <div className="stack since-page">
          {hasFailed && <p role="status">{nl.since.away}</p>}
          {history && at === null && <p>{nl.since.noMoments}</p>}
          {history && at !== null && <ChooseMoment history={history} at={at} onChoose={choose} />}
          {past ? (
            <>
              <ThreeSentences changes={changes} />
              {changes.length > 0 && <Piles changes={changes} audienceOf={audienceOf} />}
              <AsItLay view={past.view} at={past.at} />
            </>
          ) : (
            !hasFailed && at !== null && <p role="status">{nl.since.busy}</p>
          )}
        </div>
      </TableFrame>
    </div>
  );
};
