// A heading with its papers under it: what goes well, worries, ideas. Two of each stand open, and what was put down since
// this screen was opened; the rest waits behind a word.
import type { PlainView } from "@werktafel/shared/domain/table/plainView";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Picture, type PictureName } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { LineCard } from "./LineCard.tsx";

const few = 2;

interface LineListProps {
  readonly kind: "strengths" | "concerns" | "ideas";
  readonly picture: PictureName;
  readonly lines: readonly PlainView[];
  readonly isWhole: boolean;
  readonly onAdd: (() => void) | null;
}

export const LineList = ({ kind, picture, lines, isWhole, onAdd }: LineListProps) => {
  const [hasAll, setAll] = useState(false);
  const words = nl.lines[kind];
  const [atFirst] = useState(() => new Set(lines.map((line) => line.key)));
  const brief = lines.filter((line, place) => place < few || !atFirst.has(line.key));
  const shown = isWhole || hasAll ? lines : brief;
  return (
    <section className="lines" aria-label={words.title}>
      <h2 className="heading">
        <Picture name={picture} />
        {words.title}
      </h2>
      {lines.length === 0 && <p className="soft small">{words.none}</p>}
      <div className="stack" data-list>
        {shown.map((line) => (
          <LineCard key={line.key} line={line} among={lines} label={words.field} />
        ))}
      </div>
      <div className="row tight">
        {!isWhole && brief.length < lines.length && (
          <Button look="quiet" expanded={hasAll} onPress={() => setAll(!hasAll)}>
            {hasAll ? nl.agreements.showFewer : nl.agreements.showAll(lines.length)}
          </Button>
        )}
        {onAdd && (
          <Button look="quiet" picture="plus" label={words.add} onPress={onAdd}>
            {nl.lines.add}
          </Button>
        )}
      </div>
    </section>
  );
};
