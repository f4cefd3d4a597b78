// Behind *Wie kan ik bellen?*, the same on every screen of a resident: who is there now, and what was agreed for after hours.
import { AfterHours } from "../../features/afterHours/AfterHours.tsx";
import { CallNow } from "../../features/afterHours/CallNow.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { nl } from "../../words/nl.ts";

export const WhomToCall = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog title={nl.callNow.title} closeWord={nl.frame.close} onClose={onClose}>
    <CallNow />
    <h3 className="after-hours">{nl.afterHours.title}</h3>
    <AfterHours />
  </Dialog>
);
