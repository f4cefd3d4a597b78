// "Kom binnen": tells nothing of whom or what before one is in, and makes no difference between a wrong and a spent link.
import type { ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
import { nl } from "../../words/nl.ts";
import type { ComingIn } from "./useComingIn.ts";

interface ComingInPageProps {
  readonly state: ComingIn;
  readonly canGo: boolean;
  readonly onGo: (replaces: boolean) => void;
  readonly onStay: () => void;
}

const words = nl.start.comeIn;

const Inside = ({ state, canGo, onGo, onStay }: ComingInPageProps): ReactNode => {
  if (!canGo) return <p>{words.noLink}</p>;
  switch (state.kind) {
    case "broken":
      return <p role="alert">{words.broken}</p>;
    case "other":
      return (
        <>
          <p role="alert">{state.name ? words.other(state.name) : words.otherUnnamed}</p>
          <Button isBig onPress={() => onGo(true)}>
            {words.switchYes}
          </Button>
          <Button isBig onPress={onStay}>
            {state.name ? words.switchNo(state.name) : words.switchNoUnnamed}
          </Button>
        </>
      );
    case "ready":
    case "busy":
    case "noConnection":
      return (
        <>
          <p>{words.ready}</p>
          {state.kind === "noConnection" && <p role="alert">{words.noConnection}</p>}
          <Button look="main" isBig onPress={() => onGo(false)}>
            {words.goIn}
          </Button>
        </>
      );
  }
};

export const ComingInPage = (props: ComingInPageProps) => (
  <div className="entry">
    <header>{nl.start.product}</header>
    <main>
      <div className="narrow">
        <h1>{words.title}</h1>
        <Inside {...props} />
        <p className="soft small">{words.help}</p>
      </div>
    </main>
  </div>
);
