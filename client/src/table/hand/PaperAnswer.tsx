// What a resident wrote on paper about one line, filled in by somebody at the table, under their own name. It is never offered over what
// the resident said with the own hand, and the resident takes it back with one tap (0260).
import { type Accord, type AccordValue, accordValues } from "@werktafel/shared/domain/accord";
import { newAction } from "@werktafel/shared/domain/action";
import { paperSteps, whyNotOnPaperNow } from "@werktafel/shared/domain/actionOnPaper";
import { reads } from "@werktafel/shared/domain/audience";
import { newGoal } from "@werktafel/shared/domain/goal";
import { whyGoalNotAnswered, whyOverOwnHand } from "@werktafel/shared/domain/overOwnHand";
import { inOrderOfName, isResident, isSeated, type Participant } from "@werktafel/shared/domain/participant";
import type { Refusal } from "@werktafel/shared/domain/refusal";
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import type { AgreementView } from "@werktafel/shared/domain/table/agreementView";
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import type { GoalView } from "@werktafel/shared/domain/table/goalView";
import { currentWording, type Wording } from "@werktafel/shared/domain/wording";
import { may } from "@werktafel/shared/policy/may";
import type { ParticipantId } from "@werktafel/shared/ids";
import { useId, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";
import { handWords as words } from "../../words/nl/reading/hand.ts";
import { RefusalNote, SendingNote } from "../item/RefusalNote.tsx";
import { speech } from "../speech.ts";
import type { TableNow } from "../table.ts";
import { useNow } from "../TableContext.ts";
import { type Sending, useSending } from "../useSending.ts";
import { ItemReaders } from "../writing/ItemReaders.tsx";

/** One thing that can stand on somebody's paper, and how it is sent; `whyNot`: their own hand spoke here. */
interface OnPaper {
  readonly whose: Participant;
  readonly word: string;
  readonly whyNot: Refusal | null;
  readonly send: (sending: Sending, note: string) => Promise<boolean>;
}

const residentsReading = ({ me, facts }: TableNow, { audience }: ItemCard): readonly Participant[] =>
  me === null || may(me, "noteAloud") !== null
    ? []
    : inOrderOfName(facts.participants).filter(
        (each) => isResident(each) && isSeated(each) && each.id !== me.id && reads(audience, each.id),
      );
const byPen = (
  { me }: TableNow,
  answer: { readonly participantId: ParticipantId; readonly value: AccordValue; readonly words: Wording },
): Accord => ({ ...answer, on: "", note: "", onPaper: true, ...(me && { notedById: me.id }) });
const penOf = (whose: Participant) => ({ for: whose.id, onPaper: true }) as const;

const ofAgreement = (now: TableNow, agreement: AgreementView): readonly OnPaper[] => {
  const { ref: item, status } = agreement;
  const { words: asked } = agreement.proposal ?? agreement;
  if (item === null || status === "ended" || status === "changed") return [];
  const said = now.facts.agreements[agreement.id]?.accords ?? [];
  return residentsReading(now, agreement).flatMap((whose) =>
    accordValues.map((value) => ({
      whose,
      word: nl.accords.answers[value],
      whyNot: whyOverOwnHand(
        byPen(now, { participantId: whose.id, value, words: asked }),
        said.filter((each) => each.participantId === whose.id),
      ),
      send: async (sending, note) =>
        sending.send("answerAgreement", { item, value, note, words: asked, ...penOf(whose) }),
    })),
  );
};

const ofGoal = (now: TableNow, goal: GoalView): readonly OnPaper[] => {
  const { ref: item } = goal;
  const asked = goal.item && currentWording(goal.item);
  if (item === null || !asked?.text.trim()) return [];
  const state = now.facts.goals[goal.id] ?? newGoal(goal.id);
  return residentsReading(now, goal).flatMap((whose) =>
    accordValues.map((value) => ({
      whose,
      word: nl.accords.answers[value],
      whyNot: whyGoalNotAnswered(state, byPen(now, { participantId: whose.id, value, words: asked })),
      send: async (sending, note) => sending.send("confirmGoal", { item, value, note, words: asked, ...penOf(whose) }),
    })),
  );
};

const stepWords = { accepted: nl.actions.start, declined: nl.actions.decline, done: nl.actions.done } as const;

const ofAction = (now: TableNow, action: ActionView): readonly OnPaper[] => {
  const { ref: item } = action;
  const asked = action.item && currentWording(action.item);
  if (item === null || asked === null) return [];
  const state = now.facts.actions[action.id] ?? newAction(action.id);
  const proposedOwner = asked.ownerId ?? null;
  return residentsReading(now, action).flatMap((whose) =>
    paperSteps.map((to) => ({
      whose,
      word: stepWords[to],
      whyNot: whyNotOnPaperNow(state, { of: whose.id, to, proposedOwner }),
      send: async (sending, note) => sending.send("moveAction", { item, to, note, words: asked, ...penOf(whose) }),
    })),
  );
};

/** What can stand on paper of a line. */
const onPaperOf = (now: TableNow, { key }: ItemCard): readonly OnPaper[] => {
  const isIt = (card: ItemCard) => card.key === key;
  const { agreements, goals, actions } = now.view;
  return [
    ...agreements.filter(isIt).flatMap((each) => ofAgreement(now, each)),
    ...goals.filter(isIt).flatMap((each) => ofGoal(now, each)),
    ...actions.filter(isIt).flatMap((each) => ofAction(now, each)),
  ];
};

export const PaperAnswer = ({ card }: { readonly card: ItemCard }) => {
  const now = useNow();
  const sending = useSending();
  const name = useId();
  const [isOpen, setOpen] = useState(false);
  const asked = onPaperOf(now, card);
  const all = asked.filter(({ whyNot }) => whyNot === null);
  const back = asked.find(({ whyNot }) => whyNot?.reason === "ownWords" && whyNot.takenBack)?.whyNot ?? null;
  const people = [...new Map(all.map(({ whose }) => [whose.id, whose] as const)).values()];
  const [whom, setWhom] = useState<ParticipantId | null>(people.length === 1 ? (people[0]?.id ?? null) : null);
  const [word, setWord] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const { ref } = card;
  if (ref === null) return null;
  if (all.length === 0) return back && <RefusalNote refusal={back} />;
  if (!isOpen)
    return (
      <Button picture="pen" onPress={() => setOpen(true)}>
        {words.paperFill}
      </Button>
    );
  const person = people.find(({ id }) => id === whom);
  const choices = all.filter(({ whose }) => person === undefined || whose.id === person.id);
  const chosen = choices.find((each) => each.word === word && each.whose.id === whom);
  const put = async () => {
    if (!chosen || !(await chosen.send(sending, note.trim()))) return;
    speech.say(words.paperDone);
    setOpen(false);
  };
  return (
    <div className="stack">
      {people.length > 1 && (
        <fieldset>
          <legend className="label">{words.paperWho}</legend>
          <div className="choice">
            {people.map((each) => (
              <label key={each.id}>
                <input type="radio" name={`${name}-who`} checked={whom === each.id} onChange={() => setWhom(each.id)} />
                {each.callName}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <fieldset>
        <legend className="label">{words.paperWhat}</legend>
        <div className="choice">
          {[...new Set(choices.map((each) => each.word))].map((each) => (
            <label key={each}>
              <input type="radio" name={name} checked={word === each} onChange={() => setWord(each)} />
              {each}
            </label>
          ))}
        </div>
      </fieldset>
      <Field name={words.paperNote}>
        <textarea value={note} maxLength={2_000} lang="nl" onChange={(event) => setNote(event.target.value)} />
      </Field>
      <ItemReaders sheet={ref.sheet} />
      <p className="soft small">
        {words.paperTold((person ? [person] : people).map((each) => each.callName).join(", "))}
      </p>
      <div className="row">
        <Button onPress={() => void put()}>{words.paperPut}</Button>
      </div>
      <SendingNote sending={sending} />
    </div>
  );
};
