// The open goal in the resident's words, with why, how it goes, and the resident's own "zo is het mijn doel". What others
// write on it later stands below as a proposal and changes nothing until the resident says yes.
import { waitsForOwnHand } from "@werktafel/shared/domain/ownHand";
import { isResident } from "@werktafel/shared/domain/participant";
import { currentWording } from "@werktafel/shared/domain/wording";
import { type GoalView, shownAnswers } from "@werktafel/shared/domain/table/goalView";
import type { ReactNode } from "react";
import { ItemFrame, Words } from "../../table/item/ItemFrame.tsx";
import { besideMe } from "../../table/hand/besideMe.ts";
import { lateExtra } from "../../table/late/latePaper.tsx";
import { ReadTogether } from "../../table/lineQuestions/LineQuestions.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { RestChip, useRest } from "../../table/resting/RestButton.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { dayInWords, shortDay } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { GoalFaceLine } from "./GoalFaceLine.tsx";
import { GoalProposal } from "./GoalProposal.tsx";

/** Only who writes needs it. */
const GoalChoosers = lateExtra(async () => (await import("./GoalChoosers.tsx")).GoalChoosers);

const GoalHand = lateExtra(async () => (await import("./GoalHand.tsx")).GoalHand);

interface GoalHeadProps {
  readonly goal: GoalView;
  readonly among: readonly GoalView[];
  /** Looking back, and what we do if it goes otherwise. */
  readonly onLookBack: (() => void) | null;
  /** Dissent in full, in the holder's words. */
  readonly dissents: { readonly notes: ReactNode; readonly button: ReactNode };
}

const statusMoves = [
  ["reached", "flag"],
  ["stopped", "no"],
  ["active", "next"],
] as const;

export const GoalHead = ({ goal, among, dissents, onLookBack }: GoalHeadProps) => {
  const now = useNow();
  const sending = useSending();
  const mine = now.me !== null && isResident(now.me);
  const onSheet = goal.item && currentWording(goal.item);
  const confirm = () => {
    if (goal.ref && onSheet)
      void sending.send("confirmGoal", {
        item: goal.ref,
        words: onSheet,
        ...(besideMe.who && { beside: besideMe.who }),
      });
  };
  const { confirmed } = goal;
  // What somebody filled in from paper is asked once more of the own hand.
  const isOpen =
    confirmed === null || goal.proposal !== null || (confirmed.by === now.me?.id && waitsForOwnHand(confirmed));
  const asked = mine && goal.ref && onSheet?.text.trim() && isOpen ? onSheet : null;
  const said = shownAnswers(goal);
  const rest = useRest({ item: goal.ref, text: goal.words.text, isResting: goal.rest !== null, sending });
  const menu = (
    <>
      {onLookBack && (
        <Button look="quiet" picture="undo" onPress={onLookBack}>
          {mine ? nl.goals.lookBack : nl.goals.planB}
        </Button>
      )}
      {mine && (goal.status === "active" || goal.rest) && rest.button}
      {dissents.button}
      {mine &&
        goal.ref &&
        goal.confirmed &&
        statusMoves
          .filter(([status]) => status !== goal.status && !(status === "active" && goal.rest))
          .map(([status, picture]) => (
            <Button
              key={status}
              look="quiet"
              picture={picture}
              onPress={() => goal.ref && void sending.send("moveGoal", { item: goal.ref, to: status })}
            >
              {nl.goals.moves[status]}
            </Button>
          ))}
    </>
  );
  return (
    <ItemFrame
      card={goal}
      text={goal.words.text}
      className="goal-head"
      among={among}
      goalIds={null}
      fields={[
        ["title", nl.goals.titleField],
        ["why", nl.goals.why(now.speaking)],
      ]}
      isAnswered={goal.confirmed !== null}
      choosers={<GoalChoosers goal={goal} onSheet={onSheet} />}
      menu={menu}
    >
      {(open) => (
        <>
          <h2 className="title">
            <Words card={goal} isAsked={mine && goal.confirmed === null} text={goal.words.text} open={open} />
          </h2>
          {goal.rest ? (
            <RestChip rest={goal.rest} />
          ) : (
            nl.goals.status[goal.status] && <p className="chip">{nl.goals.status[goal.status]}</p>
          )}
          {rest.paper}
          {goal.words.why && (
            <div className="why">
              <span className="label">{nl.goals.why(now.speaking)}</span>
              <span className="words">{goal.words.why}</span>
            </div>
          )}
          <GoalFaceLine faces={goal.faces} />
          {goal.look?.planB && (
            <div className="why">
              <span className="label">{nl.goals.planB}</span>
              <span className="words">{goal.look.planB.text}</span>
            </div>
          )}
          <p className="soft small meta">
            {[
              confirmed && !said.some(({ value }) => value === "yes")
                ? nl.goals.confirmedBy(callName(now, confirmed.by), shortDay(confirmed.on))
                : "",
              goal.look?.weighed
                ? nl.goals.weighed(
                    goal.look.weighed.choice,
                    callName(now, goal.look.weighed.by),
                    shortDay(goal.look.weighed.on),
                  )
                : "",
              goal.words.reviewOn ? nl.goals.reviewOn(dayInWords(goal.words.reviewOn)) : "",
            ]
              .filter(Boolean)
              .join(" ")}
          </p>
          {goal.proposal && <GoalProposal goal={goal} proposal={goal.proposal} />}
          {asked && (
            <>
              <Button isBig picture="check" onPress={confirm}>
                {goal.proposal ? nl.goals.confirmAgain : nl.goals.confirm}
              </Button>
              <ReadTogether card={goal} text={asked.text} />
            </>
          )}
          {(asked || said.length > 0) && <GoalHand goal={goal} asked={asked} />}
          <SendingNote sending={sending} />
          {dissents.notes}
        </>
      )}
    </ItemFrame>
  );
};
