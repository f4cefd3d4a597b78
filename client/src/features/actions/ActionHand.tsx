// Whose hand the last step of an action was, when it was not the owner's alone; and who sits beside a resident who answers (0266).
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import { Beside, BesideMine } from "../../table/hand/HandParts.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { handWords as words } from "../../words/nl/reading/hand.ts";

export const ActionHand = ({ action, isAsked }: { readonly action: ActionView; readonly isAsked: boolean }) => {
  const now = useNow();
  const sending = useSending();
  const { ref: item } = action;
  const last = action.steps.at(-1);
  const { besideId, notedById } = last ?? {};
  const isMine = last !== undefined && last.byId === now.me?.id;
  return (
    <>
      {notedById && <p className="soft small">{words.stepPaper(callName(now, notedById))}</p>}
      {besideId && !isMine && <p className="soft small">{words.stepBeside(callName(now, besideId))}</p>}
      {besideId && isMine && item && (
        <BesideMine
          who={besideId}
          sending={sending}
          onAlone={async () =>
            sending.send("moveAction", { item, to: last.status, note: last.note, words: action.words })
          }
        />
      )}
      {isAsked && <Beside />}
    </>
  );
};
