// Whether everything is kept, in words, at one fixed place: Bewaard · Bezig · Je bent even los. Own saving is never spoken;
// being cut off is, once.
import { useEffect } from "react";
import { speech } from "../../table/speech.ts";
import { useNow } from "../../table/TableContext.ts";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";

const pictures = { saved: "check", busy: "pen", away: "cloud", notStored: "cloud" } as const;

export const Saved = () => {
  const { saved } = useNow();
  useEffect(() => {
    if (saved === "away" || saved === "notStored") speech.say(nl.frame.saved[saved]);
  }, [saved]);
  return (
    <p className="saved" data-saved={saved} aria-label={nl.frame.savedWhere}>
      <Picture name={pictures[saved]} />
      <span>{nl.frame.saved[saved]}</span>
    </p>
  );
};
