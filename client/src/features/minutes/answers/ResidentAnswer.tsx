// "Klopt dit?" for a resident: four answers that look alike, and none is also fine. A yes is to all of it, so it is never given
// in passing; a no is a sentence, chosen and answered in own words, that stays with it; reading together asks with whom.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { lastAnswerOf, type MinutesAnswer, type MinutesAnswerValue } from "@werktafel/shared/domain/minutes/minutes";
import { inOrderOfName, isResident, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import type { ParticipantId } from "@werktafel/shared/ids";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { besideMe } from "../../../table/hand/besideMe.ts";
import { Beside } from "../../../table/hand/lateHand.tsx";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import { speech } from "../../../table/speech.ts";
import { useNow } from "../../../table/TableContext.ts";
import { useSending } from "../../../table/useSending.ts";
import { Button } from "../../../ui/Button.tsx";
import { handWords } from "../../../words/nl/reading/hand.ts";
import { nlMeeting } from "../../../words/nlMeeting.ts";
import { TogetherWith } from "./TogetherWith.tsx";
import { WhoseHand } from "./WhoseHand.tsx";
import { WrongLine } from "./WrongLine.tsx";

interface ResidentAnswerProps {
  readonly meeting: MeetingState;
  readonly version: number;
  readonly me: Participant;
  /** True once every part has been on the screen. */
  readonly hasReadAll: boolean;
  readonly onReadOn: () => void;
  /** While a no is being said: the lines to choose from can be tapped. */
  readonly wrong: {
    readonly isPointing: boolean;
    readonly block: string | null;
    readonly point: (isPointing: boolean) => void;
  };
}

export const ResidentAnswer = ({ meeting, version, me, hasReadAll, onReadOn, wrong }: ResidentAnswerProps) => {
  const { facts } = useNow();
  const sending = useSending();
  const [step, setStep] = useState<"choose" | "yes" | "together">("choose");
  const [isChanging, setChanging] = useState(false);
  const answer = lastAnswerOf(meeting.minutes, me.id, version);
  const heading = useRef<HTMLHeadingElement>(null);
  const state = `${step} ${answer?.value ?? ""} ${isChanging}`;
  const before = useRef(state);
  // What was pressed is gone: one goes on at what came in its place.
  useEffect(() => {
    if (before.current !== state) heading.current?.focus();
    before.current = state;
  }, [state]);
  const give = async (value: MinutesAnswerValue, text = "", who: ParticipantId | null = besideMe.who ?? null) => {
    const wish = { meeting: meeting.id, version, value, text, about: null, ...(who && { beside: who }) };
    if (!(await sending.send("answerMinutes", wish))) return false;
    setStep("choose");
    setChanging(false);
    wrong.point(false);
    speech.say(nlMeeting.minutesAnswers.thanks);
    return true;
  };
  const others = inOrderOfName(facts.participants).filter(
    (each) => isSeated(each) && each.party !== "guest" && !isResident(each),
  );
  return (
    <section className="resident-answer stack" aria-label={nlMeeting.minutesAnswers.ask}>
      <h2 ref={heading} tabIndex={-1}>
        {nlMeeting.minutesAnswers.ask}
      </h2>
      {answer && !isChanging ? (
        <Given
          answer={answer}
          hasOwnWords={meeting.minutes.corrections.some((each) => each.by === me.id && each.version === version)}
          onChange={() => setChanging(true)}
          onTakeBack={() => void give("notYet")}
          onAlone={() => void give(answer.value, answer.text, null)}
        />
      ) : wrong.isPointing ? (
        <WrongLine
          meeting={meeting}
          version={version}
          block={wrong.block}
          onSaid={() => give("no")}
          onBack={() => wrong.point(false)}
        />
      ) : step === "together" ? (
        <TogetherWith
          people={others}
          onChosen={(name) => void give("together", name === null ? "" : nlMeeting.minutesAnswers.withName(name))}
          onBack={() => setStep("choose")}
        />
      ) : step === "yes" ? (
        <>
          <p>{nlMeeting.minutesParts.readMore}</p>
          <Answer
            onPress={() => {
              setStep("choose");
              onReadOn();
            }}
          >
            {nlMeeting.minutesParts.next}
          </Answer>
          <Answer onPress={() => void give("yes")}>{nlMeeting.minutesParts.yesToAll}</Answer>
        </>
      ) : (
        <>
          <Answer picture="check" onPress={() => (hasReadAll ? void give("yes") : setStep("yes"))}>
            {nlMeeting.minutesAnswers.yes}
          </Answer>
          <Answer picture="no" onPress={() => wrong.point(true)}>
            {nlMeeting.minutesAnswers.no}
          </Answer>
          <Answer picture="later" onPress={() => void give("notYet")}>
            {nlMeeting.minutesAnswers.notYet}
          </Answer>
          <Answer picture="people" onPress={() => setStep("together")}>
            {nlMeeting.minutesAnswers.together}
          </Answer>
          <p className="soft small">{nlMeeting.minutesAnswers.silence}</p>
          <Beside />
        </>
      )}
      <SendingNote sending={sending} />
    </section>
  );
};

const Answer = ({
  picture,
  onPress,
  children,
}: {
  readonly picture?: "check" | "no" | "later" | "people";
  readonly onPress: () => void;
  readonly children: ReactNode;
}) => (
  <Button isBig isWide {...(picture ? { picture } : {})} onPress={onPress}>
    {children}
  </Button>
);

interface GivenProps {
  readonly answer: MinutesAnswer;
  /** Said with it what is not right. */
  readonly hasOwnWords: boolean;
  readonly onChange: () => void;
  /** What somebody else wrote down is not what I said. */
  readonly onTakeBack: () => void;
  readonly onAlone: () => void;
}

const Given = ({ answer, hasOwnWords, onChange, onTakeBack, onAlone }: GivenProps) => (
  <div className="resident-says stack">
    <p>
      {nlMeeting.minutesAnswers.mine[answer.value]} {answer.text} <WhoseHand answer={answer} />
    </p>
    {answer.value === "no" && hasOwnWords && <p>{nlMeeting.minutesAnswers.saved}</p>}
    {answer.notedById !== null && answer.value !== "notYet" && (
      <Button picture="undo" onPress={onTakeBack}>
        {nlMeeting.minutesAnswers.takeBack}
      </Button>
    )}
    {answer.besideId !== undefined && (
      <Button look="link" onPress={onAlone}>
        {handWords.besideAway}
      </Button>
    )}
    <Button look="link" onPress={onChange}>
      {nlMeeting.minutesAnswers.change}
    </Button>
  </div>
);
