// What goes well, worries and ideas: beside the goals on a wide screen, before them on a narrow one. Above them, for who leads
// and only on such an afternoon, the vrijdag-check.
import { isFacilitator } from "@werktafel/shared/domain/participant";
import { LineList } from "../../features/lines/LineList.tsx";
import type { SlipKind } from "../../features/slip/slip.ts";
import { latePart } from "../../table/late/latePaper.tsx";
import { useNow } from "../../table/TableContext.ts";

const FridayCheck = latePart(async () => (await import("../../features/fridayCheck/FridayCheck.tsx")).FridayCheck);

interface SideProps {
  readonly isWide: boolean;
  readonly isWhole: boolean;
  readonly onAdd: ((kind: SlipKind) => void) | null;
}

export const Side = ({ isWide, isWhole, onAdd }: SideProps) => {
  const { view, me } = useNow();
  const add = (kind: SlipKind) => (onAdd ? () => onAdd(kind) : null);
  return (
    <div className="side">
      {me && isFacilitator(me) && <FridayCheck isOpen={isWide} />}
      <LineList kind="strengths" picture="leaf" lines={view.strengths} isWhole={isWhole} onAdd={add("strengths")} />
      <LineList kind="concerns" picture="cloud" lines={view.concerns} isWhole={isWhole} onAdd={add("concerns")} />
      <LineList kind="ideas" picture="idea" lines={view.ideas} isWhole={isWhole} onAdd={add("ideas")} />
    </div>
  );
};
