// What comes when it is first needed: no phone that only opens its table waits for it. Cut off before it came: said in one sentence,
// and the next time it is asked for again.
import { type ComponentType, lazy, Suspense } from "react";
import { Dialog } from "../../ui/Dialog.tsx";
import { nl } from "../../words/nl.ts";

type Fetch<Props> = () => Promise<ComponentType<Props>>;

const late = <Props extends object>(fetch: Fetch<Props>, Missing: ComponentType<Props>): ComponentType<Props> => {
  const fetched = async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await fetch() };
    } catch {
      Part = lazy(fetched);
      return { default: Missing };
    }
  };
  let Part: ComponentType<Props> = lazy(fetched);
  return (props) => (
    <Suspense>
      <Part {...props} />
    </Suspense>
  );
};

const NoConnection = () => <p className="hint">{nl.start.comeIn.noConnection}</p>;

interface Closing {
  readonly onClose: () => void;
}

const NotHere = ({ onClose }: Closing) => (
  <Dialog title={nl.frame.saved.away} closeWord={nl.frame.close} onClose={onClose}>
    <NoConnection />
  </Dialog>
);

/** A paper over the table. */
export const latePaper = <Props extends Closing>(fetch: Fetch<Props>): ComponentType<Props> => late(fetch, NotHere);

/** A part of the page that not everybody has. */
export const latePart = <Props extends object>(fetch: Fetch<Props>): ComponentType<Props> => late(fetch, NoConnection);

const Nothing = () => null;

/** What one does without when it cannot come: the page stands as it is. */
export const lateExtra = <Props extends object>(fetch: Fetch<Props>): ComponentType<Props> => late(fetch, Nothing);
