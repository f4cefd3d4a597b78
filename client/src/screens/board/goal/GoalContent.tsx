// What lies under a goal, in the order of the table: what we agree, who does what, what we wait for. Here the features meet.
import { waitsForOwnHand } from "@werktafel/shared/domain/ownHand";
import { isResident } from "@werktafel/shared/domain/participant";
import type { AgreementView } from "@werktafel/shared/domain/table/agreementView";
import type { ItemId } from "@werktafel/shared/ids";
import { useState } from "react";
import { ActionItem } from "../../../features/actions/ActionItem.tsx";
import { AgreementItem } from "../../../features/agreements/AgreementItem.tsx";
import { ActionHandover } from "../../../features/handover/ActionHandover.tsx";
import type { SlipKind } from "../../../features/slip/slip.ts";
import { WaitingItem } from "../../../features/waiting/WaitingItem.tsx";
import { useNow } from "../../../table/TableContext.ts";
import { Button } from "../../../ui/Button.tsx";
import { Picture } from "../../../ui/Picture.tsx";
import { nl } from "../../../words/nl.ts";
import { useDissent } from "./useDissent.tsx";
import { type AtGoal, isOpenAction, isOpenAgreement, otherGoals } from "../laidOut.ts";
import { useStaying } from "./useStaying.ts";

/** So many agreements stand open at once; the rest waits behind a word (SCREENS.md 3.3). */
const fewAgreements = 3;

type AgreementAtGoalProps = Omit<Parameters<typeof AgreementItem>[0], "dissents">;
const AgreementAtGoal = (props: AgreementAtGoalProps) => (
  <AgreementItem {...props} dissents={useDissent(props.agreement, "agreement")} />
);

type ActionAtGoalProps = Omit<Parameters<typeof ActionItem>[0], "dissents" | "handover">;
const ActionAtGoal = (props: ActionAtGoalProps) => (
  <ActionItem
    {...props}
    dissents={useDissent(props.action, "action")}
    handover={<ActionHandover action={props.action} />}
  />
);

interface GoalContentProps {
  readonly goal: ItemId | null;
  readonly at: AtGoal;
  /** Everything unfolded: for print, for the whole table. */
  readonly isWhole: boolean;
  readonly onAdd: ((kind: SlipKind, goal: ItemId | null) => void) | null;
}

export const GoalContent = ({ goal, at, isWhole, onAdd }: GoalContentProps) => {
  const now = useNow();
  const [hasAll, setAll] = useState(false);
  const [hasDone, setDone] = useState(false);
  const mine = now.me !== null && isResident(now.me);
  const isWaitingForMe = (agreement: AgreementView) => {
    const { myAnswer } = agreement.proposal ?? agreement;
    // What was tapped on somebody else's phone, or stood on paper, waits for the own hand.
    return mine && (myAnswer === null || waitsForOwnHand(myAnswer));
  };
  const openPlaces = new Map(at.agreements.filter(isOpenAgreement).map((each, place) => [each.key, place]));
  const few = useStaying(at.agreements, (each) => {
    const place = openPlaces.get(each.key);
    if (place === undefined) return false;
    return place < fewAgreements || each.status === "proposed" || each.proposal !== null || isWaitingForMe(each);
  });
  const going = useStaying(at.actions, isOpenAction);
  const isAwake = isWhole ? () => true : ({ rest }: { readonly rest: unknown }) => rest === null;
  const [awake, doing] = [at.agreements.filter(isAwake), at.actions.filter(isAwake)];
  const resting = {
    agreements: at.agreements.filter((each) => !isAwake(each)),
    actions: at.actions.filter((each) => !isAwake(each)),
  };
  const agreements = isWhole || hasAll ? awake : few.filter(isAwake);
  const actions = isWhole || hasDone ? doing : going.filter(isAwake);
  return (
    <>
      {at.waiting.map((card) => (
        <WaitingItem
          key={card.key}
          card={card}
          among={at.waiting.filter((each) => each.collection === card.collection)}
        />
      ))}
      <section className="part">
        <div className="heading">
          <h3>
            <Picture name="shake" />
            {nl.agreements.title}
          </h3>
          {!isWhole && few.length < awake.length && (
            <span className="end">
              <Button look="link" expanded={hasAll} onPress={() => setAll(!hasAll)}>
                {hasAll ? nl.agreements.showFewer : nl.agreements.showAll(awake.length)}
              </Button>
            </span>
          )}
        </div>
        {at.agreements.length === 0 && <p className="soft small">{nl.agreements.none}</p>}
        <div data-list>
          {agreements.map((agreement) => (
            <AgreementAtGoal
              key={agreement.key}
              agreement={agreement}
              among={at.agreements}
              alsoAt={isWhole ? otherGoals(now.view, agreement, goal) : []}
              isWhole={isWhole}
            />
          ))}
        </div>
        {onAdd && (
          <Button look="quiet" picture="plus" onPress={() => onAdd("agreements", goal)}>
            {nl.agreements.add}
          </Button>
        )}
      </section>
      <section className="part">
        <div className="heading">
          <h3>
            <Picture name="do" />
            {nl.actions.title}
          </h3>
          {!isWhole && going.length < doing.length && (
            <span className="end">
              <Button look="link" expanded={hasDone} onPress={() => setDone(!hasDone)}>
                {hasDone ? nl.actions.withoutDone : nl.actions.withDone}
              </Button>
            </span>
          )}
        </div>
        {actions.length === 0 && <p className="soft small">{nl.actions.none}</p>}
        <div data-list>
          {actions.map((action) => (
            <ActionAtGoal key={action.key} action={action} among={at.actions} />
          ))}
        </div>
        {onAdd && (
          <Button look="quiet" picture="plus" onPress={() => onAdd("actions", goal)}>
            {nl.actions.add}
          </Button>
        )}
      </section>
      {resting.agreements.length + resting.actions.length > 0 && (
        <details className="part">
          <summary className="link">{nl.resting.chip}</summary>
          <div data-list>
            {resting.agreements.map((agreement) => (
              <AgreementAtGoal
                key={agreement.key}
                agreement={agreement}
                among={at.agreements}
                alsoAt={[]}
                isWhole={false}
              />
            ))}
            {resting.actions.map((action) => (
              <ActionAtGoal key={action.key} action={action} among={at.actions} />
            ))}
          </div>
        </details>
      )}
    </>
  );
};
