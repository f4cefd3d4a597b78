// What somebody wants to change about an action that its owner already took on: the words, the day. It stands beside what counts until
// the owner says yes to it, or puts it back as it was (0283).
import type { ActionView } from "@werktafel/shared/domain/table/actionView";
import type { Wording } from "@werktafel/shared/domain/wording";
import { setValue, writeText } from "@werktafel/shared/sheet/editSheet";
import { ownOrigin } from "../../sync/ownOrigin.ts";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { callName } from "../../table/table.ts";
import { useNow, useTable } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { Changed } from "../../ui/Changed.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { nlPapers } from "../../words/nlPapers.ts";

const whenOf = ({ rhythm, due }: Wording): string =>
  rhythm ? nl.actions.rhythm(rhythm) : due ? nl.actions.due(due) : nl.actions.whenNone;

interface ActionProposalProps {
  readonly action: ActionView;
  readonly proposal: Wording;
}

export const ActionProposal = ({ action, proposal }: ActionProposalProps) => {
  const now = useNow();
  const { words } = action;
  const said = words.due === undefined ? { ...words, due: action.dayOnSheet } : words;
  const isOthers = (proposal.ownerId ?? null) !== null && proposal.ownerId !== action.owner;
  return (
    <div className="note plain stack">
      <span className="label">
        <Picture name="pen" />
        {nl.changing.proposal}
      </span>
      {words.text !== proposal.text && (
        <Changed before={words.text} after={proposal.text} outWord={nl.changing.out} inWord={nl.changing.into} />
      )}
      {isOthers && proposal.ownerId && (
        <span className="small">{nl.actions.otherOwner(callName(now, proposal.ownerId))}</span>
      )}
      {whenOf(said) !== whenOf(proposal) && (
        <span className="small">
          {nl.slips.fields.when}{" "}
          <Changed before={whenOf(said)} after={whenOf(proposal)} outWord={nl.changing.out} inWord={nl.changing.into} />
        </span>
      )}
      <span className="soft small">{nl.changing.proposalFrom}</span>
      {action.isMine && <OwnersAnswer action={action} proposal={proposal} mayBeYes={!isOthers} />}
    </div>
  );
};

/** A no writes it back as it was agreed: nothing that counts changes, and nobody has to wait for it. */
const OwnersAnswer = ({ action, proposal, mayBeYes }: ActionProposalProps & { readonly mayBeYes: boolean }) => {
  const { sync } = useTable();
  const sending = useSending();
  const { ref: item, words } = action;
  if (!item) return null;
  const putBack = () => {
    const doc = sync.sheet(item.sheet)?.doc;
    const place = (field: string) => ({ collection: action.collection, id: action.id, field });
    doc?.transact(() => {
      writeText(doc, place("text"), words.text, { origin: ownOrigin });
      if (words.due !== undefined) setValue(doc, place("due"), words.due, ownOrigin);
      setValue(doc, place("ownerId"), words.ownerId ?? null, ownOrigin);
      setValue(doc, place("rhythmEvery"), words.rhythm?.every ?? null, ownOrigin);
      setValue(doc, place("rhythmUntil"), words.rhythm?.until ?? null, ownOrigin);
    }, ownOrigin);
  };
  const name = (word: string) => `${word}: ${proposal.text}`;
  return (
    <>
      <div className="row moves">
        {mayBeYes && (
          <Button
            label={name(nlPapers.newYes.yes)}
            onPress={() => void sending.send("moveAction", { item, to: "accepted", note: "", words: proposal })}
          >
            {nlPapers.newYes.yes}
          </Button>
        )}
        <Button label={name(nlPapers.newYes.no)} onPress={putBack}>
          {nlPapers.newYes.no}
        </Button>
      </div>
      <SendingNote sending={sending} />
    </>
  );
};
