// *Waar maakten we dit?* and *Met wie?*: two taps on a slip with an agreement, and then the yes of who holds the phone.
import { reads } from "@werktafel/shared/domain/audience";
import { inOrderOfName, isSeated } from "@werktafel/shared/domain/participant";
import type { MadeKind } from "@werktafel/shared/domain/provenance";
import type { ChoosePerson } from "../../../table/choosing/ChoosePerson.tsx";
import { callName } from "../../../table/table.ts";
import { useNow } from "../../../table/TableContext.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { nlApart } from "../../../words/nlApart.ts";
import type { Slip } from "../slip.ts";
import { hostsHere } from "./hostsHere.ts";

export { sayMyYes, wordingOf } from "./answers.ts";
export { HandedOver } from "./HandedOver.tsx";
export { KeptNote } from "./KeptNote.tsx";

const words = nlApart.onTheSpot;

interface PlaceFieldsProps {
  readonly slip: Slip;
  readonly onChange: (slip: Slip) => void;
  /** Handed in by who has it already: a second file that asks for the board's pieces would cut those in two. */
  readonly Choose: typeof ChoosePerson;
}

export const PlaceFields = ({ slip, onChange, Choose }: PlaceFieldsProps) => {
  const now = useNow();
  const { made } = slip;
  const hosts = hostsHere(now.facts);
  const named = hosts.map((each) => each.organisation);
  const isNamed = made?.kind === "workplace" && named.includes(made.place);
  const choose = (kind: MadeKind, place: string) => onChange({ ...slip, made: { kind, place } });
  const among = inOrderOfName(now.facts.participants).filter(
    (each) => isSeated(each) && each.id !== now.me?.id && each.party !== "guest" && reads(slip.audience, each.id),
  );
  const parties = [...slip.partyIds, now.me?.id, slip.togetherWith];
  const guides = isNamed
    ? (hosts.find(({ organisation }) => organisation === made.place)?.people ?? []).filter(({ id }) =>
        reads(slip.audience, id),
      )
    : [];
  const isHostLeftOut =
    slip.togetherWith !== null && guides.length > 0 && !guides.some(({ id }) => parties.includes(id));
  const option = (word: string, isChosen: boolean, onChoose: () => void) => (
    <label key={word}>
      <input
        type="checkbox"
        checked={isChosen}
        onChange={({ target }) => (target.checked ? onChoose() : onChange({ ...slip, made: null }))}
      />
      {word}
    </label>
  );
  return (
    <>
      <fieldset>
        <legend className="label">{words.where}</legend>
        <div className="choice">
          {named.map((each) =>
            option(words.workplace(each), isNamed && made.place === each, () => choose("workplace", each)),
          )}
          {named.length === 0 &&
            option(words.workplaceUnnamed, made?.kind === "workplace", () => choose("workplace", ""))}
          {option(words.elsewhere, made?.kind === "elsewhere", () => choose("elsewhere", ""))}
        </div>
      </fieldset>
      {made !== null && !isNamed && (
        <Field name={made.kind === "workplace" ? words.whichWork : words.which}>
          <input
            value={made.place}
            maxLength={120}
            lang="nl"
            onChange={(event) => choose(made.kind, event.target.value)}
          />
        </Field>
      )}
      {made !== null && (
        <Choose
          legend={words.withWhom}
          chosen={slip.togetherWith}
          onChange={(togetherWith) => onChange({ ...slip, togetherWith })}
          among={({ id }) => among.some((each) => each.id === id)}
        />
      )}
      {isHostLeftOut && <p className="hint">{words.hostToo(guides.map(({ callName: guide }) => guide))}</p>}
    </>
  );
};

interface YesButtonsProps {
  readonly slip: Slip;
  readonly describedBy: string;
  /** My own yes goes with it; `isNow`: the other answers on this phone at once. */
  readonly onYes: (isNow: boolean) => void;
}

export const YesButtons = ({ slip: { made, togetherWith, text, audience }, describedBy, onYes }: YesButtonsProps) => {
  const now = useNow();
  if (made === null) return null;
  if (togetherWith === null || !reads(audience, togetherWith)) return <p className="hint">{words.withWhomFirst}</p>;
  const name = callName(now, togetherWith);
  if (made.kind === "elsewhere" && made.place.trim() === "") return <p className="hint">{words.whichFirst}</p>;
  return (
    <>
      <Button look="main" onPress={() => onYes(true)} describedBy={describedBy}>
        {words.now(name)}
      </Button>
      <Button onPress={() => onYes(false)} describedBy={describedBy}>
        {words.later(name)}
      </Button>
      {text.trim() !== "" && <p className="soft small">{words.myYes}</p>}
    </>
  );
};
