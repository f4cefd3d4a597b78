// "Zoek" over my tables: those I choose are opened on this device, as if I went there, and searched here. What I look for goes
// nowhere. Twenty-five tables at once would be twenty-five tables opened for one word, so it is some at a time.
import { linesOf } from "../../features/searching/linesOf.ts";
import { typedCode } from "@werktafel/shared/domain/table/paperCode";
import type { BoardId } from "@werktafel/shared/ids";
import type { MyTable } from "../../requests/mine/decode.ts";
import type { Table } from "../../table/table.ts";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import { searchOver as words } from "../../words/nl/between/searchOver.ts";
import { paperCodeWords } from "../../words/nl/reading/paperCode.ts";
import { nl } from "../../words/nl.ts";
import { openBoard } from "../openBoard.ts";

const mostAtOnce = 6;
const mostShown = 20;

interface OpenedTable {
  readonly of: MyTable;
  /** `null`: it cannot be read now. */
  readonly table: Table | null;
}

const openAll = async (tables: readonly MyTable[]): Promise<readonly OpenedTable[]> =>
  Promise.all(
    tables.map(async (of) => {
      // Nothing is written here, so nothing is kept on the device and nothing of an earlier page is taken over.
      const opened = await openBoard(of.board, { isScreen: false, openKeep: async () => null });
      return { of, table: opened.kind === "open" && !opened.table.now().hasEnded ? opened.table : null };
    }),
  );

const closeAll = (opened: readonly OpenedTable[]): void => {
  for (const { table } of opened) table?.close();
};

const Found = ({ opened, wanted }: { readonly opened: OpenedTable; readonly wanted: string }) => {
  const { of, table } = opened;
  const found = table === null ? [] : linesOf(table.now().view, wanted).slice(0, mostShown);
  if (table !== null && found.length === 0) return null;
  const code = typedCode(wanted);
  return (
    <section data-table={of.colour} aria-label={of.title}>
      <h3>{of.title}</h3>
      {table === null && <p className="hint">{words.notNow}</p>}
      <ul className="stack">
        {found.map(({ key, text }) => (
          <li key={key}>
            <a className="card found" href={`/b/${of.board}${code === null ? "" : `#code-${code}`}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

interface InOpenedProps extends Pick<SearchTablesProps, "isForCode"> {
  readonly opened: readonly OpenedTable[];
}

const InOpened = ({ opened, isForCode }: InOpenedProps) => {
  const [wanted, setWanted] = useState("");
  const foundAt = ({ table }: OpenedTable) => table !== null && linesOf(table.now().view, wanted).length > 0;
  const said = () => {
    if (wanted.trim() === "") return "";
    if (opened.some(foundAt)) return nl.searching.found;
    // Of a table that is not open nothing can be said.
    if (opened.some(({ table }) => table === null)) return "";
    return isForCode ? paperCodeWords.noneOnMine : nl.searching.none;
  };
  return (
    <>
      <Field
        name={isForCode ? paperCodeWords.field : nl.searching.field}
        hint={isForCode ? paperCodeWords.hint : undefined}
      >
        <input
          type="text"
          inputMode={isForCode ? "numeric" : "search"}
          data-first-focus
          value={wanted}
          autoComplete="off"
          onChange={(event) => setWanted(event.target.value)}
        />
      </Field>
      <p role="status" className="soft">
        {said()}
      </p>
      {opened.map((each) => (
        <Found key={each.of.board} opened={each} wanted={wanted} />
      ))}
    </>
  );
};

interface ChoosingProps {
  readonly tables: readonly MyTable[];
  readonly onOpen: (chosen: readonly MyTable[]) => void;
}

const Choosing = ({ tables, onOpen }: ChoosingProps) => {
  const only = tables.length === 1 ? tables.map(({ board }) => board) : [];
  const [chosen, setChosen] = useState<ReadonlySet<BoardId>>(new Set(only));
  const [isAsked, setAsked] = useState(false);
  const isFull = chosen.size >= mostAtOnce;
  const choose = (board: BoardId, is: boolean) =>
    setChosen(new Set(is ? [...chosen, board] : [...chosen].filter((each) => each !== board)));
  return (
    <>
      <fieldset>
        <legend className="label">{words.which}</legend>
        <div className="choice">
          {tables.map(({ board, title }) => (
            <label key={board}>
              <input
                type="checkbox"
                checked={chosen.has(board)}
                disabled={isFull && !chosen.has(board)}
                onChange={(event) => choose(board, event.target.checked)}
              />
              {title}
            </label>
          ))}
        </div>
      </fieldset>
      {tables.length > mostAtOnce && <p className="soft">{words.some}</p>}
      <p className="soft small">{words.howItGoes}</p>
      <Button
        look="main"
        picture="search"
        onPress={() => {
          if (chosen.size > 0) onOpen(tables.filter(({ board }) => chosen.has(board)));
          else setAsked(true);
        }}
      >
        {words.open}
      </Button>
      <p role="status">{isAsked && chosen.size === 0 ? words.chooseFirst : ""}</p>
    </>
  );
};

interface SearchTablesProps {
  /** A code of five digits from paper, instead of words. */
  readonly isForCode: boolean;
  readonly tables: readonly MyTable[];
  readonly onClose: () => void;
}

export const SearchTables = ({ isForCode, tables, onClose }: SearchTablesProps) => {
  const [opened, setOpened] = useState<readonly OpenedTable[] | "opening" | null>(null);
  /** What is open now; `null` once the paper is gone. */
  const held = useRef<readonly OpenedTable[] | null>([]);
  useEffect(() => {
    held.current ??= [];
    return () => {
      closeAll(held.current ?? []);
      held.current = null;
    };
  }, []);
  const open = async (chosen: readonly MyTable[]) => {
    setOpened("opening");
    const found = await openAll(chosen);
    // Closed meanwhile: nothing of it stays open.
    if (held.current === null) return closeAll(found);
    held.current = found;
    setOpened(found);
  };
  return (
    <Dialog title={isForCode ? nl.searching.paperCode : words.title} closeWord={nl.frame.close} onClose={onClose}>
      {opened === null ? (
        <Choosing tables={tables} onOpen={(chosen) => void open(chosen)} />
      ) : opened === "opening" ? (
        <p role="status">{words.opening}</p>
      ) : (
        <InOpened opened={opened} isForCode={isForCode} />
      )}
    </Dialog>
  );
};
