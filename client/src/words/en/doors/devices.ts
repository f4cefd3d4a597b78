// Sentences about one's own devices, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type {
  devices as dutchDevices,
  lock as dutchLock,
  pin as dutchPin,
  stepUp as dutchStepUp,
} from "../../nl/doors/devices.ts";

export const devices: Translated<typeof dutchDevices> = {
  title: "My devices",
  open: "My devices",
  lead: "You are signed in on these devices now.",
  here: "This device",
  phone: "Phone",
  computer: "Computer",
  since: (day) => `Signed in since ${day}`,
  isBorrowed: "Not yours. Nothing stays on it.",
  isLocked: "The screen is closed.",
  stop: "Stop on that device",
  stopHere: "Stop on this device",
  stopOthers: "Stop on all other devices",
  stopped: "Stopped. Nothing can be read there any more.",
  lost: "Lost your phone? Stop it here. Then nothing can be read there.",
  pinTitle: "My PIN on this device",
  pinWhat: "With a PIN you close your screen and open it again. It counts only here.",
  pinThere: "You have a PIN here.",
  makePin: "Make a PIN",
  changePin: "Choose another PIN",
  dropPin: "Remove the PIN",
  dropWhat: "Then your screen does not lock any more.",
  present: "Your PIN now",
  lockTitle: "Closes by itself",
  lockWhat: "Does your screen close when you do nothing for a while? You choose.",
  lockAfter: { never: "No, never", "5": "After 5 minutes", "15": "After 15 minutes", "60": "After an hour" },
  kept: "That is set.",
  back: "Back",
  signedOut: "First come in with your link.",
};

export const pin: Translated<typeof dutchPin> = {
  field: "PIN",
  choose: "Choose 4, 5 or 6 digits that you will remember",
  rule: "A PIN has 4, 5 or 6 digits.",
  save: "Keep my PIN",
  wrong: "That is not the right PIN. Try again.",
  noConnection: "There is no connection now. Try again in a moment.",
};

export const lock: Translated<typeof dutchLock> = {
  title: "Your screen is closed",
  lead: "What you typed is kept.",
  ask: "What is your PIN?",
  open: "Open",
  forgotten: "I lost my PIN",
  forgottenWhat: "Ask someone at your table for a new link. With it you come in again.",
  lapsedTitle: "Come in again",
  lapsedLead: "You were away for a long time. Ask someone at your table for a new link. What you typed is waiting.",
  offerTitle: "Do you want your own PIN?",
  offerWhat: "Then you can close your screen and open it again. Without a PIN you will need a new link.",
  offerNo: "No, just go out",
  done: "Done",
};

export const stepUp: Translated<typeof dutchStepUp> = {
  title: "Let us be sure that it is you",
  why: "Only you may do this. So we ask for your PIN.",
  makeWhy: "Only you may do this. First choose a PIN for this device.",
  go: "Go on",
  close: "Close",
};
