// `/deur#chair`: a door of the example table, on a host name of its own, so that two chairs live side by side in one
// browser. All there is invented, so it opens by itself.
import { useEffect, useState } from "react";
import { ComingInPage } from "../../features/comingIn/ComingInPage.tsx";
import { useComingIn } from "../../features/comingIn/useComingIn.ts";
import { useReading } from "../../features/reading/useReading.ts";
import { openDoor } from "../../requests/session.ts";

export const DoorScreen = () => {
  useReading();
  const [chair] = useState(() => decodeURIComponent(location.hash.slice(1)));
  const { state, go, stay } = useComingIn(async (replaces) => openDoor(chair, replaces));
  useEffect(() => {
    if (chair) void go(false);
    // Once, when the page opens; the other buttons go on from there.
    // oxlint-disable-next-line react/exhaustive-deps -- `go` is new at every drawing
  }, [chair]);
  return <ComingInPage state={state} canGo={chair !== ""} onGo={(replaces) => void go(replaces)} onStay={stay} />;
};
