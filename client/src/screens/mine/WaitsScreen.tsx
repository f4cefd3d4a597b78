// "Wacht op mij": what waits for an answer from who is paid for it, over all their tables, with why, by when and one or two
// answers in place. A resident's silence is never on it; with many tables each folds to a line.
import { OverTables } from "../../features/fridayCheck/OverTables.tsx";
import { type Asking, askingMe, perTable } from "../../features/mine/waiting.ts";
import { keyOf, type MineNow, useMine } from "../../features/mine/useMine.ts";
import type { WishLine } from "../../facts/wishLine.ts";
import type { Mine } from "../../requests/mine/decode.ts";
import { useIsWide } from "../../ui/useIsWide.ts";
import { nlApart } from "../../words/nlApart.ts";
import { useRef } from "react";
import { AnsweredAction } from "./AnsweredAction.tsx";
import { OwnFrame } from "./OwnFrame.tsx";
import { SettledCard } from "./SettledCard.tsx";

const words = nlApart.waitsForMe;
/** More than this no longer stands on one laptop's screen: then each table is one line, that opens. */
const mostAtOnce = 8;
/** From this width, in letters, the vrijdag-check stands beside the list; as in time.css. */
const wideFromRems = 56;

const OneAsking = ({ asking, now }: { readonly asking: Asking; readonly now: MineNow }) => {
  const { table, label, title, why, action, to } = asking;
  return (
    <li className="asking" data-table={table.colour}>
      <div className="grow">
        <p className="label">{[table.title, label].filter(Boolean).join(" · ")}</p>
        <h2>{title}</h2>
        {why && <p className="soft small">{why}</p>}
      </div>
      <div className="go">
        {action && <AnsweredAction now={now} board={table.board} action={action} isShort />}
        {to && (
          <a className="button" href={to.address} aria-label={`${to.word}: ${title}`}>
            {to.word}
          </a>
        )}
      </div>
    </li>
  );
};

export const WaitsScreen = ({ first, line }: { readonly first: Mine; readonly line: WishLine }) => {
  const now = useMine(first, line);
  const { mine, saved } = now;
  const box = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(box, wideFromRems);
  const all = askingMe(mine);
  const friday = <OverTables key="friday" tables={mine.tables} isOpen={isWide} />;
  const list = (
    <div key="list" className="my-actions">
      <h1>{words.hello(mine.name)}</h1>
      <p className="soft">{all.length === 0 ? words.nothing : words.lead(mine.on)}</p>
      {saved === "away" && <p className="hint">{nlApart.mine.wishes}</p>}
      {all.length <= mostAtOnce ? (
        <ul className="stack" data-list>
          {all.map((asking) => (
            <OneAsking key={asking.key} asking={asking} now={now} />
          ))}
        </ul>
      ) : (
        perTable(all).map(([table, asked], index) => (
          <details key={table.board} className="asking-table" data-table={table.colour} open={index === 0}>
            <summary>
              <span className="tab" aria-hidden="true" />
              <span className="grow">{table.title}</span>
              <span className="soft small">{asked[0]?.title}</span>
            </summary>
            <ul className="stack" data-list>
              {asked.map((asking) => (
                <OneAsking key={asking.key} asking={asking} now={now} />
              ))}
            </ul>
          </details>
        ))
      )}
      {now.settled.length > 0 && (
        <ul className="stack">
          {now.settled.map((each) => (
            <SettledCard key={keyOf(each.board, each.action)} settled={each} now={now} />
          ))}
        </ul>
      )}
      <section className="rest">
        <h2>{words.rest}</h2>
        <p className="soft">{words.restWhy}</p>
      </section>
    </div>
  );
  // As they are seen: beside the list, or one line on top of it.
  const parts = isWide ? [list, friday] : [friday, list];
  return (
    <OwnFrame mine={mine} at="waits" saved={saved} title={words.title}>
      <div ref={box} className="with-friday">
        {parts}
      </div>
    </OwnFrame>
  );
};
