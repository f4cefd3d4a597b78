// One action of mine on the own list: what, with whom, when, the goal and the agreement it belongs to, and my answers to it.
import type { ActionStatus } from "@werktafel/shared/domain/action";
import type { MyAction } from "../../requests/mine/decode.ts";
import { Picture } from "../../ui/Picture.tsx";
import { dayInWords } from "../../words/dates.ts";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";

/** In this order, where they are possible. */
const answers: Readonly<Record<MyAction["status"], readonly (readonly [to: ActionStatus, word: string])[]>> = {
  proposed: [
    ["accepted", nl.actions.start],
    ["declined", nl.actions.decline],
  ],
  accepted: [
    ["inProgress", nl.actions.busy],
    ["done", nl.actions.done],
    ["stuck", nl.actions.stuck],
    ["declined", nl.actions.noMore],
  ],
  inProgress: [
    ["done", nl.actions.done],
    ["stuck", nl.actions.stuck],
    ["declined", nl.actions.noMore],
  ],
  stuck: [
    ["inProgress", nl.actions.againBusy],
    ["done", nl.actions.done],
    ["declined", nl.actions.noMore],
  ],
};
export const answersTo = ({ status }: Pick<MyAction, "status">) => answers[status];

/** A day that went by reaches only who is paid for it, and is never called late. */
const whenOf = ({ rhythm, due, rests }: MyAction, on: string): string => {
  if (rests) return rests.until === null ? nl.resting.chip : nl.resting.until(dayInWords(rests.until));
  if (rhythm) return nl.actions.rhythm(rhythm);
  if (due === null) return nl.actions.whenNone;
  return due < on ? nl.actions.passed(due) : nl.actions.due(due);
};

const howOf = ({ mode, with: names }: MyAction): string => {
  if (names.length === 0) return "";
  return mode === "onBehalf" ? nl.actions.onBehalf(names) : nl.actions.together(names);
};

/** How and when, on one line. */
export const metaOf = (action: MyAction, on: string): string =>
  [howOf(action), whenOf(action, on)].filter(Boolean).join(" · ");

/** *Dit lezen:* above what I write about it. */
export const ActionReaders = ({ action }: { readonly action: MyAction }) => (
  <p className="readers">
    <Picture name="eye" />
    <span>
      <b>{nlApart.mine.readers}</b>{" "}
      {action.readers === null ? nlApart.mine.everyone : nlApart.mine.andYou(action.readers)}
    </span>
  </p>
);

export const MyActionCard = ({ action, on }: { readonly action: MyAction; readonly on: string }) => (
  <>
    {action.status === "proposed" && (
      <p className="chip">
        <Picture name="later" />
        {action.by === null ? nlApart.mine.proposal : nlApart.mine.proposalFrom(action.by)}
      </p>
    )}
    {(action.status === "inProgress" || action.status === "stuck") && (
      <p className="chip">
        <Picture name={action.status === "stuck" ? "hand" : "do"} />
        {nl.actions.status[action.status]}
      </p>
    )}
    <h3>{action.words.text}</h3>
    <p className="soft small">{metaOf(action, on)}</p>
    {action.goal !== null && <p className="soft small">{nlApart.mine.goal(action.goal)}</p>}
    {action.agreement !== null && <p className="soft small">{nlApart.mine.agreement(action.agreement)}</p>}
    {action.note !== "" && <p className="said small">{action.note}</p>}
    {action.readers !== null && (
      <p className="readers few">
        <Picture name="few" />
        <span>{nlApart.mine.onlyWe(action.readers)}</span>
      </p>
    )}
  </>
);
