// From the address to the screen. Data that a screen needs to be drawn whole is asked first, so that the server's first text
// stands until then and nothing jumps; the code of each screen is loaded when it is opened.
import type { ShutDoor } from "@werktafel/shared/domain/signingIn";
import type { ReactNode } from "react";

/** Resolves to the screen of this address, ready to draw. */
export const screenFor = async (path: string, door: ShutDoor | null): Promise<ReactNode> => {
  // On every address alike: nothing of it is asked for before this device is open.
  if (door !== null) {
    const { LockScreen } = await import("./screens/start/LockScreen.tsx");
    return <LockScreen door={door} />;
  }
  const [, first = "", id = "", part = "", which = ""] = path.split("/");
  switch (first) {
    case "in": {
      const { ComeInScreen } = await import("./screens/start/ComeInScreen.tsx");
      return <ComeInScreen />;
    }
    case "deur": {
      const { DoorScreen } = await import("./screens/start/DoorScreen.tsx");
      return <DoorScreen />;
    }
    case "aan": {
      const { WaitScreen } = await import("./screens/start/WaitScreen.tsx");
      return <WaitScreen />;
    }
    case "werk":
    case "uitnodiging":
    case "terug":
    case "coordinator":
      return (await import("./screens/staff/staffScreens.tsx")).openStaffScreen(first);
    case "account":
      return (await import("./screens/staff/openAccountScreen.tsx")).openAccountScreen();
    case "beheer":
      return (await import("./screens/admin/openAdminScreen.tsx")).openAdminScreen();
    case "apparaten":
      return (await import("./screens/devices/openDevicesScreen.tsx")).openDevicesScreen();
    case "berichten":
      return (await import("./screens/messages/openMessagesScreen.tsx")).openMessagesScreen();
    case "mijn":
      return (await import("./screens/mine/openMineScreen.tsx")).openMineScreen();
    case "vrijwilligers":
      return (await import("./screens/mine/openMineScreen.tsx")).openVolunteersScreen();
    case "wacht":
      return (await import("./screens/mine/openMineScreen.tsx")).openWaitsScreen();
    case "b":
      if (part === "hallo") return (await import("./screens/home/openHomeScreen.tsx")).openHomeScreen(id);
      if (part === "lees") return (await import("./screens/board/goal/openReadScreen.tsx")).openReadScreen(id);
      if (part === "overleg") return (await import("./screens/meeting/openMeetingScreen.tsx")).openMeetingScreen(id);
      if (part === "meenemen")
        return (await import("./screens/takeAlong/openTakeAlongScreen.tsx")).openTakeAlongScreen(id);
      if (part === "sinds") return (await import("./screens/since/openSinceScreen.tsx")).openSinceScreen(id);
      if (part === "wie-keek") return (await import("./screens/looked/openLookedScreen.tsx")).openLookedScreen(id);
      if (part === "verslag") {
        return (await import("./screens/minutes/openMinutesScreen.tsx")).openMinutesScreen(id, which || null);
      }
      if (part === "aan-tafel") {
        return (await import("./screens/atTheTable/openPeopleScreen.tsx")).openPeopleScreen(id);
      }
      return (await import("./screens/board/openBoardScreen.tsx")).openBoardScreen(id);
    case "scherm":
      return (await import("./screens/bigScreen/openBigScreen.tsx")).openBigScreen(id);
    default: {
      const { askStart, StartScreen } = await import("./screens/start/StartScreen.tsx");
      return <StartScreen start={await askStart()} />;
    }
  }
};
