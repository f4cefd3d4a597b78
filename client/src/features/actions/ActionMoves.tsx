// What this person can say about an action at the table now: the same pure rule that the server asks decides which answers
// there are.
import { type ActionStatus, whyNotMoved } from "@werktafel/shared/domain/action";
import { reads } from "@werktafel/shared/domain/audience";
import { asksWhetherItFits } from "@werktafel/shared/domain/mine/myActions";
import { inOrderOfName, isResident, isSeated } from "@werktafel/shared/domain/participant";
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import { currentWording } from "@werktafel/shared/domain/wording";
import { participantId } from "@werktafel/shared/ids";
import { may } from "@werktafel/shared/policy/may";
import { besideMe } from "../../table/hand/besideMe.ts";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { ItemReaders } from "../../table/writing/ItemReaders.tsx";
import { nl } from "../../words/nl.ts";
import { ActionAnswers, type Said } from "./ActionAnswers.tsx";

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

export const ActionMoves = ({ action }: { readonly action: ActionView }) => {
  const now = useNow();
  const sending = useSending();
  const { me } = now;
  if (!me || !action.ref || may(me, "moveAction") !== null) return null;
  const state = now.facts.actions[action.id] ?? {
    id: action.id,
    status: action.status,
    owner: null,
    accepted: null,
    steps: [],
  };
  const onSheet = action.item && currentWording(action.item);
  const isPossible = (to: ActionStatus) =>
    whyNotMoved(state, { to, by: me.id, proposedOwner: onSheet?.ownerId ?? null, isResident: isResident(me) }) === null;
  const move = async (to: ActionStatus, { note = "", ownWords, together }: Said) =>
    sending.send("moveAction", {
      item: action.ref,
      to,
      note,
      words: onSheet ?? action.words,
      ...(besideMe.who && isResident(me) && { beside: besideMe.who }),
      ...(ownWords === undefined ? {} : { ownWords }),
      ...(together === undefined ? {} : { together: participantId(together) }),
    });
  const fits = asksWhetherItFits(action, me.party)
    ? inOrderOfName(now.facts.participants)
        .filter((each) => each.party === "staff" && isSeated(each) && reads(action.audience, each.id))
        .map(({ id, callName: name }) => ({ id, name }))
    : null;
  return (
    <>
      <ActionAnswers
        text={action.words.text}
        possible={answers
          .filter(([to, , from]) => from.includes(action.status) && isPossible(to))
          .map(([to, word]) => [to, word])}
        fits={fits}
        isProposal={action.status === "proposed" && action.isWritable}
        readers={<ItemReaders sheet={action.ref.sheet} />}
        onMove={move}
      />
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
