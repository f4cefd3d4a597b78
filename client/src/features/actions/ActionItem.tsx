// One action: its owner, what, how and when. Only the owner moves it; one without an owner is for whoever wants it, and the
// second who reaches for it hears kindly who was first.
import { isOpen } from "@werktafel/shared/domain/mine/myActions";
import { isResident } from "@werktafel/shared/domain/participant";
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import type { ReactNode } from "react";
import { ItemFrame, Words } from "../../table/item/ItemFrame.tsx";
import { WhoIs } from "../../table/item/WhoIs.tsx";
import { ReadTogether } from "../../table/lineQuestions/LineQuestions.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { RestChip, useRest } from "../../table/resting/RestButton.tsx";
import { lateExtra } from "../../table/late/latePaper.tsx";
import { useSending } from "../../table/useSending.ts";
import { callName, type TableNow } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { Face } from "../../ui/Face.tsx";
import { Picture, type PictureName } from "../../ui/Picture.tsx";
import { shortDay, today } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { ActionChoosers } from "./ActionChoosers.tsx";
import { ActionMoves } from "./ActionMoves.tsx";
import { MandateNote } from "./MandateNote.tsx";

/** Only where somebody proposes something. */
const ActionHand = lateExtra(async () => (await import("./ActionHand.tsx")).ActionHand);
const ActionProposal = lateExtra(async () => (await import("./ActionProposal.tsx")).ActionProposal);

interface ActionItemProps {
  readonly action: ActionView;
  readonly among: readonly ActionView[];
  readonly dissents: { readonly notes: ReactNode; readonly button: ReactNode };
  /** Tries, the own limit, and who takes it over. */
  readonly handover: ReactNode;
}

const statusPictures = {
  proposed: "later",
  accepted: "check",
  inProgress: "do",
  done: "check",
  stuck: "hand",
  declined: "no",
  handedOver: "people",
  cancelled: "no",
} as const satisfies Readonly<Record<ActionView["status"], PictureName>>;

/** When it is meant for. A day that passed is shown to staff only, without blame (SCREENS.md 2). */
const whenOf = (action: ActionView, now: TableNow): string => {
  if (action.rest) return "";
  if (action.words.rhythm) return nl.actions.rhythm(action.words.rhythm);
  if (action.due === null) return nl.actions.whenNone;
  if (action.due >= today() || action.status === "done") return nl.actions.due(action.due);
  return now.me?.party === "staff" ? nl.actions.passed(action.due) : "";
};

const howOf = (action: ActionView, now: TableNow): string => {
  const names = action.withIds.map((id) => callName(now, id));
  if (names.length === 0) return "";
  return action.mode === "onBehalf" ? nl.actions.onBehalf(names) : nl.actions.together(names);
};

export const ActionItem = ({ action, among, dissents, handover }: ActionItemProps) => {
  const now = useNow();
  const name = action.owner ? callName(now, action.owner) : nl.actions.who;
  const last = action.steps.at(-1);
  const isAsked =
    action.isMine && action.status === "proposed" && !action.rest && now.me !== null && isResident(now.me);
  const sending = useSending();
  const isOwnRest = action.rest?.with === "itself";
  const rest = useRest({ item: action.ref, text: action.words.text, isResting: isOwnRest, sending });
  const mayRest =
    now.me !== null && (action.isMine || isResident(now.me)) && isOpen(action) && (isOwnRest || action.rest === null);
  return (
    <ItemFrame
      card={action}
      text={action.words.text}
      className="action"
      among={among}
      goalIds={action.goalId ? [action.goalId] : []}
      fields={[["text", nl.actions.field]]}
      isAnswered={action.isAccepted}
      choosers={<ActionChoosers action={action} />}
      menu={
        <>
          {mayRest && rest.button}
          {dissents.button}
          <WhoIs ids={[action.owner, ...action.withIds]} />
        </>
      }
    >
      {(open) => (
        <div className="action-row">
          {action.owner ? <Face name={name} isSmall /> : <Picture name="hand" />}
          <div className="grow">
            <p>
              <b>{name}</b>
              {": "}
              <Words card={action} isAsked={action.isMine && !action.isAccepted} text={action.words.text} open={open} />
            </p>
            <p className="soft small meta">{[howOf(action, now), whenOf(action, now)].filter(Boolean).join(" · ")}</p>
            <MandateNote action={action} />
          </div>
          {action.status !== "accepted" && (action.owner !== null || action.status !== "proposed") && (
            <span className="chip">
              <Picture name={statusPictures[action.status]} />
              {nl.actions.status[action.status]}
              {action.status === "done" && last ? ` · ${shortDay(last.on)}` : ""}
            </span>
          )}
          <div className="says">
            {last?.note && <p className="said small">{last.note}</p>}
            {action.proposal && <ActionProposal action={action} proposal={action.proposal} />}
            {action.rest ? <RestChip rest={action.rest} /> : <ActionMoves action={action} />}
            {(isAsked || last?.notedById || last?.besideId) && <ActionHand action={action} isAsked={isAsked} />}
            {rest.paper}
            {action.isMine && action.status === "proposed" && !action.rest && (
              <ReadTogether card={action} text={action.words.text} />
            )}
            <SendingNote sending={sending} owner={action.owner} />
            {handover}
            {dissents.notes}
          </div>
        </div>
      )}
    </ItemFrame>
  );
};
