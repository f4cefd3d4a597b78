// *Klopt dit?* of a goal, beside "zo is het mijn doel": not yet or no, in own words, and who sits beside me; and what was said of it
// otherwise than plainly so, by whose hand it was (0266).
import type { Accord } from "@werktafel/shared/domain/accord";
import { shownAnswers, type GoalView } from "@werktafel/shared/domain/table/goalView";
import type { Wording } from "@werktafel/shared/domain/wording";
import { useState } from "react";
import { Answering } from "../../table/hand/Answering.tsx";
import { Answers } from "../../table/hand/Answers.tsx";
import { Beside, BesideMine } from "../../table/hand/HandParts.tsx";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { handWords as words } from "../../words/nl/reading/hand.ts";

interface GoalHandProps {
  readonly goal: GoalView;
  /** What is asked of me, to these words; `null`: nothing. */
  readonly asked: Wording | null;
}

export const GoalHand = ({ goal, asked }: GoalHandProps) => {
  const now = useNow();
  const sending = useSending();
  const [isAnswering, setAnswering] = useState(false);
  const { ref: item, confirmed } = goal;
  const said = shownAnswers(goal);
  const mine = said.find(({ participantId }) => participantId === now.me?.id);
  const answer = ({ value, note, words: to }: Accord) =>
    item !== null && void sending.send("confirmGoal", { item, value, note, words: to });
  return (
    <>
      <Answers
        answers={said.map((accord) => ({ participantId: accord.participantId, accord, earlier: null, isNeeded: true }))}
        which="all"
      />
      {mine?.besideId && <BesideMine who={mine.besideId} sending={sending} onAlone={() => answer(mine)} />}
      {item && asked && !isAnswering && (
        <>
          <Beside />
          <Button look="link" onPress={() => setAnswering(true)} label={`${words.otherwise}. ${asked.text}`}>
            {words.otherwise}
          </Button>
        </>
      )}
      {item && asked && isAnswering && (
        <Answering
          item={item}
          values={["notYet", "no"]}
          mine={confirmed === null || goal.proposal ? (mine?.value ?? null) : null}
          onAnswer={async (by, own) => {
            const isDone = await by.send("confirmGoal", { item, words: asked, ...own });
            if (isDone) setAnswering(false);
            return isDone;
          }}
        />
      )}
    </>
  );
};
