// The way from the board to the meeting; while one is under way it says so, at the same place, and nothing else moves.
import { isUnderWay } from "@werktafel/shared/domain/meeting/meeting";
import { isFacilitator, isResident, isSeated } from "@werktafel/shared/domain/participant";
import { meetingNow } from "@werktafel/shared/domain/home/meetingNow";
import { useNow, useTable } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";

const useMeetingDoor = () => {
  const table = useTable();
  const meeting = meetingNow(useNow().facts);
  return {
    isOn: meeting !== null && isUnderWay(meeting),
    go: () => location.assign(`/b/${table.board}/overleg`),
  };
};

export const MeetingDoor = () => {
  const { isOn, go } = useMeetingDoor();
  return isOn ? (
    <Button picture="people" onPress={go}>
      {nl.meetings.underWayGo}
    </Button>
  ) : (
    <Button look="quiet" picture="people" onPress={go}>
      {nl.meetings.title}
    </Button>
  );
};

/** A table in preparation: who sees it, and where it begins. */
export const NotStarted = () => {
  const table = useTable();
  const { facts, me } = useNow();
  if (facts.card?.status !== "preparing") return null;
  const seeing = facts.participants.filter((each) => isSeated(each) && (isResident(each) || isFacilitator(each)));
  // "Jij" comes first, as in every sentence about oneself.
  const others = seeing.filter((each) => each.id !== me?.id).map((each) => each.callName);
  const names = others.length < seeing.length ? [nl.meetings.you, ...others] : others;
  return (
    <p className="under row">
      <span>{nl.meetings.onlyThese(names)}</span>
      <Button look="link" onPress={() => location.assign(`/b/${table.board}/overleg`)}>
        {nl.meetings.toStart}
      </Button>
    </p>
  );
};

/** On a screen in the hand: along the lower edge, so that what one reads stays where it is. */
export const MeetingStrip = () => {
  const { isOn, go } = useMeetingDoor();
  if (!isOn) return null;
  return (
    <p className="meeting-on row">
      <span className="grow">{nl.meetings.underWay}</span>
      <Button look="link" onPress={go}>
        {nl.meetings.goThere}
      </Button>
    </p>
  );
};
