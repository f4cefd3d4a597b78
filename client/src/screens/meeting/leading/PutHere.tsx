// What was put on the board at one point of the agenda, each line to be written on, moved or put away like on the board.
import type { TableView } from "@werktafel/shared/domain/tableView";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import type { ItemId } from "@werktafel/shared/ids";
import { ItemFrame, Words } from "../../../table/item/ItemFrame.tsx";
import { callName } from "../../../table/table.ts";
import { useNow } from "../../../table/TableContext.ts";
import { Picture, type PictureName } from "../../../ui/Picture.tsx";
import { shortDay } from "../../../words/dates.ts";
import { nl } from "../../../words/nl.ts";
import { nlMeeting } from "../../../words/nlMeeting.ts";

interface Line {
  readonly card: ItemCard;
  readonly text: string;
  /** Who does it. */
  readonly lead: string | null;
  readonly aside: string;
}

const pictures: Readonly<Record<string, PictureName>> = {
  goals: "flag",
  agreements: "shake",
  actions: "do",
  strengths: "leaf",
  concerns: "cloud",
  ideas: "idea",
  barriers: "clock",
};

const kinds = ["goals", "concerns", "strengths", "ideas", "barriers", "agreements", "actions"] as const;

const hasWords = (card: TableView[(typeof kinds)[number]][number]): string =>
  "words" in card ? card.words.text : card.text;

/** Everything of this point that this reader may see, in the order of the table. */
const linesAt = (now: ReturnType<typeof useNow>, point: ItemId): readonly Line[] =>
  kinds.flatMap((kind) =>
    now.view[kind]
      .filter((card) => card.item?.values["pointId"] === point)
      .map((card) => {
        const by = card.item?.values["byId"];
        const isAction = "owner" in card;
        return {
          card,
          text: hasWords(card),
          lead: isAction ? (card.owner ? `${callName(now, card.owner)}: ` : `${nl.actions.who} `) : null,
          aside: isAction ? (card.due ? shortDay(card.due) : "") : typeof by === "string" ? callName(now, by) : "",
        };
      }),
  );

export const PutHere = ({ point }: { readonly point: ItemId }) => {
  const now = useNow();
  const lines = linesAt(now, point);
  if (lines.length === 0) return <p className="soft">{nlMeeting.leading.nothingHere}</p>;
  return (
    <div className="put-here" data-list role="list" aria-label={nlMeeting.leading.putHere}>
      {lines.map(({ card, text, lead, aside }) => (
        <div key={card.key} className="put-line" role="listitem">
          <Picture name={pictures[card.collection] ?? "pen"} />
          <ItemFrame
            card={card}
            text={text}
            among={lines.filter((each) => each.card.collection === card.collection).map((each) => each.card)}
            goalIds={null}
            fields={[[card.collection === "goals" ? "title" : "text", nl.slips.text]]}
          >
            {(open) => (
              <p className="row">
                <span className="grow">
                  {lead && <b>{lead}</b>}
                  <Words card={card} text={text} open={open} />
                </span>
                <span className="soft small">{aside}</span>
              </p>
            )}
          </ItemFrame>
        </div>
      ))}
    </div>
  );
};
