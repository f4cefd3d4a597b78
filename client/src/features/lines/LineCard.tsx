// One line of what goes well, of worries or of ideas: a paper with its words and who put it there.
import type { PlainView } from "@werktafel/shared/domain/table/plainView";
import { ItemFrame, Words } from "../../table/item/ItemFrame.tsx";
import { WhoIs } from "../../table/item/WhoIs.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";

interface LineCardProps {
  readonly line: PlainView;
  readonly among: readonly PlainView[];
  readonly label: string;
}

export const LineCard = ({ line, among, label }: LineCardProps) => {
  const now = useNow();
  const by = line.item?.values["byId"];
  const writer = typeof by === "string" ? callName(now, by) : null;
  return (
    <ItemFrame
      card={line}
      text={line.text}
      className="card footed"
      among={among}
      goalIds={null}
      fields={[["text", label]]}
      menu={typeof by === "string" && <WhoIs ids={[by]} />}
      foot={
        writer && (
          <span className="soft small" aria-hidden="true">
            {writer}
          </span>
        )
      }
    >
      {(open) => (
        <>
          {/* Who listens hears the name before the words, as with actions; below it would belong to an answer that stands there. */}
          {writer && <span className="spoken">{writer}: </span>}
          <Words card={line} text={line.text} open={open} />
        </>
      )}
    </ItemFrame>
  );
};
