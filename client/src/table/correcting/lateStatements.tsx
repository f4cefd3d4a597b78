// "Dit klopt niet" on the table: under its line, and on top for whoever is asked to answer it. What draws it comes where there is
// something to draw.
import { isOpenStatement } from "@werktafel/shared/domain/correcting/statement";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { createContext, type ReactNode } from "react";
import { lateExtra } from "../late/latePaper.tsx";
import { useNow } from "../TableContext.ts";

const Notes = lateExtra(async () => (await import("./StatementNotes.tsx")).StatementNotes);
const ToMe = lateExtra(async () => (await import("./StatementsToMe.tsx")).StatementsToMe);

/** What a screen on which one reads line by line draws under each of them. */
export const UnderLine = createContext<((card: ItemCard, text: string) => ReactNode) | null>(null);

/** Under the line they are about. */
export const Statements = ({ card }: { readonly card: ItemCard }) => {
  const { facts } = useNow();
  return (card.statements.length > 0 || facts.erasureAsks[card.id] !== undefined) && <Notes card={card} />;
};

/** What I am asked to answer, on top of the table. */
export const StatementsAskedOfMe = () => {
  const { me, facts } = useNow();
  return (
    me &&
    facts.ending.closed === null &&
    facts.statements.some((each) => each.byId !== me.id && isOpenStatement(each)) && <ToMe />
  );
};
