// "Nieuw voor jou": in plain sentences per table what was asked of me, answered to me or agreed with me since I read it. No number, no
// mark, nothing that pulls: one tap says that it was read, and nobody is told.
import { useState } from "react";
import type { TableNews } from "../../requests/mine/decode.ts";
import { sayRead } from "../../requests/mine/news.ts";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";
import { news as words } from "../../words/nl/between/news.ts";
import { nlApart } from "../../words/nlApart.ts";
import { inWords } from "./newsWords.ts";

const OneTable = ({ table, onRead }: { readonly table: TableNews; readonly onRead: () => void }) => {
  const { board, title, colour, until } = table;
  const [hasFailed, setFailed] = useState(false);
  const read = async () => {
    const answer = await sayRead(board, until);
    if (answer.kind === "ok") onRead();
    else setFailed(true);
  };
  return (
    <section className="card my-action my-news" data-table={colour} aria-labelledby={`news-${board}`}>
      <div className="of-table">
        <span className="tab" aria-hidden="true" />
        <h3 id={`news-${board}`}>{title}</h3>
      </div>
      <ul>
        {table.news.map((each) => {
          const { sentence, said, at } = inWords(each);
          return (
            <li key={`${sentence} ${said.join(" ")}`}>
              {at === null ? <p>{sentence}</p> : <a href={`/b/${board}${at}`}>{sentence}</a>}
              {said.map((text) => (
                <p key={text} className="words said">
                  {text}
                </p>
              ))}
            </li>
          );
        })}
      </ul>
      <div className="moves row">
        <Button picture="check" label={words.readOf(title)} onPress={() => void read()}>
          {words.read}
        </Button>
        <a className="button" href={`/b/${board}`} aria-label={nlApart.mine.toTableOf(title)}>
          {nlApart.mine.toTable}
        </a>
      </div>
      {hasFailed && (
        <p className="hint" role="status">
          {nl.start.comeIn.noConnection}
        </p>
      )}
    </section>
  );
};

export const News = ({ first }: { readonly first: readonly TableNews[] }) => {
  const [tables, setTables] = useState(first);
  if (first.length === 0) return null;
  return (
    <section aria-labelledby="news">
      <h2 id="news" tabIndex={-1}>
        {words.title}
      </h2>
      <div className="stack">
        {tables.map((table) => (
          <OneTable
            key={table.board}
            table={table}
            onRead={() => {
              setTables(tables.filter((each) => each !== table));
              document.querySelector<HTMLElement>("#news")?.focus();
            }}
          />
        ))}
        <p role="status" className="soft">
          {tables.length === 0 ? words.allRead : ""}
        </p>
      </div>
    </section>
  );
};
