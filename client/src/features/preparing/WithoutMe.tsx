// A meeting without the resident only with the resident's own yes to this meeting, and everyone reads so.
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import { isHere, type MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import { isResident, isSeated } from "@werktafel/shared/domain/participant";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { nlMeeting } from "../../words/nlMeeting.ts";

/** For a resident: what it means, and the button. */
export const WithoutMe = ({ meeting }: { readonly meeting: MeetingState }) => {
  const { me } = useNow();
  const sending = useSending();
  if (!me || whyNot("agreeToMeeting", me, meeting) !== null) return null;
  const { plannedFor, invited } = meeting.plan;
  const saidOn = meeting.agreedTo[me.id];
  return (
    <div className="stack">
      <p>{nlMeeting.preparing.withoutMeWhat}</p>
      {saidOn === undefined ? (
        <p className="row">
          <Button
            onPress={() => void sending.send("agreeToMeeting", { meeting: meeting.id, seen: { plannedFor, invited } })}
          >
            {nlMeeting.preparing.withoutMe}
          </Button>
        </p>
      ) : (
        <p>{nlMeeting.preparing.withoutMeSaid(saidOn)}</p>
      )}
      <SendingNote sending={sending} />
    </div>
  );
};

/** "Noor is er niet bij. Noor vond dit goed op …", of each resident who said so and is not here. */
export const WithoutResident = ({ meeting }: { readonly meeting: MeetingState }) => {
  const { facts, me } = useNow();
  const away = facts.participants.filter(
    (each) =>
      isResident(each) &&
      isSeated(each) &&
      each.id !== me?.id &&
      meeting.agreedTo[each.id] &&
      !isHere(meeting, each.id),
  );
  return away.map((each) => (
    <p key={each.id}>{nlMeeting.preparing.without(each.callName, meeting.agreedTo[each.id] ?? "")}</p>
  ));
};
