// "Grotere letters": one press, one size bigger, and after the biggest back to the usual.
import { chooseReading, lettersSizes } from "../../features/reading/reading.ts";
import { useReading } from "../../features/reading/useReading.ts";
import { useNow } from "../../table/TableContext.ts";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";

export const LettersButton = () => {
  const { me } = useNow();
  const usual = me?.accessNeeds.includes("largeText") ? "125" : "100";
  const { letters } = useReading(usual);
  const bigger = () => {
    const at = lettersSizes.indexOf(letters ?? usual);
    chooseReading({ letters: lettersSizes[(at + 1) % lettersSizes.length] ?? usual });
  };
  return (
    <Button look="quiet" picture="bigger" onPress={bigger}>
      {nl.settings.letters}
    </Button>
  );
};
