// "Ik wil dit samen lezen": with whom, by tapping a name. Nothing depends on spelling.
import type { Participant } from "@werktafel/shared/domain/participant";
import { Button } from "../../../ui/Button.tsx";
import { nlMeeting } from "../../../words/nlMeeting.ts";

interface TogetherWithProps {
  readonly people: readonly Participant[];
  /** `null`: it does not matter who. */
  readonly onChosen: (name: string | null) => void;
  readonly onBack: () => void;
}

export const TogetherWith = ({ people, onChosen, onBack }: TogetherWithProps) => (
  <>
    <p>{nlMeeting.minutesAnswers.withWhom}</p>
    <div className="row">
      {people.map((person) => (
        <Button key={person.id} isBig onPress={() => onChosen(person.callName)}>
          {person.callName}
        </Button>
      ))}
      <Button isBig onPress={() => onChosen(null)}>
        {nlMeeting.minutesAnswers.withAnyone}
      </Button>
    </div>
    <Button look="quiet" onPress={onBack}>
      {nlMeeting.minutesAnswers.cancel}
    </Button>
  </>
);
