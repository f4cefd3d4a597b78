// "Alleen Noor, Mila en Teun": stands on everything that is not for the whole table. Who is not in it never sees a trace.
import type { Audience } from "@werktafel/shared/domain/audience";
import { inOrderOfName, isResident, type Participant } from "@werktafel/shared/domain/participant";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import type { TableNow } from "../table.ts";
import { useNow } from "../TableContext.ts";

/** Who is in an audience: residents first, then round the table (SCREENS.md 4). */
export const audiencePeople = (
  { facts }: Pick<TableNow, "facts">,
  audience: readonly string[],
): readonly Participant[] => {
  const people = inOrderOfName(facts.participants.filter((each) => audience.includes(each.id)));
  return [...people.filter(isResident), ...people.filter((each) => !isResident(each))];
};

export const audienceNames = (now: TableNow, audience: readonly string[]): readonly string[] =>
  audiencePeople(now, audience).map((each) => each.callName);

export const FewChip = ({ audience }: { readonly audience: Audience | null }) => {
  const now = useNow();
  if (audience === null || audience === "everyone") return null;
  return (
    <span className="chip few">
      <Picture name="few" />
      {nl.changing.few(audienceNames(now, audience))}
    </span>
  );
};
