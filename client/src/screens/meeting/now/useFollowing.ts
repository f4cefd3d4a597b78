// When the table moves on, the screen stands at its beginning again and says so once to who listens. Not while somebody writes:
// what is under one's hand stays there.
import { useEffect, useRef } from "react";
import { speech } from "../../../table/speech.ts";

/** `place`: changes when the table moves. `sentence`: what it talks about then. */
export const useFollowing = (place: string, sentence: string): void => {
  const was = useRef(place);
  useEffect(() => {
    if (was.current === place) return;
    was.current = place;
    speech.tell(sentence);
    if (!document.activeElement?.matches("textarea, input")) scrollTo({ top: 0, behavior: "instant" });
  }, [place, sentence]);
};
