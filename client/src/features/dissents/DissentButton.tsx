// "Ik ben het niet eens", where one may say it.
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";

export const DissentButton = ({ onPress }: { readonly onPress: () => void }) => (
  <Button look="quiet" picture="quote" onPress={onPress}>
    {nl.dissents.say}
  </Button>
);
