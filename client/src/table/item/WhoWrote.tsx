// "Wie schreef dit?": who put it there and who wrote on it later, as the server knows it from their sessions.
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { useEffect, useState } from "react";
import { askAuthors } from "../../requests/boards.ts";
import type { Author } from "../../requests/decode.ts";
import { overlaps, runsOf } from "../../sync/whoWrote.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { dayInWords, momentInWords } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { callName } from "../table.ts";
import { useNow, useTable } from "../TableContext.ts";

/** Each writer once, with the last moment, latest first. */
const lastPerWriter = (authors: readonly Author[]): readonly Author[] => {
  const byWriter = new Map<string | null, Author>();
  for (const author of authors) {
    const known = byWriter.get(author.participant);
    if (!known || author.at > known.at) byWriter.set(author.participant, author);
  }
  return [...byWriter.values()].sort((one, other) => (one.at < other.at ? 1 : -1));
};

export const WhoWrote = ({ card, onClose }: { readonly card: ItemCard; readonly onClose: () => void }) => {
  const table = useTable();
  const now = useNow();
  const [authors, setAuthors] = useState<readonly Author[]>([]);
  const { ref, collection, id } = card;
  const sheetId = ref?.sheet ?? null;
  useEffect(() => {
    let isOpen = true;
    const look = async () => {
      const sheet = sheetId && table.sync.sheet(sheetId);
      if (!sheet) return;
      const runs = runsOf(sheet, collection, id);
      const answer = await askAuthors(table.board, sheet.card.id);
      if (!isOpen || answer.kind !== "ok") return;
      setAuthors(
        lastPerWriter(answer.value.filter((each) => each.kind === "wrote" && runs.some((run) => overlaps(run, each)))),
      );
    };
    void look();
    return () => {
      isOpen = false;
    };
  }, [table, sheetId, collection, id]);
  const by = card.item?.values["byId"];
  const on = card.item?.values["on"];
  return (
    <Dialog title={nl.changing.whoWroteTitle} closeWord={nl.frame.close} onClose={onClose}>
      <p>
        {typeof by === "string" && typeof on === "string"
          ? nl.changing.putBy(callName(now, by), dayInWords(on))
          : nl.changing.putByNobody}
      </p>
      {authors.length > 0 && (
        <ul className="stack">
          {authors.map((each) => (
            <li key={each.participant}>
              {nl.changing.wrote([callName(now, each.participant)], momentInWords(each.at))}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
};
