// In the menu of a thing: say that it is not right, take own words back, have it gone for good.
import type { ItemCard } from "@werktafel/shared/domain/table/card";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";
import { useNow } from "../TableContext.ts";
import type { ForgetQuestion } from "./ForgetDialogs.tsx";
import { forgettable } from "./forgettable.ts";

export const ForgetButtons = ({
  card,
  onAsk,
}: {
  readonly card: ItemCard;
  readonly onAsk: (question: ForgetQuestion) => void;
}) => {
  const may = forgettable(useNow(), card);
  return (
    <>
      {may.mayContradict && (
        <Button look="quiet" picture="quote" onPress={() => onAsk("notRight")}>
          {nl.forgetting.notRight}
        </Button>
      )}
      {may.mayTakeBack && (
        <Button look="quiet" picture="undo" onPress={() => onAsk("takeBack")}>
          {nl.forgetting.takeBack}
        </Button>
      )}
      {may.mayAskErasure && (
        <Button look="quiet" picture="no" onPress={() => onAsk("erase")}>
          {nl.forgetting.erase}
        </Button>
      )}
      {may.mayDecide && (
        <Button look="quiet" picture="no" onPress={() => onAsk("decide")}>
          {nl.forgetting.erase}
        </Button>
      )}
    </>
  );
};
