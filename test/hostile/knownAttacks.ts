// The attacks that stock Yjs falls to (DESIGN.md 4), and some that only our own rules must catch. Each is told in words and
// made for a sheet as it stands: `mallory` may write there, `noor` is a colleague whose words lie on it.
import { type ForgedStruct, claimsTooMuch, forge, type Id } from "./forge.ts";

/** What an attacker knows of the sheet: everything that lies on it. */
export interface Ground {
  readonly mallory: number;
  readonly noor: number;
  /** Noor's next position. */
  readonly noorState: number;
  /** The map of Noor's goal `g-1`, and its title's type and first and last sign. */
  readonly goal: Id;
  readonly title: Id;
  readonly firstSign: Id;
  readonly lastSign: Id;
  readonly signs: number;
}

export interface Attack {
  readonly name: string;
  readonly make: (on: Ground) => Uint8Array;
  /** Removing is allowed to who may write; what it removes is kept as a version. */
  readonly isAllowed?: true;
}

const own = (on: Ground, structs: readonly ForgedStruct[]) => forge([{ client: on.mallory, clock: 0, structs }]);
const times = <Made>(count: number, make: (index: number) => Made): readonly Made[] =>
  Array.from({ length: count }, (_, index) => make(index));
const sign = (text: string, stand: Omit<ForgedStruct & { content: unknown }, "content">): ForgedStruct => ({
  ...stand,
  content: { kind: "string", text },
});

export const knownAttacks: readonly Attack[] = [
  {
    name: "a first struct that is a removal of length zero",
    make: (on) => own(on, [{ root: "goals", key: "g-9", content: { kind: "deleted", length: 0 } }]),
  },
  { name: "a cleaned-up struct of length zero", make: (on) => own(on, [{ gc: 0 }]) },
  {
    name: "a cleaned-up struct of length 2^40 under a colleague's client id",
    make: (on) => forge([{ client: on.noor, clock: on.noorState, structs: [{ gc: 2 ** 40 }] }]),
  },
  { name: "the same under one's own id", make: (on) => own(on, [{ gc: 2 ** 40 }]) },
  { name: "a header that claims 2^25 structs", make: () => claimsTooMuch(2 ** 25) },
  { name: "a header that claims 2^25 clients", make: () => Uint8Array.from([0x80, 0x80, 0x80, 0x10, 1, 1, 0]) },
  {
    name: "thousands of stepped right origins",
    make: (on) =>
      own(
        on,
        times(5_000, (index) =>
          sign("x", {
            origin: on.title,
            rightOrigin: { client: on.noor, clock: on.firstSign.clock + (index % on.signs) },
          }),
        ),
      ),
  },
  {
    name: "stepped right origins, few enough for one update",
    make: (on) =>
      own(
        on,
        times(200, (index) =>
          sign("x", {
            origin: on.lastSign,
            rightOrigin: { client: on.noor, clock: on.firstSign.clock + (index % on.signs) },
          }),
        ),
      ),
  },
  {
    name: "an update that never resolves: a gap",
    make: (on) => forge([{ client: on.mallory, clock: 7, structs: [sign("x", { origin: on.firstSign })] }]),
  },
  {
    name: "an update that never resolves: an origin that is not there",
    make: (on) => own(on, [sign("x", { origin: { client: 99, clock: 5 } })]),
  },
  {
    name: "an origin in one's own future",
    make: (on) =>
      own(on, [sign("x", { origin: { client: on.mallory, clock: 3 } }), sign("yyyy", { origin: on.firstSign })]),
  },
  {
    name: "5,000 types in each other",
    make: (on) =>
      own(
        on,
        times(
          5_000,
          (index) =>
            ({
              ...(index === 0
                ? { parent: on.goal, key: "title" }
                : { parent: { client: on.mallory, clock: index - 1 }, key: "why" }),
              content: { kind: "type", type: 1 },
            }) as const,
        ),
      ),
  },
  {
    name: "a type where the shape has none",
    make: (on) => own(on, [{ parent: on.goal, key: "lifeDomain", content: { kind: "type", type: 1 } }]),
  },
  {
    name: "30,000 subdocuments",
    make: (on) =>
      own(
        on,
        times(30_000, (index) => ({ root: "goals", key: `g-${index}`, content: { kind: "doc", guid: "d" } }) as const),
      ),
  },
  {
    name: "one subdocument",
    make: (on) => own(on, [{ root: "goals", key: "g-9", content: { kind: "doc", guid: "d" } }]),
  },
  {
    name: "__proto__ as an item",
    make: (on) => own(on, [{ root: "goals", key: "__proto__", content: { kind: "type", type: 1 } }]),
  },
  {
    name: "constructor as a field",
    make: (on) => own(on, [{ parent: on.goal, key: "constructor", content: { kind: "any", values: [1] } }]),
  },
  {
    name: "a colleague's client id",
    make: (on) =>
      forge([{ client: on.noor, clock: on.noorState, structs: [sign("ik vind alles goed", { origin: on.lastSign })] }]),
  },
  {
    name: "a root that is not there",
    make: (on) => own(on, [{ root: "hidden", key: "a", content: { kind: "any", values: ["secret"] } }]),
  },
  {
    name: "a root used as a list",
    make: (on) => own(on, [{ root: "goals", content: { kind: "string", text: "hidden words" } }]),
  },
  {
    name: "a field that the shape does not have",
    make: (on) => own(on, [{ parent: on.goal, key: "score", content: { kind: "any", values: [7] } }]),
  },
  {
    name: "a title set anew over what lies there",
    make: (on) => own(on, [{ parent: on.goal, key: "title", content: { kind: "type", type: 2 } }]),
  },
  {
    name: "a whole goal set anew over what lies there",
    make: (on) => own(on, [{ root: "goals", key: "g-1", content: { kind: "type", type: 1 } }]),
  },
  {
    name: "a goal without a title",
    make: (on) => own(on, [{ root: "goals", key: "g-9", content: { kind: "type", type: 1 } }]),
  },
  {
    name: "only the title's removal, so that the goal has none",
    make: (on) => forge([], [{ ...on.title, length: 1 }]),
  },
  {
    name: "formatting in a plain text",
    make: (on) => own(on, [{ origin: on.firstSign, content: { kind: "format", key: "bold", value: true } }]),
  },
  {
    name: "an embedded thing in a text",
    make: (on) => own(on, [{ origin: on.firstSign, content: { kind: "embed", value: { src: "x" } } }]),
  },
  {
    name: "bytes as a value",
    make: (on) =>
      own(on, [{ parent: on.goal, key: "lifeDomain", content: { kind: "binary", bytes: new Uint8Array(9) } }]),
  },
  {
    name: "an object as a value",
    make: (on) => own(on, [{ parent: on.goal, key: "lifeDomain", content: { kind: "any", values: [{ deep: [1] }] } }]),
  },
  {
    name: "old JSON content as a value",
    make: (on) => own(on, [{ parent: on.goal, key: "lifeDomain", content: { kind: "json", values: ["x"] } }]),
  },
  {
    name: "a value of 20,000 signs",
    make: (on) =>
      own(on, [{ parent: on.goal, key: "lifeDomain", content: { kind: "any", values: ["x".repeat(20_000)] } }]),
  },
  { name: "a text of 30,000 signs", make: (on) => own(on, [sign("x".repeat(30_000), { origin: on.lastSign })]) },
  { name: "a skip", make: (on) => own(on, [{ skip: 5 }, sign("x", { origin: on.firstSign })]) },
  {
    name: "two sections of one client",
    make: (on) =>
      forge([on, on].map(() => ({ client: on.mallory, clock: 0, structs: [sign("x", { origin: on.firstSign })] }))),
  },
  {
    name: "an origin that is its own right origin",
    make: (on) => own(on, [sign("x", { origin: on.firstSign, rightOrigin: on.firstSign })]),
  },
  {
    name: "an origin right of its right origin",
    make: (on) => own(on, [sign("x", { origin: on.lastSign, rightOrigin: on.firstSign })]),
  },
  {
    name: "an origin in one list, the right one in another",
    make: (on) => own(on, [sign("x", { origin: on.firstSign, rightOrigin: on.goal })]),
  },
  {
    name: "a parent that is a sign of a text",
    make: (on) => own(on, [{ parent: on.firstSign, key: "title", content: { kind: "type", type: 2 } }]),
  },
  {
    name: "somebody else's name as the author",
    make: (on) => own(on, [{ parent: on.goal, key: "byId", content: { kind: "any", values: ["p-noor"] } }]),
  },
  {
    name: "a removal of what is not there yet",
    make: (on) => forge([], [{ client: on.noor, clock: on.noorState, length: 50 }]),
  },
  {
    name: "a removal that reaches beyond all numbers",
    make: (on) => forge([], [{ client: on.noor, clock: 0, length: 2 ** 50 }]),
  },
  { name: "clocks beyond 2^31", make: (on) => forge([{ client: on.mallory, clock: 2 ** 31, structs: [{ gc: 5 }] }]) },
  { name: "no update at all", make: () => Uint8Array.from([255, 255, 255, 255]) },
  { name: "nothing", make: () => new Uint8Array(0) },
  {
    name: "removing everything in ten bytes",
    make: (on) => forge([], [{ client: on.noor, clock: 0, length: on.noorState }]),
    isAllowed: true,
  },
];
