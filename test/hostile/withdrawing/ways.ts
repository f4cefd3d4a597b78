// Every way in which a place ends, or something on the table is theirs no more; and what somebody is in the midst of at that
// moment. A way gives the moment from which it is so, ms of `performance.now()`.
import { hashOf } from "@werktafel/server/access/token";
import { boardId, itemId, participantId, sheetId } from "@werktafel/shared/ids";
import { noorsTable } from "../../support/cast.ts";
import { eventually } from "../../support/eventually.ts";
import { yes } from "../../support/meetingHands.ts";
import { openSeatedLine } from "../../support/lines/seatedLine.ts";
import { Bystander } from "../sockets/bystander.ts";
import type { FarewellHouse, FarewellTable } from "./farewellHouse.ts";
import type { Leaver } from "./leaver.ts";

export interface Going {
  readonly house: FarewellHouse;
  readonly table: FarewellTable;
  readonly leaver: Leaver;
}

/** What a canary that must not come is written with, for who only loses an item. */
export interface MovedItem {
  readonly name: string;
  /** Mila, where it lay before. */
  readonly before: Bystander;
  /** Mila, where it lies now; nobody but Noor and she reads a word of that. */
  after: Bystander | null;
}

/** How long from now a limit of a session falls. */
const limitFallsAfterMs = 300;

const tokenIn = (cookie: string): string => /(?:^|; )werktafel=([^;]+)/.exec(cookie)?.[1] ?? "";
const sessionOf = ({ leaver }: Going): string => hashOf(tokenIn(leaver.place.cookie));

/** Sets a limit of this session so that it falls a moment from now; gives that moment. */
const limitFalls = (going: Going, column: "ends_at" | "idle_ms" | "lock_after_ms"): number => {
  const falls = Date.now() + limitFallsAfterMs;
  const value = column === "ends_at" ? "@falls" : "@falls - last_used_at";
  const { changes } = going.house.database
    .prepare<[{ readonly falls: number; readonly session: string }]>(
      `UPDATE sessions SET ${column} = ${value} WHERE hash = @session`,
    )
    .run({ falls, session: sessionOf(going) });
  if (changes !== 1) throw new Error("no such session");
  return performance.now() + limitFallsAfterMs;
};

const post = async ({ house }: Going, path: string, cookie: string, body: object = {}): Promise<void> => {
  const { status, text } = await house.ask(path, { method: "POST", body, cookie });
  if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
};

const nothing = (board: string) => ({
  board: boardId(board),
  person: null,
  at: Date.now(),
  facts: [],
  access: [],
  answer: null,
});
const participant = ({ leaver }: Going) => participantId(leaver.place.id);

/** What was made beforehand, while all is well. */
interface Prepared {
  readonly consent?: string;
  readonly otherDevice?: string;
}

interface WayCard {
  /** The seat itself ends: nothing of theirs stands in the log behind that. */
  readonly endsSeat: boolean;
  readonly prepare?: (going: Going) => Promise<Prepared>;
  readonly end: (going: Going, prepared: Prepared) => Promise<number>;
}

const now = (): number => performance.now();

export const wayCards = {
  letGo: {
    endsSeat: true,
    end: async (going) => {
      await yes(going.table.noor.wish("endSeat", { participant: participant(going) }));
      return now();
    },
  },
  leaves: {
    endsSeat: true,
    end: async (going) => {
      const { board, cookie } = going.leaver.place;
      const own = await openSeatedLine(going.house.url, { board, cookie, who: participant(going) });
      await yes(own.wish("endSeat", { participant: participant(going) }));
      const at = now();
      own.close();
      return at;
    },
  },
  consentTakenBack: {
    endsSeat: true,
    prepare: async (going) => {
      const asked = {
        of: noorsTable.noor,
        consent: "agreedToHelp",
        about: participant(going),
        toOrganisationIds: [],
        scope: "Dit is een gewone zin.",
        validUntil: null,
        domains: [],
      } as const;
      const { made = "" } = await yes(going.table.noor.wish("askConsent", asked));
      return { consent: made };
    },
    end: async ({ table }, { consent = "" }) => {
      await yes(table.noor.wish("withdrawConsent", { consent, endsSeat: true }));
      return now();
    },
  },
  seatEndedBeside: {
    endsSeat: true,
    end: async (going) => {
      const { board } = going.leaver.place;
      await going.house.beside.run("appendFacts", { ...nothing(board), leaves: [participant(going)] });
      return now();
    },
  },
  doorShutBeside: {
    endsSeat: false,
    end: async (going) => {
      const doors = [{ participant: participant(going), isLetIn: false }];
      await going.house.beside.run("appendFacts", { ...nothing(going.leaver.place.board), doors });
      return now();
    },
  },
  signsOut: {
    endsSeat: false,
    end: async ({ house, leaver }) => {
      await house.ask("/api/session", { method: "DELETE", cookie: leaver.place.cookie });
      return now();
    },
  },
  deviceEndedElsewhere: {
    endsSeat: false,
    prepare: async ({ house, leaver }) => {
      const { board, id } = leaver.place;
      const { link }: { readonly link: string } = JSON.parse(await house.command("link", board, id, "--json"));
      return { otherDevice: await house.comeIn(link) };
    },
    end: async (going, { otherDevice = "" }) => {
      await post(going, "/api/devices/end-others", otherDevice);
      return now();
    },
  },
  locked: {
    endsSeat: false,
    prepare: async (going) => {
      await post(going, "/api/session/pin", going.leaver.place.cookie, { pin: "4096" });
      return {};
    },
    end: async (going) => {
      await post(going, "/api/session/lock", going.leaver.place.cookie);
      return now();
    },
  },
  locksByItself: {
    endsSeat: false,
    prepare: async (going) => {
      await post(going, "/api/session/pin", going.leaver.place.cookie, { pin: "4096" });
      return {};
    },
    end: async (going) => limitFalls(going, "lock_after_ms"),
  },
  tooLongUnused: { endsSeat: false, end: async (going) => limitFalls(going, "idle_ms") },
  timeIsOver: { endsSeat: false, end: async (going) => limitFalls(going, "ends_at") },
} as const satisfies Readonly<Record<string, WayCard>>;

export type Way = keyof typeof wayCards;
export const wayCardOf = (way: Way): WayCard => wayCards[way];

/** Ways that touch more than one at once, or need a table brought so far first. */
export const groupWays = ["meetingCloses", "erasedBeside"] as const;
export type GroupWay = (typeof groupWays)[number] | "movedAway";

export const moments = [
  "unusedLink",
  "linkAtThatMoment",
  "still",
  "fullQueue",
  "comesBack",
  "paper",
  "typing",
  "midSync",
] as const;
export type Moment = (typeof moments)[number];

/** Somebody's second link, not used yet; it voids nothing of a session. */
export const secondLink = async ({ house, leaver }: Going): Promise<string> => {
  const { board, id } = leaver.place;
  const { link }: { readonly link: string } = JSON.parse(await house.command("link", board, id, "--json"));
  return link;
};

/** Brings them in the midst of it; what is begun here goes on while the place ends. */
export const bringTo = (moment: Moment, leaver: Leaver, link: string): void => {
  if (moment === "still") leaver.fallStill();
  else if (moment === "midSync") leaver.joinOften();
  else if (moment === "fullQueue") leaver.typeALot();
  else if (moment === "comesBack") leaver.comeBack();
  else if (moment === "paper") leaver.askForPaper();
  else if (moment === "linkAtThatMoment") void leaver.comeInBy(link);
};

/** Mila begins a strength of her own on the sheet for everyone, and writes in it. */
export const beginItem = async ({ house, table }: Pick<Going, "house" | "table">, name: string): Promise<MovedItem> => {
  const at = { url: house.url, cookie: table.mila, name, sheet: table.sheet, writes: true };
  const beginner = new Bystander(at);
  beginner.connect();
  await eventually(() => beginner.isSettled);
  beginner.write();
  await eventually(() => beginner.isSettled && beginner.written.length > 0);
  beginner.stop();
  const before = new Bystander({ ...at, item: `${name}-0` });
  before.connect();
  return { name, before, after: null };
};

/** Noor keeps it for herself and Mila, who writes on in it where it lies now. */
export const moveAway = async ({ house, table }: Pick<Going, "house" | "table">, item: MovedItem): Promise<number> => {
  const id = `${item.name}-0`;
  const audience = [noorsTable.mila, noorsTable.noor];
  const ref = { sheet: sheetId(table.sheet), item: itemId(id) };
  // As a screen does: what was not kept for a moment is asked again under the same name.
  const asks = async () => table.noor.wish("moveItem", { item: ref, audience }, `move-${id}`);
  const first = await asks();
  const { made = "" } =
    first.ok || first.refusal.reason !== "notStored" ? await yes(Promise.resolve(first)) : await yes(asks());
  const at = now();
  item.after = new Bystander({
    url: house.url,
    sheet: made,
    cookie: table.mila,
    name: `${item.name}-klein`,
    item: id,
    writes: true,
  });
  item.after.connect();
  return at;
};
