// A whole server with two tables and every kind of visitor there is, for the matrix: who gets what, everywhere. While it is
// *dry* nothing that is asked comes true, so that each cell is asked of the same tables, and what would be done is told apart.
import { StorageError } from "@werktafel/server/storage/port";
import type { Store } from "@werktafel/server/storage/store";
import type { Works } from "@werktafel/server/storage/work";
import { hashOf, newToken } from "@werktafel/server/access/token";
import type { Fact } from "@werktafel/shared/domain/fact";
import type { Party } from "@werktafel/shared/domain/participant";
import { participantId, personId, type PersonId } from "@werktafel/shared/ids";
import { seatedAs } from "../../../support/cast.ts";
import { fixedClock } from "../../../support/fixedClock.ts";
import { openServer, type TestServer } from "../../../support/openServer.ts";
import { layHouse, layRepresentative } from "./layHouse.ts";
import { board, layTables, otherBoard } from "../../../server/live/openTable.ts";
import { factsAt } from "../../../server/meetings/everyCell/moments.ts";

/** Everybody who can come at the door. */
export const visitors = [
  "nobody",
  "linkHolder",
  "resident",
  "relative",
  "volunteer",
  "host",
  "staff",
  "facilitator",
  "guest",
  "guestOutside",
  "former",
  "ended",
  "lapsed",
  "locked",
  "sameOrganisation",
  "residentElsewhere",
  "facilitatorElsewhere",
  "bigScreen",
  "bigScreenElsewhere",
  "organisationAdmin",
  "platformAdmin",
  "lookingAlong",
  "representative",
] as const;
export type VisitorName = (typeof visitors)[number];

/** Where each sits: at Noor's table, at Bram's, or at none. By hand. */
export const sitsAt: Readonly<Record<VisitorName, "noors" | "brams" | null>> = {
  nobody: null,
  linkHolder: null,
  resident: "noors",
  relative: "noors",
  volunteer: "noors",
  host: "noors",
  staff: "noors",
  facilitator: "noors",
  guest: "noors",
  guestOutside: null,
  former: null,
  ended: null,
  lapsed: null,
  locked: null,
  sameOrganisation: "brams",
  residentElsewhere: "brams",
  facilitatorElsewhere: "brams",
  bigScreen: "noors",
  bigScreenElsewhere: "brams",
  organisationAdmin: null,
  platformAdmin: null,
  // No chair: looks along in an emergency, by two administrators' word.
  lookingAlong: "noors",
  representative: "noors",
};

/** Without a session that counts. */
export const isOut = (visitor: VisitorName): boolean =>
  ["nobody", "linkHolder", "ended", "lapsed", "locked"].includes(visitor);

/** Works for the house itself, and came in by two factors. */
const isAdmin = (visitor: VisitorName): boolean => visitor.endsWith("Admin") || visitor === "lookingAlong";

/** Those of the table itself whose names the wishes of everyCell use. */
const personOf: Readonly<Partial<Record<VisitorName, string>>> = {
  resident: "person-noor",
  relative: "person-mila",
  volunteer: "person-joost",
  host: "person-ruben",
  staff: "person-samira",
  facilitator: "person-farida",
  guest: "person-gast",
  guestOutside: "person-gast2",
  former: "person-vroeger",
  ended: "person-noor",
  lapsed: "person-noor",
  locked: "person-noor",
  sameOrganisation: "person-collega",
  residentElsewhere: "person-bram",
  facilitatorElsewhere: "person-marije",
  organisationAdmin: "person-kantoor",
  platformAdmin: "person-beheer",
  lookingAlong: "person-kijkt",
  representative: "person-vera",
};

const organisationId = "org-wijkteam";
const more: readonly (readonly [string, Party, string, "noors" | "brams"])[] = [
  ["samira", "staff", "careWorker", "noors"],
  ["vera", "informal", "relative", "noors"],
  ["gast2", "guest", "guest", "noors"],
  ["vroeger", "staff", "careWorker", "noors"],
  ["collega", "staff", "careWorker", "brams"],
  ["marije", "staff", "facilitator", "brams"],
];

/** A meeting that is over, with adopted minutes, beside the one that goes on. */
const oneBefore = (): readonly Fact[] =>
  factsAt("adopted")
    .filter((fact) => "meeting" in fact)
    .map((fact): Fact => JSON.parse(JSON.stringify(fact).replaceAll('"m-1"', '"m-0"').replaceAll('"r-1"', '"r-0"')));

/** What reads, or writes nothing that a later cell could notice. All else says no while the house is dry. */
const harmless: ReadonlySet<string> = new Set<keyof Works>([
  "accessAt",
  "accessBetween",
  "changedBeside",
  "isPreparing",
  "lineHeads",
  "showedItself",
  "account",
  "answerTo",
  "attributionOf",
  "boards",
  "chairsWithoutDevice",
  "breakGlasses",
  "claimClients",
  "clientsOf",
  "factsOf",
  "hasStrongDoor",
  "asksSecond",
  "invitesAsked",
  "invitesOf",
  "isInviteOpen",
  "ownInvite",
  "reachOfTable",
  "isPreparing",
  "keepKey",
  "kept",
  "lastLook",
  "lineHeads",
  "linkOf",
  "memberships",
  "feedPeople",
  "coordinated",
  "coordinates",
  "coordinatorsAt",
  "helpOf",
  "standIn",
  "volunteerInvite",
  "volunteerInvites",
  "feedSince",
  "messageChoice",
  "messageState",
  "noteAccess",
  "organisations",
  "passkey",
  "passkeysOf",
  "peopleNames",
  "provider",
  "providers",
  "reachOf",
  "seatsAt",
  "seatsOf",
  "session",
  "sessionsOf",
  "devicesOf",
  "mayJoin",
  "peopleOfSession",
  "mineAt",
  "seatsOfPeople",
  "sheet",
  "sheetsAt",
  "staffSession",
  "subjectOf",
  "subjectsOf",
  "sweepSessions",
  "tryInvite",
  "versionAt",
  "versionsOf",
  "versionTimes",
  "waysIn",
]);

export interface GateHouse {
  readonly server: TestServer;
  readonly store: Store;
  cookieOf(visitor: VisitorName): string | undefined;
  /** Comes in once more, whatever became of the session before. */
  enter(visitor: VisitorName): Promise<string>;
  /** The token of a link that nobody used yet. */
  readonly freshToken: string;
  /** How often somebody got so far that something would have come true, since the house is dry. */
  tried(): number;
  /** From now on nothing comes true, or everything does again. */
  dry(isDry: boolean): void;
  advance(ms: number): void;
  close(): Promise<void>;
}

/** What the house does by its own clock, whoever asks what meanwhile: nobody in the table of cells tried it. */
const byTheClock: ReadonlySet<string> = new Set<keyof Works>([
  "boardsChanged",
  "claimMessages",
  "forgetHelp",
  "forgetMessages",
  "mineBehind",
  "organisationsUntold",
  "putMessagesFound",
  "releaseMessages",
  "settleMessage",
]);

export const openGateHouse = async (environment: Readonly<Record<string, string>> = {}): Promise<GateHouse> => {
  const clock = fixedClock();
  let isDry = false;
  let tried = 0;
  const notNow = async (name?: string): Promise<never> => {
    if (name === undefined || !byTheClock.has(name)) tried += 1;
    throw new StorageError("not now");
  };
  let kept: Store | null = null;
  const server = await openServer({
    now: clock.now,
    limits: { commandsPerSecond: 1_000_000, commandBurst: 1_000_000 },
    environment: { WERKTAFEL_EDIT_RATE: "100000", ...environment },
    faultySheets: (sheets) => ({
      connect: (writer, listener) => sheets.connect(writer, listener),
      read: async (sheet) => sheets.read(sheet),
      open: async () => sheets.open(),
      close: async () => sheets.close(),
      rewrite: async (plan, facts) => (isDry ? notNow() : sheets.rewrite(plan, facts)),
    }),
    faultyStore: (store) => {
      kept = store;
      return {
        ...store,
        run: async (name, question) => {
          return !isDry || harmless.has(name) ? store.run(name, question) : notNow(name);
        },
      };
    },
  });
  const store: Store = kept ?? raise();
  const at = clock.now();
  await layTables(store, at, [...factsAt("running"), ...oneBefore()]);
  const boardOf = { noors: board, brams: otherBoard };
  for (const [name, party, role, where] of more) {
    const left = name === "vroeger";
    const participant = {
      ...seatedAs(`p-${name}`, { party, role, name, organisationId }),
      leftOn: left ? "2026-09-01" : null,
    };
    const fact: Fact = { kind: "participantSeated", participant };
    await store.run("appendFacts", {
      board: boardOf[where],
      person: null,
      at,
      facts: [JSON.stringify(fact)],
      access: [],
      answer: null,
      people: [{ id: personId(`person-${name}`), name }],
      seats: [
        {
          board: boardOf[where],
          participant: participantId(`p-${name}`),
          person: personId(`person-${name}`),
          party,
          role,
          from: at,
          to: left ? at : null,
          isLetIn: name !== "gast2",
        },
      ],
    });
  }
  await layRepresentative(store, at);
  await layHouse(store, at);
  const sessionOf = async (
    person: PersonId | null,
    where: "noors" | "brams",
    idleMs: number,
    isStrong = false,
  ): Promise<string> => {
    const token = newToken();
    const terms = {
      device: "computer",
      strength: isStrong ? "strong" : "link",
      isBorrowed: false,
      idleMs,
      endsAt: null,
    } as const;
    await store.run("openSession", {
      hash: hashOf(token),
      person,
      board: boardOf[where],
      now: at,
      keepKey: Buffer.alloc(32).toString("base64"),
      terms: { ...terms, steppedUpAt: at },
    });
    return `${person === null ? "werktafel-screen" : "werktafel"}=${token}`;
  };
  const year = 365 * 24 * 60 * 60 * 1000;
  const cookies = new Map<VisitorName, string>();
  for (const visitor of visitors) {
    const named = personOf[visitor];
    const where = sitsAt[visitor] ?? "noors";
    if (named !== undefined)
      cookies.set(visitor, await sessionOf(personId(named), where, visitor === "lapsed" ? 1 : year, isAdmin(visitor)));
    else if (visitor.startsWith("bigScreen")) cookies.set(visitor, await sessionOf(null, where, year));
  }
  clock.advance(1_000);
  await store.run("endSession", { hash: hashOf((cookies.get("ended") ?? "").replace("werktafel=", "")) });
  const locked = hashOf((cookies.get("locked") ?? "").replace("werktafel=", ""));
  await store.run("setPin", { hash: locked, now: at, salt: "salt", slow: "slow" });
  await store.run("lockSession", { hash: locked, now: at });
  // Now, and not by the house's own round in the middle of a test, which asks all lines anew.
  await store.run("sweepSessions", { now: clock.now() });
  const freshToken = newToken();
  const mila = personId("person-mila");
  const made = { board, at, person: null, event: "linkMade", sheet: null, item: null, refusal: null } as const;
  await store.run("putLink", { hash: hashOf(freshToken), board, person: mila, createdAt: at, access: made });
  return {
    server,
    store,
    cookieOf: (visitor) => cookies.get(visitor),
    enter: async (visitor) => {
      const named = personOf[visitor];
      const cookie = await sessionOf(
        named === undefined ? null : personId(named),
        sitsAt[visitor] ?? "noors",
        year,
        isAdmin(visitor),
      );
      cookies.set(visitor, cookie);
      return cookie;
    },
    freshToken,
    tried: () => tried,
    dry: (is) => {
      isDry = is;
    },
    advance: clock.advance,
    close: () => server.close(),
  };
};

const raise = (): never => {
  throw new Error("the server asked for no store");
};
