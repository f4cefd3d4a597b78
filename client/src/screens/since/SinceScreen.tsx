// "Wat is er veranderd?": since we last met, since you last looked, or since any moment that was kept; in three plain
// sentences, as a picture, and the table as it lay then.
import { changesBetween } from "@werktafel/shared/domain/since";
import { useEffect } from "react";
import { Question } from "../../features/question/Question.tsx";
import { AsItLay } from "../../features/since/AsItLay.tsx";
import { ChooseMoment } from "../../features/since/ChooseMoment.tsx";
import { ThreeSentences } from "../../features/since/ThreeSentences.tsx";
import { useHistory } from "../../features/since/useHistory.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { EndedPage } from "../start/EndedPage.tsx";

export const SinceScreen = () => {
  const table = useTable();
  const now = useNow();
  const { view, facts, me, speaking } = now;
  const { history, at, then, hasFailed, choose } = useHistory(table.board, me?.id ?? null);
  useEffect(() => {
    document.documentElement.dataset["table"] = facts.tableColour;
    document.title = nl.frame.pageTitle(nl.since.title);
  }, [facts.tableColour]);
  if (now.hasEnded) return <EndedPage />;
  return (
    <div className="board since">
      <header>
        <div className="bar">
          <a className="button quiet" href={`/b/${table.board}`}>
            <Picture name="back" />
            <span>{nl.frame.tableOf(speaking)}</span>
          </a>
          <h1>{nl.since.title}</h1>
        </div>
        <Question card={view.question} />
      </header>
      <main className="surface since-surface">
        <div className="stack since-page">
          {hasFailed && <p role="status">{nl.since.away}</p>}
          {history && at === null && <p>{nl.since.noMoments}</p>}
          {history && at !== null && <ChooseMoment history={history} at={at} onChoose={choose} />}
          {then ? (
            <>
              <p className="soft">{nl.since.moment(then.at)}</p>
              <ThreeSentences changes={changesBetween(then.view, view)} />
              <AsItLay view={then.view} at={then.at} />
            </>
          ) : (
            !hasFailed && at !== null && <p role="status">{nl.since.busy}</p>
          )}
        </div>
      </main>
    </div>
  );
};
