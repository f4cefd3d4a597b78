// What this person can say about an action now: the same pure rule that the server asks decides which answers there are.
// They all look alike. "Het lukt niet" asks one thing: what do you need?
import { type ActionStatus, whyNotMoved } from "@werktafel/shared/domain/action";
import { isResident } from "@werktafel/shared/domain/participant";
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import { currentWording } from "@werktafel/shared/domain/wording";
import { may } from "@werktafel/shared/policy/may";
import { useState } from "react";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { ItemReaders } from "../../table/writing/ItemReaders.tsx";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { nl } from "../../words/nl.ts";

/** In this order, where they are possible. */
const answers: readonly (readonly [to: ActionStatus, word: string, from: readonly ActionStatus[]])[] = [
  ["accepted", nl.actions.start, ["proposed", "declined"]],
  ["declined", nl.actions.decline, ["proposed"]],
  ["inProgress", nl.actions.busy, ["accepted"]],
  ["inProgress", nl.actions.againBusy, ["stuck", "done"]],
  ["done", nl.actions.done, ["accepted", "inProgress", "stuck"]],
  ["stuck", nl.actions.stuck, ["accepted", "inProgress"]],
  ["cancelled", nl.actions.cancel, ["stuck", "declined"]],
  ["proposed", nl.actions.uncancel, ["cancelled"]],
];

const focusOnce = (area: HTMLTextAreaElement | null) => area?.focus();

export const ActionMoves = ({ action }: { readonly action: ActionView }) => {
  const now = useNow();
  const sending = useSending();
  const [need, setNeed] = useState<string | null>(null);
  const { me } = now;
  if (!me || !action.ref || may(me, "moveAction") !== null) return null;
  const state = now.facts.actions[action.id] ?? {
    id: action.id,
    status: action.status,
    owner: null,
    accepted: null,
    steps: [],
  };
  const isPossible = (to: ActionStatus) =>
    whyNotMoved(state, {
      to,
      by: me.id,
      proposedOwner: (action.item && currentWording(action.item)?.ownerId) ?? null,
      isResident: isResident(me),
    }) === null;
  const move = async (to: ActionStatus, note: string) => {
    if (!action.ref) return;
    const words = (action.item && currentWording(action.item)) ?? action.words;
    if (await sending.send("moveAction", { item: action.ref, to, note, words })) setNeed(null);
  };
  const possible = answers.filter(([to, , from]) => from.includes(action.status) && isPossible(to));
  return (
    <>
      {possible.length > 0 && need === null && (
        <div className="row moves">
          {possible.map(([to, word]) => (
            <Button
              key={word}
              label={`${word}. ${nl.changing.about(action.words.text)}`}
              onPress={() => (to === "stuck" ? setNeed("") : void move(to, ""))}
            >
              {word}
            </Button>
          ))}
        </div>
      )}
      {need !== null && (
        <div className="stack">
          <Field name={nl.actions.stuckAsk}>
            <textarea
              value={need}
              maxLength={2_000}
              lang="nl"
              ref={focusOnce}
              onChange={(event) => setNeed(event.target.value)}
            />
          </Field>
          <ItemReaders sheet={action.ref.sheet} />
          <div className="row">
            <Button onPress={() => void move("stuck", need.trim())}>{nl.actions.stuckSay}</Button>
            <Button look="quiet" onPress={() => setNeed(null)}>
              {nl.frame.back}
            </Button>
          </div>
        </div>
      )}
      {action.status === "proposed" && action.owner !== null && !action.isMine && (
        <p className="soft small">{nl.actions.waitsFor(callName(now, action.owner))}</p>
      )}
      <SendingNote
        sending={sending}
        owner={action.owner}
        words={`${action.owner ? callName(now, action.owner) : ""}: ${action.words.text}`}
      />
    </>
  );
};
