// "Lees voor": these sentences, by a voice of the device itself, with Stop even, Langzamer and Stop. Where the device has no
// voice for them the button says so and offers a person. Nothing is read by itself, and leaving the screen ends it.
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "../../ui/Button.tsx";
import { languageOf } from "../../words/nl/reading/voices.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { deviceMouth } from "./deviceMouth.ts";
import { onVoices, voiceHere } from "./deviceVoice.ts";
import { Reader } from "./reader.ts";

/** A page speaks with one voice: who begins, stops who was reading. */
let readsNow: Reader | null = null;

interface ReadAloudProps {
  /** As they stand on the screen, in order: `sentencesOf(text)`, also of several texts in a row. */
  readonly sentences: readonly string[];
  /** Which of them is read now, to mark it; `null`: none. */
  readonly onSentence: (at: number | null) => void;
  /** What this paper is for: its button looks like one. */
  readonly isMain?: true;
}

export const ReadAloud = ({ sentences, onSentence, isMain }: ReadAloudProps) => {
  const [reader] = useState(() => new Reader(deviceMouth));
  const { state, at, isSlow } = useSyncExternalStore(
    (listener) => reader.subscribe(listener),
    () => reader.now(),
  );
  const languages = new Set(sentences.map(languageOf));
  const missing = useSyncExternalStore(
    onVoices,
    () => [...languages].filter((each) => voiceHere(each) === null).length,
  );
  const [isAsked, setAsked] = useState(false);
  const whole = sentences.join("");
  // Other words, or another screen: what was being read is not there any more.
  useEffect(() => () => reader.stop(), [reader, whole]);
  useEffect(() => onSentence(at), [onSentence, at]);
  const isGoing = state !== "quiet";
  useEffect(() => {
    if (!isGoing) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // This Esc was for the voice: what lies open under it stays open.
      event.preventDefault();
      event.stopPropagation();
      reader.stop();
    };
    addEventListener("keydown", onKey, true);
    return () => removeEventListener("keydown", onKey, true);
  }, [reader, isGoing]);
  const press = () => {
    setAsked(missing > 0);
    if (missing === languages.size) return;
    if (state === "reading") reader.hold();
    else if (state === "held") reader.goOn();
    else {
      if (readsNow !== reader) readsNow?.stop();
      readsNow = reader;
      reader.start(sentences);
    }
  };
  return (
    <span className="read-aloud">
      <Button look={isMain ? "main" : "quiet"} picture="speak" onPress={press}>
        {state === "reading"
          ? nlMeeting.readAloud.hold
          : state === "held"
            ? nlMeeting.readAloud.goOn
            : nlMeeting.readAloud.start}
      </Button>
      {isGoing && (
        <>
          <Button look="quiet" isPressed={isSlow} onPress={() => reader.slow(!isSlow)}>
            {nlMeeting.readAloud.slower}
          </Button>
          <Button look="quiet" onPress={() => reader.stop()}>
            {nlMeeting.readAloud.stop}
          </Button>
        </>
      )}
      <span role="status">{isAsked && missing > 0 ? nlMeeting.readAloud.noVoice : ""}</span>
    </span>
  );
};
