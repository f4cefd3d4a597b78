// The one question a phone asks the first time, with two answers that look alike; afterwards one line says how it is.
import { useState, useSyncExternalStore } from "react";
import { Button } from "../../../ui/Button.tsx";
import { nlMeeting } from "../../../words/nlMeeting.ts";
import { chooseTyping, onTypingChoice, typingChoice } from "./typingChoice.ts";

export const useTypingChoice = (): boolean | null => useSyncExternalStore(onTypingChoice, typingChoice);

export const TypingChoice = () => {
  const chosen = useTypingChoice();
  const [isAsking, setAsking] = useState(false);
  if (chosen !== null && !isAsking) {
    return (
      <p className="soft small">
        {chosen ? nlMeeting.meetingNow.typingIsOn : nlMeeting.meetingNow.typingIsOff}{" "}
        <button type="button" className="link inline" onClick={() => setAsking(true)}>
          {nlMeeting.meetingNow.typingChange}
        </button>
      </p>
    );
  }
  const choose = (seesTyping: boolean) => {
    chooseTyping(seesTyping);
    setAsking(false);
  };
  return (
    <section className="card stack" aria-label={nlMeeting.meetingNow.typingAsk}>
      <h2 className="heading">{nlMeeting.meetingNow.typingAsk}</h2>
      <p className="soft small">{nlMeeting.meetingNow.typingWhat}</p>
      <div className="own-answers">
        <Button isBig onPress={() => choose(true)}>
          {nlMeeting.meetingNow.typingYes}
        </Button>
        <Button isBig onPress={() => choose(false)}>
          {nlMeeting.meetingNow.typingNo}
        </Button>
      </div>
    </section>
  );
};
