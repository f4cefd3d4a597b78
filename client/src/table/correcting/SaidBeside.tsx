// What was said against a line and what was answered, to read only: where nothing can be done, as out of one's own kept plan.
import { lineWords } from "@werktafel/shared/domain/correcting/lineWords";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { statementWords } from "@werktafel/shared/words/nl/statements";
import { statementInWords } from "@werktafel/shared/words/statementInWords";
import { callName, type TableNow } from "../table.ts";

interface SaidBesideProps {
  readonly card: ItemCard;
  readonly now: Pick<TableNow, "facts" | "me">;
}

export const SaidBeside = ({ card, now }: SaidBesideProps) =>
  card.statements.map((statement) => (
    <div key={statement.id} className="note own">
      {statementInWords(statement, {
        now: lineWords(card.item),
        nameOf: (who) => (who === now.me?.id ? null : callName(now, who)),
        words: statementWords,
      }).map(({ heading, text }) => (
        <div key={heading} className="said-part">
          <span className="label">{heading}</span>
          <p className="words">{text}</p>
        </div>
      ))}
    </div>
  ));
