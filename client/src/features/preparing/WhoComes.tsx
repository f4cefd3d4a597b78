// "Wie komen er?": equal names, chosen by tapping together with the resident. Nobody hears of it before a resident saw this
// very list and said that it is good.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { isResident } from "@werktafel/shared/domain/participant";
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import { audienceNames } from "../../table/item/FewChip.tsx";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { callName } from "../../table/table.ts";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { ChoosePeople } from "../../table/choosing/ChoosePeople.tsx";
import { Button } from "../../ui/Button.tsx";
import { namesJoined } from "../../words/speaking.ts";
import { nlMeeting } from "../../words/nlMeeting.ts";
import { Guests } from "./Guests.tsx";
import type { Planning } from "./usePlan.ts";

interface WhoComesProps {
  readonly meeting: MeetingState;
  readonly planning: Planning;
  readonly mayPlan: boolean;
}

export const WhoComes = ({ meeting, planning, mayPlan }: WhoComesProps) => {
  const now = useNow();
  const sending = useSending();
  const { me, speaking } = now;
  const { plan, change } = planning;
  const mine = me !== null && isResident(me);
  // Once people are invited, whom else to ask is the resident's to change.
  const mayChoose = mayPlan && (meeting.phase === "preparing" || mine);
  const isOf = (isGuest: boolean) => (person: { readonly party: string }) => (person.party === "guest") === isGuest;
  const guests = now.facts.participants.filter((each) => each.party === "guest" && each.leftOn === null);
  const hasSeen = me !== null && meeting.listSeenBy.includes(me.id);
  const mayInvite = me !== null && whyNot("invite", me, meeting) === null;
  return (
    <div className="stack">
      {mayChoose ? (
        <>
          <p>{nlMeeting.preparing.whoLead(speaking)}</p>
          <ChoosePeople
            legend={nlMeeting.preparing.invited}
            chosen={plan.invited}
            onChange={(invited) => change({ invited })}
            among={isOf(false)}
          />
          {guests.length > 0 && (
            <ChoosePeople
              legend={nlMeeting.preparing.guests}
              chosen={plan.invited}
              onChange={(invited) => change({ invited })}
              among={isOf(true)}
            />
          )}
        </>
      ) : (
        <p>{namesJoined(audienceNames(now, plan.invited))}</p>
      )}
      <Guests meeting={meeting} />
      {mine && meeting.phase === "preparing" && !hasSeen && (
        <div className="note now stack">
          <p>{nlMeeting.preparing.listAsk}</p>
          <p>
            <b>{namesJoined(audienceNames(now, plan.invited))}</b>
          </p>
          <p className="row">
            <Button
              picture="check"
              onPress={() => void sending.send("seeInvitations", { meeting: meeting.id, invited: plan.invited })}
            >
              {nlMeeting.preparing.listYes}
            </Button>
          </p>
        </div>
      )}
      {meeting.listSeenBy.length > 0 && meeting.phase === "preparing" && (
        <p>
          {mine && hasSeen
            ? nlMeeting.preparing.listMine
            : nlMeeting.preparing.listSeen(meeting.listSeenBy.map((id) => callName(now, id)))}
        </p>
      )}
      {mayInvite && !mine && meeting.listSeenBy.length === 0 && <p>{nlMeeting.preparing.listWait(speaking.name)}</p>}
      {mayInvite && meeting.listSeenBy.length > 0 && (
        <p className="row">
          <Button look="main" onPress={() => void sending.send("invite", { meeting: meeting.id })}>
            {nlMeeting.preparing.invite}
          </Button>
        </p>
      )}
      {meeting.phase === "invited" && <p className="soft">{nlMeeting.preparing.isInvited}</p>}
      <SendingNote sending={sending} />
    </div>
  );
};
