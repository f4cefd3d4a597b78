// A seat ends, by whatever road: from the same moment nothing is readable there for this person. Whoever was waited for is
// waited for no more: closed answers open, and who was proposed sits down when the yes of all who stay is there.
import { foldFacts } from "@werktafel/shared/domain/board";
import { openedByPresence } from "@werktafel/shared/domain/closedAnswers";
import type { Fact } from "@werktafel/shared/domain/fact";
import { isHere, isUnderWay } from "@werktafel/shared/domain/meeting/meeting";
import { isAgreedByAll } from "@werktafel/shared/domain/seating";
import type { ParticipantId } from "@werktafel/shared/ids";
import type { Deed, VerbContext } from "../../boards/verb.ts";
import { giveSeat } from "./giveSeat.ts";

const openedAnswers = async (context: VerbContext, ended: readonly Fact[]): Promise<readonly Fact[]> => {
  const after = foldFacts(ended, context.everything);
  const waiting = Object.values(after.meetings).filter(
    (meeting) =>
      isUnderWay(meeting) && Object.values(meeting.accordRounds).some(({ closedAnswers }) => closedAnswers.length > 0),
  );
  if (waiting.length === 0) return [];
  const sheets = await context.everySheet();
  return waiting.flatMap(({ id }) => openedByPresence(after, id, sheets));
};

export const leave = async (context: VerbContext, participant: ParticipantId): Promise<Deed> => {
  const { everything, on, at, me } = context;
  const gone: readonly Fact[] = Object.values(everything.meetings)
    .filter((meeting) => isUnderWay(meeting) && isHere(meeting, participant))
    .map(
      ({ id }): Fact => ({
        kind: "attendanceNoted",
        meeting: id,
        participant,
        via: null,
        by: me.id,
        at: new Date(at).toISOString(),
        audience: "everyone",
      }),
    );
  const ended: readonly Fact[] = [...gone, { kind: "seatEnded", participant, on, audience: "everyone" }];
  const opened = await openedAnswers(context, ended);
  const after = { ...context, everything: foldFacts([...ended, ...opened], everything) };
  const isLastYes = ({ yeses }: (typeof everything.proposals)[number]): boolean =>
    yeses.length > 0 && isAgreedByAll({ yeses }, after.everything.participants);
  const seated = everything.proposals
    .filter(isLastYes)
    .map(({ yeses: _yeses, ...asked }) => giveSeat(after, asked, null));
  return {
    facts: [...ended, ...opened, ...seated.flatMap(({ facts }) => facts)],
    people: seated.flatMap(({ people = [] }) => people),
    seats: seated.flatMap(({ seats = [] }) => seats),
    leaves: [participant],
  };
};
