// How the house itself stands, in two sentences: the last backup, and how who works here comes in. Not a dashboard: what is
// well is one calm line, and what is not says what to do.
import type { HouseAnswered, HouseState } from "@werktafel/shared/domain/house/shown";
import { MessagesNote } from "./MessagesNote.tsx";
import { momentInWords } from "../../words/dates.ts";
import { nlApart } from "../../words/nlApart.ts";

const words = nlApart.admin;

const backupWords = ({ isOn, lastAt, isOld }: HouseState["backup"]): string => {
  if (!isOn && lastAt === null) return words.backup.off;
  if (lastAt === null) return words.backup.none;
  return isOld ? words.backup.old(momentInWords(lastAt)) : words.backup.fresh(momentInWords(lastAt));
};

export const HouseStateNote = ({ house: { state, organisations } }: { readonly house: HouseAnswered }) => {
  if (state === null) return null;
  const { backup, staffDoor, messages } = state;
  const needsCare = backup.isOld;
  const doors = organisations.flatMap(({ id, organisation, providers }) =>
    providers.map((provider) => ({ key: `${id} ${provider.id}`, name: organisation.name, issuer: provider.issuer })),
  );
  return (
    <section className="stack">
      <h2 className="heading">{words.stateTitle}</h2>
      <p className={needsCare ? "card note" : ""}>{backupWords(backup)}</p>
      {needsCare && <p>{words.backup.ask}</p>}
      <h3>{words.doorTitle}</h3>
      <p>{words.staffDoor[staffDoor]}</p>
      {doors.length === 0 ? (
        <p>{words.noProviders}</p>
      ) : (
        <ul className="stack">
          {doors.map(({ key, name, issuer }) => (
            <li key={key} className="number">
              {words.providerOf(name, issuer)}
            </li>
          ))}
        </ul>
      )}
      <MessagesNote state={messages} />
    </section>
  );
};
