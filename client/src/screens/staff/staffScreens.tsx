// Where who works here comes in: `/werk`, `/uitnodiging#…`, and `/terug` from the own organisation.
import { type ReactNode, useState } from "react";
import { useReading } from "../../features/reading/useReading.ts";
import { ComingBack } from "../../features/staff/ComingBack.tsx";
import { CodeStep, DoorStep } from "../../features/staff/InvitationSteps.tsx";
import { WorkDoors } from "../../features/staff/WorkDoors.tsx";
import type { Invited, StaffDoors } from "../../requests/house/decode.ts";
import { askStaffDoors } from "../../requests/house/staff.ts";
import { askOffered } from "../../requests/volunteers/volunteers.ts";
import { nl } from "../../words/nl.ts";
import { nlApart } from "../../words/nlApart.ts";
import { nlHelp } from "../../words/nlHelp.ts";
import { SayYes } from "./SayYes.tsx";
import { EntryFrame } from "../start/EntryFrame.tsx";
import { NoConnectionPage, PlainPage } from "../start/PlainPage.tsx";

const WorkScreen = ({ doors }: { readonly doors: StaffDoors }) => {
  useReading();
  return (
    <EntryFrame title={nlApart.work.title}>
      <WorkDoors {...doors} />
    </EntryFrame>
  );
};

/** Read once, and taken out of the address: no history keeps it. */
const takeFragment = (): string => {
  const token = location.hash.slice(1);
  if (token) history.replaceState(null, "", location.pathname);
  return token;
};

const InvitationScreen = () => {
  useReading();
  const [token] = useState(takeFragment);
  const [invited, setInvited] = useState<Invited | null>(null);
  return (
    <EntryFrame title={nlApart.invitation.title}>
      {invited === null ? <CodeStep token={token} onOpen={setInvited} /> : <DoorStep {...invited} />}
    </EntryFrame>
  );
};

const takeSearch = (): string => {
  const { search } = location;
  if (search) history.replaceState(null, "", location.pathname);
  return search;
};

const BackScreen = () => {
  useReading();
  const [search] = useState(takeSearch);
  return (
    <EntryFrame title={nlApart.work.title}>
      <ComingBack search={search} />
    </EntryFrame>
  );
};

/** A volunteer's yes to a coordinator; no address keeps the link. */
const openCoordinatorScreen = async (): Promise<ReactNode> => {
  const token = takeFragment();
  const answer = await askOffered(token);
  if (answer.kind === "noConnection") return <NoConnectionPage />;
  if (answer.kind === "ok") return <SayYes token={token} offered={answer.value} />;
  const isOut = answer.refusal.reason === "signedOut";
  return (
    <PlainPage
      title={nlHelp.coordinator.title}
      text={isOut ? nlHelp.coordinator.comeInFirst : nlHelp.coordinator.gone}
      action={{ word: nl.start.unknown.toStart, address: "/" }}
    />
  );
};

export const openStaffScreen = async (which: string): Promise<ReactNode> => {
  if (which === "coordinator") return openCoordinatorScreen();
  if (which === "uitnodiging") return <InvitationScreen />;
  if (which === "terug") return <BackScreen />;
  const doors = await askStaffDoors();
  return doors.kind === "ok" ? <WorkScreen doors={doors.value} /> : <NoConnectionPage />;
};
