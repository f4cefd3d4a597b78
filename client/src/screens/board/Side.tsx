// What goes well, worries and ideas: beside the goals on a wide screen, before them on a narrow one. Above them, for who leads
// and only on such an afternoon, the vrijdag-check.
import { FridayCheck } from "../../features/fridayCheck/FridayCheck.tsx";
import { LineList } from "../../features/lines/LineList.tsx";
import type { SlipKind } from "../../features/slip/slip.ts";
import { useNow } from "../../table/TableContext.ts";

interface SideProps {
  readonly isWide: boolean;
  readonly isWhole: boolean;
  readonly onAdd: ((kind: SlipKind) => void) | null;
}

export const Side = ({ isWide, isWhole, onAdd }: SideProps) => {
  const { view } = useNow();
  const add = (kind: SlipKind) => (onAdd ? () => onAdd(kind) : null);
  return (
    <div className="side">
      <FridayCheck isOpen={isWide} />
      <LineList kind="strengths" picture="leaf" lines={view.strengths} isWhole={isWhole} onAdd={add("strengths")} />
      <LineList kind="concerns" picture="cloud" lines={view.concerns} isWhole={isWhole} onAdd={add("concerns")} />
      <LineList kind="ideas" picture="idea" lines={view.ideas} isWhole={isWhole} onAdd={add("ideas")} />
    </div>
  );
};
