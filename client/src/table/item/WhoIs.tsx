// "Wie is Mila?" in the menu of what bears a name: to their card, with what they do with what one says and what they may decide. Two
// taps from the name.
import { useNow, useTable } from "../TableContext.ts";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { cardAddress } from "../placeAtTable.ts";

export const WhoIs = ({ ids }: { readonly ids: readonly (string | null | undefined)[] }) => {
  const { board } = useTable();
  const { me, facts } = useNow();
  const people = facts.participants.filter(({ id }) => id !== me?.id && ids.includes(id));
  return people.map(({ id, callName }) => (
    <a key={id} className="button quiet" href={cardAddress(board, facts.participants, id)}>
      <Picture name="chair" />
      <span>{nl.people.whoIs(callName)}</span>
    </a>
  ));
};
