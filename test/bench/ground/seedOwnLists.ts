// A house as it could be (DOMAIN.md 1.2: 625 households, 160 volunteers): the example table so many times over, with people who
// have chairs at several of them, each with a session on one device.
import { createHash, randomBytes } from "node:crypto";
import { setUpTable } from "@werktafel/server/people/setUpTable";
import { openStore } from "@werktafel/server/storage/openStore";
import type { Store } from "@werktafel/server/storage/store";
import type { BoardId, ParticipantId, PersonId } from "@werktafel/shared/ids";
import { noorsTable as nt } from "../../support/cast.ts";
import { exampleJson, soundFile } from "../../support/exampleTable.ts";
import { keysBeside } from "../../support/keys/keysBeside.ts";
import { fridayAt } from "./friday.ts";

export interface HouseSize {
  readonly boards: number;
  readonly volunteers: number;
  /** Who leads this many tables. */
  readonly boardsEach: number;
}

/** Somebody with a session, at one table or at several. */
export interface Own {
  readonly cookie: string;
  readonly boards: number;
}

export interface OwnListHouse {
  readonly volunteers: readonly Own[];
  readonly facilitators: readonly Own[];
  /** Everybody else: each at a table of their own. */
  readonly others: readonly Own[];
}

interface Chair {
  readonly board: BoardId;
  readonly person: PersonId;
}

const makeOne = async (store: Store): Promise<ReadonlyMap<ParticipantId, Chair>> => {
  const file = soundFile(exampleJson(nt.file));
  const { begun, facts, edits } = setUpTable({ file, at: fridayAt, isDemo: false, linkBase: "http://x", maker: null });
  await store.run("makeBoard", { ...begun, facts, edits, links: [] });
  return new Map(begun.seats.map(({ participant, person, board }) => [participant, { board, person }]));
};

/** One device, in as all of these. */
const comesIn = async (store: Store, chairs: readonly Chair[]): Promise<Own> => {
  const [first, ...more] = chairs;
  if (!first) throw new Error("nobody sits nowhere");
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("hex");
  const keepKey = randomBytes(32).toString("base64");
  await store.run("openSession", { hash, ...first, now: fridayAt, keepKey });
  for (const { person } of more) {
    const joined = await store.run("join", { session: hash, person, now: fridayAt, link: null });
    if (joined !== "joined") throw new Error(`not joined: ${joined}`);
  }
  return { cookie: `werktafel=${token}`, boards: chairs.length };
};

const together = 20;
const eachOf = async <Thing, Made>(
  things: readonly Thing[],
  make: (thing: Thing) => Promise<Made>,
): Promise<readonly Made[]> => {
  const made: Made[] = [];
  for (let at = 0; at < things.length; at += together)
    made.push(...(await Promise.all(things.slice(at, at + together).map(make))));
  return made;
};

export const seedOwnLists = async (
  folder: string,
  { boards, volunteers, boardsEach }: HouseSize,
): Promise<OwnListHouse> => {
  const store = await openStore({ engine: "sqlite", directory: folder, keys: keysBeside(folder), use: "serve" });
  try {
    const tables = await eachOf(Array.from({ length: boards }), async () => makeOne(store));
    const chairOf = (who: ParticipantId, table: ReadonlyMap<ParticipantId, Chair>): readonly Chair[] => {
      const chair = table.get(who);
      return chair ? [chair] : [];
    };
    const dealt = (
      who: ParticipantId,
      hands: number,
      handOf: (index: number) => number,
    ): readonly (readonly Chair[])[] => {
      const all = Array.from({ length: hands }, (): Chair[] => []);
      for (const [index, table] of tables.entries()) all[handOf(index)]?.push(...chairOf(who, table));
      return all.filter((chairs) => chairs.length > 0);
    };
    const alone = tables.flatMap((table) =>
      [...table].flatMap(([who, chair]) => (who === nt.joost || who === nt.teun ? [] : [[chair]])),
    );
    const come = async (chairs: readonly Chair[]): Promise<Own> => comesIn(store, chairs);
    return {
      volunteers: await eachOf(
        dealt(nt.joost, volunteers, (index) => index % volunteers),
        come,
      ),
      facilitators: await eachOf(
        dealt(nt.teun, Math.ceil(boards / boardsEach), (index) => Math.floor(index / boardsEach)),
        come,
      ),
      others: await eachOf(alone, come),
    };
  } finally {
    await store.close();
  }
};
