// "Scherm dicht": with a PIN of its own the device locks, in one tap, and what was typed waits under that lock. Without one the
// session ends and nothing of any board stays; a PIN is offered once. On a borrowed device it is called "Klaar" and always
// ends. Without a connection nobody is told that the screen is shut: one is still in, and reads so.
import { useState } from "react";
import { deviceHere } from "../requests/deviceHere.ts";
import { lockHere } from "../requests/devices.ts";
import { signOut } from "../requests/session.ts";
import { eraseDevice } from "../sync/deviceKeep.ts";
import { PinForm } from "../table/stepUp/PinForm.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { nl } from "../words/nl.ts";

interface ShutScreenProps {
  /** Before the device is wiped or locked: what is open closes. */
  readonly onShut?: () => void;
}

/** Only whether it was asked, so that it is asked once. */
const offered = "werktafel-pin-offered";
const wasOffered = (): boolean => {
  try {
    return localStorage.getItem(offered) !== null;
  } catch {
    return true; // A browser that keeps nothing would ask each time.
  }
};
const noteOffered = (): void => {
  try {
    localStorage.setItem(offered, "yes");
  } catch {
    // Asked again another time.
  }
};

export const ShutScreen = ({ onShut }: ShutScreenProps) => {
  const [asking, setAsking] = useState<"stillIn" | "offer" | null>(null);
  const { hasPin, isBorrowed } = deviceHere();
  const leave = async () => {
    const answer = await signOut();
    if (answer.kind === "noConnection") return setAsking("stillIn");
    onShut?.();
    await eraseDevice();
    if (!isBorrowed) noteOffered();
    // A borrowed device does not go back to what was open.
    if (isBorrowed) location.replace("/");
    else location.assign("/");
  };
  const lock = async () => {
    const answer = await lockHere();
    if (answer.kind === "noConnection") return setAsking("stillIn");
    onShut?.();
    location.reload();
  };
  const shut = async () => {
    if (deviceHere().hasPin) return lock();
    if (isBorrowed || wasOffered()) return leave();
    setAsking("offer");
  };
  return (
    <>
      <Button look="quiet" picture={hasPin ? "lock" : "no"} onPress={() => void shut()}>
        {isBorrowed ? nl.lock.done : nl.frame.signOut}
      </Button>
      {asking === "stillIn" && (
        <Dialog title={nl.frame.stillIn.title} closeWord={nl.frame.close} onClose={() => setAsking(null)}>
          <p>{nl.frame.stillIn.why}</p>
        </Dialog>
      )}
      {asking === "offer" && (
        <Dialog title={nl.lock.offerTitle} closeWord={nl.frame.close} onClose={() => setAsking(null)}>
          <p>{nl.lock.offerWhat}</p>
          <PinForm hasPin={false} onDone={() => void lock()} />
          <div className="row">
            <Button onPress={() => void leave()}>{nl.lock.offerNo}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
};
