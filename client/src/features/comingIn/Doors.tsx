// The chairs of the example table: a door for each, and one for the big screen in the room.
import { isResident } from "@werktafel/shared/domain/participant";
import type { Door, Doors as DoorList } from "../../requests/decode.ts";
import { Face } from "../../ui/Face.tsx";
import { Picture } from "../../ui/Picture.tsx";
import { nl } from "../../words/nl.ts";
import { addressHere } from "./addressHere.ts";

const words = nl.start.welcome;

const ChairDoor = ({ door }: { readonly door: Door }) =>
  isResident(door) ? (
    <a className="door resident across" href={addressHere(door.url)} data-door={door.participant}>
      <span className="grow">
        <b>{door.callName}</b>
        {words.aboutMe(door.roleLabel)}
      </span>
      <Picture name="next" />
    </a>
  ) : (
    <a className="door" href={addressHere(door.url)} data-door={door.participant}>
      <Face name={door.callName} />
      <span>
        <b>{door.callName}</b>
        <small>{door.roleLabel}</small>
      </span>
    </a>
  );

export const Doors = ({ doors, screen }: DoorList) => (
  <section className="try" aria-label={words.tryTitle}>
    <h2>{words.tryTitle}</h2>
    <p className="soft">{words.tryLead}</p>
    <div className="doors">
      {doors.filter(isResident).map((door) => (
        <ChairDoor key={door.participant} door={door} />
      ))}
      {doors
        .filter((door) => !isResident(door))
        .map((door) => (
          <ChairDoor key={door.participant} door={door} />
        ))}
      {screen && (
        <a className="door" href={addressHere(screen)} data-door="screen">
          <span className="face">
            <Picture name="screen" />
          </span>
          <span>
            <b>{words.bigScreen}</b>
            <small>{words.bigScreenWhere}</small>
          </span>
        </a>
      )}
    </div>
  </section>
);
