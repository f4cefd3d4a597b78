// "Even laten rusten" and "Weer oppakken", for whose it is and for a resident; and the word that stands with what rests.
import type { ItemRef } from "@werktafel/shared/domain/item";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { dayInWords } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { latePaper } from "../late/latePaper.tsx";
import type { Sending } from "../useSending.ts";

const RestDialog = latePaper(async () => (await import("./RestDialog.tsx")).RestDialog);

interface RestButtonProps {
  readonly item: ItemRef;
  /** The words by which it is known. */
  readonly text: string;
  readonly isResting: boolean;
  readonly sending: Sending;
}

/** In the menu of a thing; `paper` lies beside the menu, which closes when one chooses. */
export const useRest = ({ item, text, isResting, sending }: RestButtonProps) => {
  const [isAsking, setAsking] = useState(false);
  const button = isResting ? (
    <Button look="quiet" picture="next" onPress={() => void sending.send("resumeItem", { item })}>
      {nl.resting.resume}
    </Button>
  ) : (
    <Button look="quiet" picture="pause" onPress={() => setAsking(true)}>
      {nl.resting.rest}
    </Button>
  );
  return { button, paper: isAsking && <RestDialog item={item} text={text} onClose={() => setAsking(false)} /> };
};

export const RestChip = ({ rest }: { readonly rest: { readonly until: string | null } }) => (
  <span className="chip">
    <Picture name="pause" />
    {rest.until === null ? nl.resting.chip : nl.resting.until(dayInWords(rest.until))}
  </span>
);
