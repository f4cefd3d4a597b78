// `/deur#chair`: a door of the example table, on a host name of its own, so that two chairs live side by side in one
// browser. All there is invented, so it opens by itself.
import { useEffect, useState } from "react";
import { ComingInPage } from "../../features/comingIn/ComingInPage.tsx";
import { useComingIn } from "../../features/comingIn/useComingIn.ts";
import { useReading } from "../../features/reading/useReading.ts";
import { openDoor } from "../../requests/session.ts";
import { nl } from "../../words/nl.ts";
import { EntryFrame } from "./EntryFrame.tsx";

const plainly = { code: null, isBorrowed: false, mayReplace: false, isMe: false };

export const DoorScreen = () => {
  useReading();
  const [chair] = useState(() => decodeURIComponent(location.hash.slice(1)));
  const { state, go, stay } = useComingIn(async ({ mayReplace }) => openDoor(chair, mayReplace));
  useEffect(() => {
    if (chair) void go(plainly);
    // Once, when the page opens; the other buttons go on from there.
    // oxlint-disable-next-line react/exhaustive-deps -- `go` is new at every drawing
  }, [chair]);
  return (
    <EntryFrame title={nl.start.comeIn.title}>
      {state.kind === "wrong" ? (
        <p role="alert">{nl.start.comeIn.broken}</p>
      ) : (
        <ComingInPage
          state={state}
          canGo={chair !== ""}
          asksCode={false}
          onGo={(entering) => void go(entering)}
          onStay={stay}
        />
      )}
    </EntryFrame>
  );
};
