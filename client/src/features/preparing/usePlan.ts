// Changing what is agreed on before a meeting, part by part. What I chose shows at once; two taps in a row are two changes of
// one plan, and neither loses the other.
import type { MeetingState } from "@werktafel/shared/domain/meeting/meeting";
import type { MeetingPlan } from "@werktafel/shared/domain/meeting/plan";
import { useEffect, useRef, useState } from "react";
import { type Sending, useSending } from "../../table/useSending.ts";

type Part = Partial<Omit<MeetingPlan, "number">>;

export interface Planning {
  readonly meeting: MeetingState;
  /** As it stands, with what I asked meanwhile. */
  readonly plan: MeetingPlan;
  readonly change: (part: Part) => void;
  readonly sending: Sending;
}

const holdsAlready = (plan: MeetingPlan, part: Part): boolean =>
  JSON.stringify({ ...plan, ...part }) === JSON.stringify(plan);

export const usePlan = (meeting: MeetingState): Planning => {
  const sending = useSending();
  const asked = useRef<Part>({});
  const underWay = useRef(0);
  const latest = useRef(meeting.plan);
  const [shown, setShown] = useState<Part>({});
  const show = (part: Part) => {
    asked.current = part;
    setShown(part);
  };
  useEffect(() => {
    latest.current = meeting.plan;
    if (underWay.current === 0) show({});
  }, [meeting.plan]);
  const send = async (part: Part) => {
    show({ ...asked.current, ...part });
    underWay.current += 1;
    const { number: _, ...plan } = { ...latest.current, ...asked.current };
    const isDone = await sending.send("planMeeting", { meeting: meeting.id, plan });
    underWay.current -= 1;
    if (underWay.current === 0 && (!isDone || holdsAlready(latest.current, asked.current))) show({});
  };
  return { meeting, plan: { ...meeting.plan, ...shown }, change: (part) => void send(part), sending };
};
