// "Welke afspraak leggen we voor?": proposals first. Nothing goes before everyone by itself.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { AgreementView } from "@werktafel/shared/domain/table/agreementView";
import { FewChip } from "../../../table/item/FewChip.tsx";
import { SendingNote } from "../../../table/item/RefusalNote.tsx";
import { useNow } from "../../../table/TableContext.ts";
import { useSending } from "../../../table/useSending.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { nl } from "../../../words/nl.ts";
import { nlMeeting } from "../../../words/nlMeeting.ts";

/** Agreements that can be laid before everyone, and whether they wait for a yes. */
const toAgreeOn = (agreements: readonly AgreementView[]) => {
  const alive = agreements.filter((each) => each.item !== null && each.status !== "ended" && each.status !== "changed");
  return {
    proposals: alive.filter((each) => each.status === "proposed" || each.proposal !== null),
    agreed: alive.filter((each) => each.status !== "proposed" && each.proposal === null),
  };
};

interface AccordChooserProps {
  readonly meeting: MeetingState;
  readonly onClose: () => void;
}

export const AccordChooser = ({ meeting, onClose }: AccordChooserProps) => {
  const { view } = useNow();
  const sending = useSending();
  const { proposals, agreed } = toAgreeOn(view.agreements);
  const choose = async (agreement: AgreementView) => {
    if (sending.isWaiting) return;
    if (await sending.send("openAccordRound", { meeting: meeting.id, item: agreement.ref })) onClose();
  };
  const list = (title: string, agreements: readonly AgreementView[]) =>
    agreements.length > 0 && (
      <>
        <h3>{title}</h3>
        <ul className="stack" data-list>
          {agreements.map((agreement) => (
            <li key={agreement.key}>
              <button type="button" className="card found" data-stop onClick={() => void choose(agreement)}>
                {(agreement.proposal ?? agreement).words.text}
                <FewChip audience={agreement.audience} />
              </button>
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <Dialog title={nlMeeting.leading.accordTitle} closeWord={nl.frame.close} onClose={onClose}>
      {proposals.length + agreed.length === 0 && <p>{nlMeeting.leading.accordNone}</p>}
      <SendingNote sending={sending} />
      {list(nlMeeting.leading.accordProposals, proposals)}
      {list(nlMeeting.leading.accordAgreed, agreed)}
    </Dialog>
  );
};
