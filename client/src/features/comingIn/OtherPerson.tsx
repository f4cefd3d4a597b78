// Somebody else is in on this device: asked first, never replaced silently.
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";

interface OtherPersonProps {
  /** Empty when unknown. */
  readonly name: string;
  readonly onSwitch: () => void;
  readonly onStay: () => void;
}

const words = nl.start.comeIn;

export const OtherPerson = ({ name, onSwitch, onStay }: OtherPersonProps) => (
  <>
    <p role="alert">{name ? words.other(name) : words.otherUnnamed}</p>
    <Button isBig onPress={onSwitch}>
      {words.switchYes}
    </Button>
    <Button isBig onPress={onStay}>
      {name ? words.switchNo(name) : words.switchNoUnnamed}
    </Button>
  </>
);
