// "Mijn acties": per table its colour and name, what I said yes to and what I am asked, each with one tap to answer. Nothing is
// counted, and nothing is late.
import { MyAskOnList } from "../../features/help/MyAsk.tsx";
import { MyActionCard } from "../../features/mine/MyActionCard.tsx";
import { News } from "../../features/mine/News.tsx";
import { keyOf, type MineNow, type Settled, useMine } from "../../features/mine/useMine.ts";
import type { WishLine } from "../../facts/wishLine.ts";
import type { Mine, MyAction, MyTable, TableNews } from "../../requests/mine/decode.ts";
import type { BoardId } from "@werktafel/shared/ids";
import { Button } from "../../ui/Button.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { news as newsWords } from "../../words/nl/between/news.ts";
import { nlApart } from "../../words/nlApart.ts";
import { type ComponentProps, type ComponentType, useEffect, useState } from "react";
import type { SearchTables } from "./SearchTables.tsx";
import { AnsweredAction } from "./AnsweredAction.tsx";
import { OwnFrame } from "./OwnFrame.tsx";
import { SettledCard } from "./SettledCard.tsx";

const settledAt = ({ board }: MyTable, settled: readonly Settled[], still: ReadonlySet<string>): readonly Settled[] =>
  settled.filter((each) => each.board === board && !still.has(keyOf(board, each.action)));

/** Folded: nothing is asked about it. What rests with its goal or agreement is taken up there. */
const Resting = ({
  board,
  actions,
  now,
}: {
  readonly board: BoardId;
  readonly now: MineNow;
  readonly actions: readonly MyAction[];
}) =>
  actions.length > 0 && (
    <details>
      <summary className="link">{nl.resting.chip}</summary>
      <ul className="stack" data-list>
        {actions.map((action) => (
          <li key={keyOf(board, action)} className="card my-action">
            <MyActionCard action={action} on={now.mine.on} />
            {action.rests?.alone && (
              <Button
                label={`${nl.resting.resume}: ${action.words.text}`}
                onPress={() => void now.resume(board, action)}
              >
                {nl.resting.resume}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );

const OneTable = ({ table, now }: { readonly table: MyTable; readonly now: MineNow }) => {
  const { board, title, colour, actions } = table;
  const still = new Set(actions.map((action) => keyOf(board, action)));
  const settled = settledAt(table, now.settled, still);
  const asked = table.waits.filter((each) => each.kind === "question");
  if (actions.length + settled.length + asked.length === 0) return null;
  const awake = actions.filter(({ rests }) => rests === null);
  return (
    <section data-table={colour} aria-labelledby={`table-${board}`}>
      <div className="of-table">
        <span className="tab" aria-hidden="true" />
        <h2 id={`table-${board}`}>{title}</h2>
        <a className="link end" href={`/b/${board}`} aria-label={nlApart.mine.toTableOf(title)}>
          {nlApart.mine.toTable}
        </a>
      </div>
      <ul className="stack" data-list>
        {asked.map(({ text, about, by }) => (
          <li key={`${about} ${text}`} className="card my-action">
            <p className="label">{newsWords.asked(by ?? nl.changing.someone)}</p>
            <h3>{text}</h3>
            <p className="soft small">{nlApart.waitsForMe.about(about)}</p>
            <a className="button" href={`/b/${board}`} aria-label={`${nlApart.waitsForMe.answer}: ${text}`}>
              {nlApart.waitsForMe.answer}
            </a>
          </li>
        ))}
        {awake.map((action) => (
          <li key={keyOf(board, action)} className="card my-action">
            <MyActionCard action={action} on={now.mine.on} />
            <AnsweredAction now={now} board={board} action={action} />
          </li>
        ))}
        {settled.map((each) => (
          <SettledCard key={keyOf(board, each.action)} settled={each} now={now} />
        ))}
      </ul>
      <Resting board={board} actions={actions.filter(({ rests }) => rests !== null)} now={now} />
    </section>
  );
};

/** What is asked of me stands in the list itself until I answer: it is not said twice. */
const notInList = (news: readonly TableNews[], { tables }: Mine): readonly TableNews[] =>
  news.flatMap((each) => {
    const waits = tables.find(({ board }) => board === each.board)?.waits ?? [];
    const left = each.news.filter(
      (one) =>
        one.kind !== "questionAsked" ||
        !waits.some((wait) => wait.kind === "question" && wait.text === one.text && wait.about === one.about),
    );
    return left.length > 0 ? [{ ...each, news: left }] : [];
  });

/** Its paper comes when it is first asked for: it can open a whole table, which this list does not need. */
const SearchButton = ({ tables }: { readonly tables: readonly MyTable[] }) => {
  const [Paper, setPaper] = useState<ComponentType<ComponentProps<typeof SearchTables>> | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [isAway, setAway] = useState(false);
  const open = async () => {
    try {
      const found = await import("./SearchTables.tsx");
      setPaper(() => found.SearchTables);
      setOpen(true);
      setAway(false);
    } catch {
      setAway(true);
    }
  };
  // Whoever came here with a code from paper need not look for where to type it.
  const [isForCode] = useState(() => location.hash === "#code");
  useEffect(() => {
    if (isForCode) void open();
  }, [isForCode]);
  return (
    <>
      <Button look="quiet" picture="search" onPress={() => void open()}>
        {nl.frame.search}
      </Button>
      {isAway && <p role="status">{nl.start.comeIn.noConnection}</p>}
      {isOpen && Paper && <Paper isForCode={isForCode} tables={tables} onClose={() => setOpen(false)} />}
    </>
  );
};

interface MineScreenProps {
  readonly first: Mine;
  /** What was new when the screen was opened: nothing comes in between while one reads. */
  readonly news: readonly TableNews[];
  readonly line: WishLine;
}

export const MineScreen = ({ first, news, line }: MineScreenProps) => {
  const now = useMine(first, line);
  const { mine, settled, saved } = now;
  const hasNone =
    settled.length === 0 &&
    mine.tables.every(({ actions, waits }) => actions.length === 0 && !waits.some(({ kind }) => kind === "question"));
  return (
    <OwnFrame mine={mine} at="mine" saved={saved} title={nlApart.mine.title}>
      <div className="own-columns">
        {mine.tables.length > 1 && (
          <nav className="my-tables" aria-label={nlApart.mine.tables}>
            <h2>{nlApart.mine.tables}</h2>
            <ul>
              {mine.tables.map(({ board, title, colour }) => (
                <li key={board} data-table={colour}>
                  <a className="button quiet" href={`/b/${board}`}>
                    <span className="tab" aria-hidden="true" />
                    <span className="grow">{title}</span>
                    <Picture name="next" />
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div className="my-actions">
          <div className="row">
            <h1 className="grow">{nlApart.mine.title}</h1>
            {mine.tables.length > 0 && <SearchButton tables={mine.tables} />}
          </div>
          {saved === "away" && <p className="hint">{nlApart.mine.wishes}</p>}
          {mine.tables.some(({ me }) => me.party === "volunteer") && <MyAskOnList />}
          <News first={notInList(news, first)} />
          {hasNone && <p>{mine.tables.length === 0 ? nl.start.tables.none : nlApart.mine.none}</p>}
          {mine.tables.map((table) => (
            <OneTable key={table.board} table={table} now={now} />
          ))}
        </div>
      </div>
    </OwnFrame>
  );
};
