// How it goes with a goal, in the last words the resident gave it.
import type { GoalFace } from "@werktafel/shared/domain/goal";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { Picture, type PictureName } from "../../ui/Picture.tsx";
import { shortDay } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";

const known: readonly (readonly [value: keyof typeof nl.goals.faces, picture: PictureName])[] = [
  ["good", "good"],
  ["ok", "ok"],
  ["notGood", "notGood"],
];

export const GoalFaceLine = ({ faces }: { readonly faces: readonly GoalFace[] }) => {
  const now = useNow();
  const last = faces.at(-1);
  const face = known.find(([value]) => value === last?.value);
  if (!last || !face) return null;
  return (
    <p className="going">
      <Picture name={face[1]} />
      <span className="grow">
        <b>{nl.goals.faces[face[0]]}</b>
        {nl.goals.says(callName(now, last.byId))} {last.text && <span className="said">{last.text}</span>}
      </span>
      <span className="soft small">{shortDay(last.on)}</span>
    </p>
  );
};
