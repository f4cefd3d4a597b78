// A resident speaks first or last in every round, as the resident chose.
import { whyNot } from "@werktafel/shared/domain/meeting/allowed";
import { SendingNote } from "../../table/item/RefusalNote.tsx";
import { useNow } from "../../table/TableContext.ts";
import { useSending } from "../../table/useSending.ts";
import { Button } from "../../ui/Button.tsx";
import { nlMeeting } from "../../words/nlMeeting.ts";

export const TurnPlace = () => {
  const { me, facts } = useNow();
  const sending = useSending();
  if (!me || whyNot("chooseTurnPlace", me, null) !== null) return null;
  const chosen = facts.turnPlaces[me.id] ?? "first";
  return (
    <div className="stack">
      <p>{nlMeeting.turns.place}</p>
      <div className="row">
        {(["first", "last"] as const).map((place) => (
          <Button
            key={place}
            isPressed={chosen === place}
            onPress={() => void sending.send("chooseTurnPlace", { place })}
          >
            {nlMeeting.turns[place]}
          </Button>
        ))}
      </div>
      <SendingNote sending={sending} />
    </div>
  );
};
