// Everything that is for everyone, in the order of the table, in letters for the room.
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import type { AgreementView } from "@werktafel/shared/domain/table/agreementView";
import type { GoalView } from "@werktafel/shared/domain/table/goalView";
import type { PlainView } from "@werktafel/shared/domain/table/plainView";
import { Statements } from "../../table/correcting/lateStatements.tsx";
import { callName, type TableNow } from "../../table/table.ts";
import { Picture } from "../../ui/Picture.tsx";
import { dayInWords, today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { type AtGoal, isNothing, onceAtGoal } from "../board/laidOut.ts";

const Agreement = ({ agreement, now }: { readonly agreement: AgreementView; readonly now: TableNow }) => {
  const said = agreement.answers.filter((each) => each.isNeeded && each.accord);
  return (
    <li data-collection="agreements" data-item={agreement.id}>
      {agreement.words.text}
      <small>
        {[
          agreement.status === "proposed" ? nl.agreements.proposal : "",
          agreement.status === "ended" ? nl.agreements.ended : "",
          agreement.status === "changed" ? nl.agreements.changed : "",
          ...said.map(
            (each) => each.accord && `${callName(now, each.participantId)} ${nl.accords.said[each.accord.value]}`,
          ),
        ]
          .filter(Boolean)
          .join(" · ")}
      </small>
      <Statements card={agreement} />
      {agreement.dissents.map((dissent) => (
        <div key={dissent.id} className="note own">
          <span className="label">{nl.dissents.title(callName(now, dissent.byId))}</span>
          {dissent.text}
        </div>
      ))}
    </li>
  );
};

const whenOf = (action: ActionView): string =>
  action.rest
    ? nl.resting.chip
    : action.words.rhythm
      ? nl.actions.rhythm(action.words.rhythm)
      : action.due === null
        ? nl.actions.whenNone
        : action.due >= today()
          ? dayInWords(action.due)
          : "";

const Action = ({ action, now }: { readonly action: ActionView; readonly now: TableNow }) => (
  <li data-collection="actions" data-item={action.id}>
    <b>{action.owner ? callName(now, action.owner) : nl.actions.who}</b>
    {": "}
    {action.words.text}
    <small>{[nl.actions.status[action.status], whenOf(action)].filter(Boolean).join(" · ")}</small>
    <Statements card={action} />
  </li>
);

const Waiting = ({ card }: { readonly card: PlainView }) => {
  const bridge = card.item?.texts[card.collection === "waitingLists" ? "bridge" : "interim"];
  return (
    <div className="note wait" data-collection={card.collection} data-item={card.id}>
      <span className="label">{nl.waiting.title}</span>
      {card.text}
      {bridge && (
        <small>
          {nl.waiting.meanwhile} {bridge}
        </small>
      )}
      <Statements card={card} />
    </div>
  );
};

const Content = ({ at, now }: { readonly at: AtGoal; readonly now: TableNow }) => (
  <>
    {at.waiting.map((card) => (
      <Waiting key={card.key} card={card} />
    ))}
    {at.agreements.length > 0 && (
      <>
        <h3>{nl.agreements.title}</h3>
        <ul>
          {at.agreements.map((agreement) => (
            <Agreement key={agreement.key} agreement={agreement} now={now} />
          ))}
        </ul>
      </>
    )}
    {at.actions.length > 0 && (
      <>
        <h3>{nl.actions.title}</h3>
        <ul>
          {at.actions.map((action) => (
            <Action key={action.key} action={action} now={now} />
          ))}
        </ul>
      </>
    )}
  </>
);

const Goal = ({ goal, now }: { readonly goal: GoalView; readonly now: TableNow }) => (
  <section className="goal-part">
    <div data-collection="goals" data-item={goal.id}>
      <h2>
        <Picture name="flag" />
        {goal.words.text}
      </h2>
      {goal.words.why && <p>{goal.words.why}</p>}
      <Statements card={goal} />
    </div>
    <Content at={onceAtGoal(now.view, goal.id)} now={now} />
  </section>
);

const lineKinds = ["strengths", "concerns", "ideas"] as const;

export const WholeBoard = ({ now }: { readonly now: TableNow }) => {
  const { view } = now;
  const loose = onceAtGoal(view, null);
  return (
    <div className="whole">
      {lineKinds.map(
        (kind) =>
          view[kind].length > 0 && (
            <section key={kind} className="goal-part">
              <h2>{nl.lines[kind].title}</h2>
              <ul>
                {view[kind].map((line) => (
                  <li key={line.key} data-collection={kind} data-item={line.id}>
                    {line.text}
                    <Statements card={line} />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      {view.goals.map((goal) => (
        <Goal key={goal.key} goal={goal} now={now} />
      ))}
      {!isNothing(loose) && (
        <section className="goal-part">
          <h2>{nl.goals.loose}</h2>
          <Content at={loose} now={now} />
        </section>
      )}
    </div>
  );
};
