// "Scherm dicht": the session ends, and nothing of any board stays on this device. Without a connection nobody is told that
// the screen is shut: one is still in, and reads so.
import { useState } from "react";
import { signOut } from "../requests/session.ts";
import { eraseDevice } from "../sync/deviceKeep.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { nl } from "../words/nl.ts";

interface ShutScreenProps {
  /** Before the device is wiped: what is open closes. */
  readonly onShut?: () => void;
}

export const ShutScreen = ({ onShut }: ShutScreenProps) => {
  const [isStillIn, setStillIn] = useState(false);
  const shut = async () => {
    const answer = await signOut();
    if (answer.kind === "noConnection") return setStillIn(true);
    onShut?.();
    await eraseDevice();
    location.assign("/");
  };
  return (
    <>
      <Button look="quiet" picture="no" onPress={() => void shut()}>
        {nl.frame.signOut}
      </Button>
      {isStillIn && (
        <Dialog title={nl.frame.stillIn.title} closeWord={nl.frame.close} onClose={() => setStillIn(false)}>
          <p>{nl.frame.stillIn.why}</p>
        </Dialog>
      )}
    </>
  );
};
