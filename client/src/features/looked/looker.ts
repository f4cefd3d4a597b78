// Who a line of "who looked" is about, as this reader calls them.
import type { LookedBy, LookedDay, ToldLook } from "@werktafel/shared/domain/looked";
import type { ParticipantId } from "@werktafel/shared/ids";
import { audiencePeople } from "../../table/item/FewChip.tsx";
import type { TableNow } from "../../table/table.ts";
import { nlTable } from "../../words/nlTable.ts";
import type { LookWords } from "@werktafel/shared/words/nl/looked/lookSentences";
import { namesJoined } from "../../words/speaking.ts";

type Here = Pick<TableNow, "facts" | "me" | "speaking">;

const callName = ({ facts }: Here, id: ParticipantId): string =>
  facts.participants.find((each) => each.id === id)?.callName ?? nlTable.looked.who.gone;

export const nameOf = (now: Here, by: LookedBy): string => {
  const { who } = nlTable.looked;
  switch (by.kind) {
    case "participant":
      return by.participant === now.me?.id ? who.me : callName(now, by.participant);
    case "elsewhere":
      return by.name;
    default:
      return who[by.kind];
  }
};

/** For which organisation, by the name it has at this table, or that they sit elsewhere; empty when for none. */
export const organisationOf = ({ facts }: Here, by: LookedBy): string => {
  if (by.kind === "elsewhere") return nlTable.looked.notHere;
  if (by.kind !== "participant" || by.organisation === null) return "";
  const record = facts.records["organisations"]?.find((each) => each.id === by.organisation)?.record;
  return typeof record === "object" && record !== null && "name" in record && typeof record.name === "string"
    ? record.name
    : "";
};

/** Two letters beside the name. */
export const initialsOf = (now: Here, by: LookedBy): string =>
  by.kind === "participant" || by.kind === "elsewhere" ? nameOf(now, by) : nlTable.looked.initials[by.kind];

export const isMine = (now: Here, by: LookedBy): boolean => by.kind === "participant" && by.participant === now.me?.id;

/** In the order in which everybody is named; who is not known any more last. */
const namedInOrder = (now: Here, ids: readonly ParticipantId[]): readonly ParticipantId[] => {
  const known = audiencePeople(now, ids).map(({ id }) => id);
  return [...known, ...ids.filter((id) => !known.includes(id))];
};

/** What its sentence needs. */
export const wordsFor = (now: Here, look: ToldLook): LookWords => ({
  who: nameOf(now, look.by),
  table: now.speaking.isMine ? nlTable.looked.tables.mine : nlTable.looked.tables.theirs,
  circle: namesJoined(
    namedInOrder(now, look.circle ?? []).map((id) => (id === now.me?.id ? nlTable.looked.inCircle : callName(now, id))),
  ),
  whose: look.whose === null ? "" : callName(now, look.whose),
});

interface OfOrganisation {
  /** By its name at this table; empty: on behalf of none. */
  readonly organisation: string;
  readonly days: readonly LookedDay[];
}

/** In order of name; who came for no organisation last. */
export const perOrganisation = (now: Here, days: readonly LookedDay[]): readonly OfOrganisation[] =>
  [...new Set(days.map(({ by }) => organisationOf(now, by)))]
    .map((organisation) => ({ organisation, days: days.filter(({ by }) => organisationOf(now, by) === organisation) }))
    .sort(
      (one, other) =>
        Number(one.organisation === "") - Number(other.organisation === "") ||
        one.organisation.localeCompare(other.organisation, "nl"),
    );
