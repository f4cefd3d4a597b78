// What this meeting decided: the table itself, or an authority. Two things: an authority's only informs, and who does not
// agree says so there, before its day (3.1).
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { may } from "@werktafel/shared/policy/may";
import { FewChip } from "../../table/item/FewChip.tsx";
import { useNow } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { DecisionForm } from "./DecisionForm.tsx";

interface DecisionsProps {
  readonly meeting: MeetingState;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

export const Decisions = ({ meeting, isOpen, onOpen }: DecisionsProps) => {
  const { facts, me } = useNow();
  const taken = facts.decisions.filter((each) => each.meeting === meeting.id);
  const mayTake = me !== null && may(me, "takeDecision") === null;
  if (taken.length === 0 && !isOpen) return null;
  return (
    <section className="part" aria-label={nlMeeting.decisions.title}>
      <h3 className="heading">{nlMeeting.decisions.title}</h3>
      <ul>
        {taken.map((decision) => (
          <li key={decision.id} className="put-line">
            <span>
              <b>
                {decision.byOrganisation
                  ? nlMeeting.decisions.byOrganisation(decision.byOrganisation)
                  : nlMeeting.decisions.kinds[decision.kind]}
              </b>
              {": "}
              <span className="words">{decision.text}</span>
              {decision.byOrganisation && decision.objectionUntil && (
                <small>{nlMeeting.decisions.objectUntil(decision.byOrganisation, decision.objectionUntil)}</small>
              )}
              <FewChip audience={decision.audience} />
            </span>
          </li>
        ))}
      </ul>
      {mayTake &&
        (isOpen ? (
          <DecisionForm meeting={meeting} onClose={() => onOpen(false)} />
        ) : (
          <Button look="quiet" picture="plus" onPress={() => onOpen(true)}>
            {nlMeeting.decisions.add}
          </Button>
        ))}
    </section>
  );
};
