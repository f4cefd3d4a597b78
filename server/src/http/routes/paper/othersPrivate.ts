// What is in nobody else's copy: somebody's boundaries, what helps them take part, and how they want to be reached are theirs
// . Taken out of everything that says something about a person, wherever it stands.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import type { ParticipantId } from "@werktafel/shared/ids";

const theirs: ReadonlySet<string> = new Set(["boundaries", "accessNeeds", "contactPreference"]);

/** A handover says in whose words a limit was reached: in a file, as it stands, and as it was asked. */
const limits: ReadonlySet<string> = new Set(["boundaryText", "boundary"]);
const whose = ["fromId", "from", "asker"];

/** Whose it is: the record's own name, or that of the person it is about. */
const ownerOf = (record: Readonly<Record<string, unknown>>, around: string | null): string | null => {
  if (typeof record["participant"] === "string") return record["participant"];
  return "boundaries" in record && typeof record["id"] === "string" ? record["id"] : around;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const cleaned = (value: unknown, me: string, around: string | null): unknown => {
  if (Array.isArray(value)) return value.map((each) => cleaned(each, me, around));
  if (!isRecord(value)) return value;
  const owner = ownerOf(value, around);
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (theirs.has(key) && owner !== me) return [key, []];
      if (limits.has(key) && !whose.some((field) => value[field] === me)) return [key, ""];
      return [key, cleaned(each, me, owner)];
    }),
  );
};

/** For the file that machines read: the same, in the same form, with others' lists empty. */
export const withoutOthersPrivate = (value: unknown, me: string): unknown => cleaned(value, me, null);

/** For what is read on the page. */
export const factsWithoutOthersPrivate = (facts: BoardFacts, me: ParticipantId): BoardFacts => ({
  ...facts,
  participants: facts.participants.map((each) =>
    each.id === me ? each : { ...each, boundaries: [], accessNeeds: [], contactPreference: [] },
  ),
  handovers: facts.handovers.map((each) => (each.from === me ? each : { ...each, boundary: "" })),
});
