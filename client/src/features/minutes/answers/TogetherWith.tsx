// "Ik wil dit samen lezen": with whom, by tapping a name. Nothing depends on spelling.
import type { Participant } from "@werktafel/shared/domain/participant";
import { Button } from "../../../ui/Button.tsx";
import { nl } from "../../../words/nl.ts";

interface TogetherWithProps {
  readonly people: readonly Participant[];
  /** `null`: it does not matter who. */
  readonly onChosen: (name: string | null) => void;
  readonly onBack: () => void;
}

export const TogetherWith = ({ people, onChosen, onBack }: TogetherWithProps) => (
  <>
    <p>{nl.minutesAnswers.withWhom}</p>
    <div className="row">
      {people.map((person) => (
        <Button key={person.id} isBig onPress={() => onChosen(person.callName)}>
          {person.callName}
        </Button>
      ))}
      <Button isBig onPress={() => onChosen(null)}>
        {nl.minutesAnswers.withAnyone}
      </Button>
    </div>
    <Button look="quiet" onPress={onBack}>
      {nl.minutesAnswers.cancel}
    </Button>
  </>
);
