// Sentences of the plan on one's own phone, in English.
import { planKeptForDays } from "@werktafel/shared/domain/keptPlan";
import type { Translated } from "@werktafel/shared/words/translated";
import type { keptPlan as dutch } from "../../nl/forgetting/keptPlan.ts";

export const keptPlan: Translated<typeof dutch> = {
  title: "My plan on this phone",
  choose: [
    "Your plan is put on this phone. Then you can read it without internet too.",
    "It opens with your PIN only.",
    `Do you want it gone? You can do that here at any time. If you do not see the table for ${planKeptForDays} days, it goes by itself.`,
  ],
  careful: "Choose a PIN of 6 digits. It is harder to guess.",
  keep: "Keep my plan on this phone",
  needsPin: "You need a PIN for this first.",
  toPin: "Make a PIN",
  borrowed: "This is not your phone. So we do not keep your plan here.",
  kept: "Your plan is on this phone.",
  notKept: "This phone cannot keep your plan.",
  away: "Take my plan off this phone",
  isAway: "Your plan is off this phone.",
  pinChanged: "Your plan is off this phone. You can put it back at the table.",
  open: {
    title: "You have no internet for now",
    lead: "Your plan is on this phone. Open it with your PIN.",
    tries: "Wrong five times? Then your plan is taken off this phone.",
    open: "Open my plan",
    again: "Try the internet again",
    gone: "There is no plan here any more. With internet you open your table again.",
  },
  read: {
    asOf: (moment) => `This is your plan of ${moment}. Without internet you can only read here.`,
    isBack: "You have internet again.",
    toTable: "Go to your table",
    goals: "My goals",
    withoutGoal: "Without a goal",
    nothingYet: "Nothing is agreed about this yet.",
    agreements: "This is agreed",
    doing: "This is what we do",
    does: (name, what) => `${name}: ${what}`,
    onlyAgreed: "You only see what people said yes to. Read the rest with internet.",
    close: "Done reading",
    help: [
      "You read your plan as it is on this phone.",
      "Done? Tap Done reading. Then your plan is closed again.",
      "Internet again? Then you see a button to your table here.",
      "Do you want to talk to someone? Tap Who can I call.",
    ],
  },
};
