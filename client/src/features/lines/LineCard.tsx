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
  return (
    <ItemFrame
      card={line}
      text={line.text}
      className="card footed"
      among={among}
      goalIds={null}
      fields={[["text", label]]}
      menu={typeof by === "string" && <WhoIs ids={[by]} />}
      foot={typeof by === "string" && <span className="soft small">{callName(now, by)}</span>}
    >
      {(open) => <Words card={line} text={line.text} open={open} />}
    </ItemFrame>
  );
};
