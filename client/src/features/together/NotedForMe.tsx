// What somebody else filled in for this resident, from paper or because they said it aloud: who did, and what it says. It stands here
// until the own hand says whether it was so; one tap takes it back (0260).
import type { ActionStatus } from "@werktafel/shared/domain/action";
import { notedLast, paperSteps, takenBackTo } from "@werktafel/shared/domain/actionOnPaper";
import type { Accord } from "@werktafel/shared/domain/accord";
import { waitsForOwnHand } from "@werktafel/shared/domain/ownHand";
import { lastAnswerOf } from "@werktafel/shared/domain/minutes/minutes";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { shownAnswers } from "@werktafel/shared/domain/table/goalView";
import { isResident } from "@werktafel/shared/domain/participant";
import { QuestionCard } from "../../table/asked/QuestionCard.tsx";
import { speech } from "../../table/speech.ts";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { dayInWords } from "../../words/dates.ts";
import { handWords as words } from "../../words/nl/reading/hand.ts";

interface NotedProps {
  readonly by: string;
  readonly isOnPaper: boolean;
  readonly about: string;
  /** What stands there now, in a sentence. */
  readonly said: string;
  readonly note: string;
  readonly onRight: () => Promise<boolean>;
  readonly onBack: () => Promise<boolean>;
  /** What is said then; absent: that it is *nog niet* now. */
  readonly backSaid?: string;
  readonly sending: ReturnType<typeof useSending>;
}

const Noted = ({ by, isOnPaper, about, said, note, onRight, onBack, backSaid, sending }: NotedProps) => {
  const back = async () => {
    if (await onBack()) speech.say(backSaid ?? words.forMeIsBack);
  };
  return (
    <QuestionCard
      title={(isOnPaper ? words.forMe : words.forMeAloud)(by)}
      answers={[
        { word: words.forMeRight, onPress: () => void onRight() },
        { word: words.forMeBack, onPress: () => void back() },
      ]}
      sending={sending}
    >
      <p className="words">{about}</p>
      <p>{said}</p>
      {note && <p className="words">{note}</p>}
    </QuestionCard>
  );
};

export const NotedForMe = () => {
  const now = useNow();
  const sending = useSending();
  const { me, facts, view } = now;
  if (me === null || !isResident(me) || facts.ending.closed !== null) return null;
  /** Alike for agreements and goals: only where it goes differs. */
  const answered = (
    { key, ref: item }: ItemCard,
    said: Accord | null | undefined,
    verb: "answerAgreement" | "confirmGoal",
  ) => {
    if (item === null || said?.notedById === undefined || !waitsForOwnHand(said)) return [];
    const answer = async (value: Accord["value"], note: string) =>
      sending.send(verb, { item, value, note, words: said.words });
    return [
      <Noted
        key={key}
        by={callName(now, said.notedById)}
        isOnPaper={said.onPaper === true}
        about={said.words.text}
        said={words.forMeSaid[said.value]}
        note={said.note}
        onRight={() => answer(said.value, said.note)}
        onBack={() => answer("notYet", "")}
        sending={sending}
      />,
    ];
  };
  const agreements = view.agreements.flatMap((card) =>
    answered(card, (card.proposal ?? card).myAnswer, "answerAgreement"),
  );
  const goals = view.goals.flatMap((card) => {
    const said = card.answers.find(({ participantId }) => participantId === me.id);
    const isShown = said?.value === "yes" || shownAnswers(card).some((each) => each.participantId === me.id);
    return isShown ? answered(card, said, "confirmGoal") : [];
  });
  const actions = view.actions.flatMap((card) => {
    const noted = notedLast(card, me.id);
    const { ref: item } = card;
    const step = paperSteps.find((each) => each === noted?.status);
    if (item === null || step === undefined || noted?.notedById === undefined) return [];
    const move = async (to: ActionStatus, note: string) =>
      sending.send("moveAction", { item, to, note, words: card.words });
    return [
      <Noted
        key={card.key}
        by={callName(now, noted.notedById)}
        isOnPaper
        about={card.words.text}
        said={words.forMeStep[step]}
        note={noted.note}
        onRight={() => move(step, noted.note)}
        onBack={() => move(takenBackTo(card), "")}
        backSaid={words.forMeIsGone}
        sending={sending}
      />,
    ];
  });
  const minutes = Object.values(facts.meetings).flatMap(({ id: meeting, minutes: made, plan, openedAt }) => {
    const version = made.asked?.version ?? null;
    const said = version === null || made.adopted !== null ? null : lastAnswerOf(made, me.id, version);
    const { value = "comment" } = said ?? {};
    if (version === null || said?.notedById == null || value === "comment" || value === "together") return [];
    const answer = async (given: Accord["value"], text: string) =>
      sending.send("answerMinutes", { meeting, version, value: given, text, about: null });
    return [
      <Noted
        key={meeting}
        by={callName(now, said.notedById)}
        isOnPaper={said.onPaper === true}
        about={words.minutes(dayInWords(openedAt ?? plan.plannedFor))}
        said={words.forMeSaid[value]}
        note={said.text}
        onRight={() => answer(value, said.text)}
        onBack={() => answer("notYet", "")}
        sending={sending}
      />,
    ];
  });
  return [...goals, ...agreements, ...actions, ...minutes];
};
