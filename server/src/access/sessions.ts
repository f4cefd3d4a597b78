// Sessions: how somebody comes in and goes out. A link is spent by the first who uses it, in one step with the session
// it opens; a session ends for all its connections at once.
import { randomBytes } from "node:crypto";
import type { BoardId, PersonId } from "@werktafel/shared/ids";
import type { NewAccessLine } from "../storage/port/accessLines.ts";
import type { Store } from "../storage/store.ts";
import type { NewLink } from "../storage/works/makeBoard.ts";
import type { Joined, Joining, OwnWay } from "../storage/works/doors/joining.ts";
import type { SessionTerms, SignedIn } from "../storage/works/signIn.ts";
import { hashOf, newToken } from "./token.ts";

/** A session that was just opened. The token goes into a cookie and is nowhere else. */
export interface OpenedSession {
  readonly token: string;
  readonly person: PersonId | null;
  /** The table the link was of; `null`: who came in by another door. */
  readonly board: BoardId | null;
}

/** With what a session begins. */
export interface SessionStart {
  /**
   * The device's secret of the session of the same person that this one takes the place of, so that what waits on the device
   * stays readable; `null`: a fresh one.
   */
  readonly keepKey: string | null;
  /** That session, while it is open: as whom else they were in by it, they stay in. `null`: nobody. */
  readonly goesOnFrom?: string | null;
  readonly terms: SessionTerms;
}

/** What somebody holds at the door. `browser`: what this browser is known by. */
export interface LinkInHand {
  readonly token: string;
  readonly code: string | null;
  readonly browser: string;
}

export interface Sessions {
  /** Whose link this is, while it can be used, with the code it asks for; nothing is spent. `null`: every other case alike. */
  linkOf(tried: LinkInHand): Promise<(SignedIn & { readonly hasCode: boolean }) | null>;
  /** To which table a link leads or led, whatever became of it; `null`: unknown. */
  boardOf(token: string): Promise<BoardId | null>;
  /** Spends a link. `null`: unknown, spent, replaced. */
  spendLink(token: string, start: SessionStart): Promise<OpenedSession | null>;
  /** Without a link: by passkey, by the own organisation, or through a door of the demo. */
  open(
    who: { readonly person: PersonId | null; readonly board: BoardId | null },
    start: SessionStart,
  ): Promise<OpenedSession>;
  /** What it would come to when who is in by this session said that they are this person too. */
  mayJoin(session: string, person: PersonId): Promise<Joining>;
  /** They said so. `link` is spent by it; `null`: they were let in at the table. */
  join(session: string, person: PersonId, link: string | null): Promise<Joined>;
  /**
   * They are two again: on none of their devices they are in as this person with others. `way`: how they come in by that chair
   * again. False: they were not one.
   */
  takeApart(session: string, person: PersonId, way: OwnWay | null): Promise<boolean>;
  /** The secret under which a person's device keeps what is not sent yet: base64, 32 bytes. `null`: no person's session. */
  keepKey(session: string): Promise<string | null>;
  /** A new link in the place of older ones; the big screens that came in by an older one go dark at once. */
  replaceLink(link: NewLink & { readonly board: BoardId; readonly access: NewAccessLine }): Promise<void>;
  end(session: string): Promise<void>;
  /** The store ended these: what still hangs on them opens nothing from now on. */
  ended(sessions: readonly string[]): void;
  /** Its person showed that it is really them: it opens again, and counts as sure for a while. False: it is over. */
  showedItself(session: string): Promise<boolean>;
  /** Lapses and locks what is due, for all connections at once. */
  sweep(): Promise<void>;
}

export interface SessionsNeeds {
  readonly store: Store;
  readonly now: () => number;
  /** Told of sessions that open nothing from that moment on: before one is ended in the store. */
  readonly ended: (sessions: readonly string[]) => void;
  /** Told of sessions that go on for other tables than before. */
  readonly changed: (sessions: readonly string[]) => void;
  /** Told when a session that was locked opens again. */
  readonly reopened: (session: string) => void;
}

const newKeepKey = (): string => randomBytes(32).toString("base64");

export const openSessions = ({ store, now, ended, changed, reopened }: SessionsNeeds): Sessions => ({
  linkOf: async ({ token, code, browser }) =>
    store.run("linkOf", { hash: hashOf(token), code, browser: hashOf(browser), now: now() }),
  boardOf: async (token) => store.run("boardOfLink", { hash: hashOf(token) }),
  spendLink: async (token, { keepKey, goesOnFrom = null, terms }) => {
    const session = newToken();
    const spent = await store.run("spendLink", {
      hash: hashOf(token),
      now: now(),
      session: hashOf(session),
      keepKey: keepKey ?? newKeepKey(),
      goesOnFrom,
      terms,
    });
    return spent && { token: session, person: spent.person, board: spent.board };
  },
  open: async ({ person, board }, { keepKey, goesOnFrom = null, terms }) => {
    const token = newToken();
    const at = now();
    const door = { event: "demoDoorUsed", sheet: null, item: null, refusal: null, via: "link" } as const;
    await store.run("openSession", {
      // Who comes in by a door of the house itself opens a table later, and that is a line then.
      ...(board === null ? {} : { access: { board, at, person, ...door } }),
      hash: hashOf(token),
      person,
      board,
      now: at,
      keepKey: keepKey ?? newKeepKey(),
      goesOnFrom,
      terms,
    });
    // By an invitation fewer may be one than before: on this person's other devices too.
    if (person !== null && terms.strength === "strong") {
      changed((await store.run("sessionsOf", { person })).map(({ hash }) => hash));
    }
    return { token, person, board };
  },
  mayJoin: async (session, person) => store.run("mayJoin", { session, person, now: now() }),
  join: async (session, person, token) => {
    const link = token === null ? null : hashOf(token);
    const outcome = await store.run("join", { session, person, link, now: now() });
    if (outcome === "joined") changed([session]);
    return outcome;
  },
  takeApart: async (session, person, way) => {
    const touched = await store.run("takeApart", { session, person, way });
    if (touched !== null) changed(touched.changed);
    return touched !== null;
  },
  keepKey: async (session) => store.run("keepKey", { hash: session }),
  replaceLink: async (link) => {
    const screens = await store.run("putLink", { ...link, createdAt: now() });
    if (screens.length > 0) ended(screens);
  },
  end: async (session) => {
    ended([session]);
    await store.run("endSession", { hash: session });
  },
  ended: (ones) => {
    if (ones.length > 0) ended(ones);
  },
  showedItself: async (session) => {
    const isOpen = await store.run("showedItself", { hash: session, now: now() });
    if (isOpen) reopened(session);
    return isOpen;
  },
  sweep: async () => {
    const due = await store.run("sweepSessions", { now: now() });
    if (due.length > 0) ended(due);
  },
});
