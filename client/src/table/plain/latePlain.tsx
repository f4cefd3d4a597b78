// *Gewone taal* on the table: what reads and writes it is fetched where a line has it, or somebody wants to write it.
import { canBeExplained } from "@werktafel/shared/domain/between/plainLine";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { lazy, Suspense } from "react";
import { latePaper } from "../late/latePaper.tsx";
import type { TableNow } from "../table.ts";
import type { PlainWordsProps } from "./PlainWords.tsx";

const Plain = lazy(async () => {
  try {
    return { default: (await import("./PlainWords.tsx")).PlainWords };
  } catch {
    // Cut off before it came: the line stands as it is.
    return { default: ({ line }: PlainWordsProps) => line };
  }
});

export const PlainPaper = latePaper(async () => (await import("./PlainDialog.tsx")).PlainDialog);

/** The line, and what explains it where somebody wrote that. */
export const WithPlain = (props: PlainWordsProps) =>
  props.card.plain ? (
    <Suspense fallback={props.line}>
      <Plain {...props} />
    </Suspense>
  ) : (
    props.line
  );

export const mayExplain = ({ facts }: TableNow, { collection, isWritable }: ItemCard): boolean =>
  isWritable && canBeExplained(collection) && facts.ending.closed === null;
