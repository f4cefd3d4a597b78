// My answers to one action, wherever it stands on the own lists, and what became of the last one.
import type { ActionStatus } from "@werktafel/shared/domain/action";
import { type BoardId, participantId } from "@werktafel/shared/ids";
import { ActionAnswers } from "../../features/actions/ActionAnswers.tsx";
import { ActionReaders, answersTo } from "../../features/mine/MyActionCard.tsx";
import { keyOf, type MineNow } from "../../features/mine/useMine.ts";
import type { MyAction } from "../../requests/mine/decode.ts";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";
import { refusalSentence } from "../../words/nl/refusals.ts";

interface AnsweredActionProps {
  readonly now: MineNow;
  readonly board: BoardId;
  readonly action: MyAction;
  /** One or two answers, where it stands among what waits. */
  readonly isShort?: boolean;
}

/** The rest is said on the own list. */
const shortAnswers: readonly ActionStatus[] = ["accepted", "declined", "done", "stuck"];

const noNames = { person: () => nl.changing.someone, resident: "", facilitator: "", owner: "" };

export const AnsweredAction = ({ now, board, action, isShort = false }: AnsweredActionProps) => {
  const { refused } = now;
  const all = answersTo(action);
  const short = all.filter(([to]) => shortAnswers.includes(to)).slice(0, 2);
  return (
    <>
      <ActionAnswers
        text={action.words.text}
        possible={isShort ? short : all}
        fits={action.fits?.with.map(({ id, name }) => ({ id: participantId(id), name })) ?? null}
        isProposal={action.status === "proposed"}
        readers={<ActionReaders action={action} />}
        onMove={async (to, said) => now.move(board, action, to, said)}
      />
      {refused?.key === keyOf(board, action) && (
        <p className="note now" role="status">
          {refused.refusal.reason === "wordingChanged"
            ? nlApart.mine.refused
            : refusalSentence(refused.refusal, noNames)}
        </p>
      )}
    </>
  );
};
