// The own lists, for the person who is signed in here: what lies at all tables is asked first, then one line is opened to answer.
import type { BoardId } from "@werktafel/shared/ids";
import type { ReactNode } from "react";
import { openWishLine, type WishLine } from "../../facts/wishLine.ts";
import type { Mine, TableNews } from "../../requests/mine/decode.ts";
import { askNews } from "../../requests/mine/news.ts";
import { askMine } from "../../requests/mine/mine.ts";
import { askVolunteers } from "../../requests/volunteers/volunteers.ts";
import { fetchKeyOfSession, openDeviceKeep } from "../../sync/deviceKeep.ts";
import { browserNetwork } from "../../sync/line/network.ts";
import { bringAlong } from "../bringAlong.ts";
import { NoConnectionPage, PlainPage } from "../start/PlainPage.tsx";
import { nl } from "../../words/nl.ts";
import { nlHelp } from "../../words/nlHelp.ts";
import { MineScreen } from "./MineScreen.tsx";
import { VolunteersScreen } from "./VolunteersScreen.tsx";
import { WaitsScreen } from "./WaitsScreen.tsx";

const isEdits = (name: string): boolean => name.startsWith("edits ");

const lineFor = ({ tables }: Mine): WishLine => {
  let key: Promise<string> | null = null;
  const fetchKey = async (): Promise<string> => (key ??= fetchKeyOfSession());
  const line = openWishLine({
    keepOf: async (board: BoardId) => {
      const keep = await openDeviceKeep({ board, fetchKey });
      if (!keep?.names().some(isEdits)) return keep;
      void bringAlong(board, keep);
      return openDeviceKeep({ board, fetchKey });
    },
    network: browserNetwork,
  });
  // What an earlier page could not send any more.
  for (const { board } of tables) void line.restore(board);
  return line;
};

type Draw = (mine: Mine, line: WishLine) => ReactNode | Promise<ReactNode>;

const opened = async (screen: Draw): Promise<ReactNode> => {
  const answer = await askMine();
  switch (answer.kind) {
    case "noConnection":
      return <NoConnectionPage />;
    case "refused":
      return (
        <PlainPage
          title={nl.start.comeIn.title}
          text={nl.start.comeIn.noLink}
          action={{ word: nl.start.unknown.toStart, address: "/" }}
        />
      );
    case "ok":
      return screen(answer.value, lineFor(answer.value));
  }
};

/** Without what is new the list itself is as good. */
const newsFrom = async (asked: ReturnType<typeof askNews>): Promise<readonly TableNews[]> => {
  const answer = await asked;
  return answer.kind === "ok" ? answer.value : [];
};

export const openMineScreen = async (): Promise<ReactNode> => {
  const asked = askNews();
  return opened(async (mine, line) => <MineScreen first={mine} news={await newsFrom(asked)} line={line} />);
};

/** For who is paid for it; anybody else sees what they do. */
export const openWaitsScreen = async (): Promise<ReactNode> =>
  opened(async (mine, line) =>
    mine.tables.some(({ me }) => me.party === "staff") ? (
      <WaitsScreen first={mine} line={line} />
    ) : (
      <MineScreen first={mine} news={await newsFrom(askNews())} line={line} />
    ),
  );

/** For who looks after volunteers. */
export const openVolunteersScreen = async (): Promise<ReactNode> => {
  const [mine, shown] = await Promise.all([askMine(), askVolunteers()]);
  if (mine.kind === "noConnection" || shown.kind === "noConnection") return <NoConnectionPage />;
  if (mine.kind === "ok" && shown.kind === "ok") return <VolunteersScreen mine={mine.value} first={shown.value} />;
  return (
    <PlainPage
      title={nlHelp.volunteers.title}
      text={nlHelp.volunteers.none}
      action={{ word: nl.start.unknown.toStart, address: "/" }}
    />
  );
};
