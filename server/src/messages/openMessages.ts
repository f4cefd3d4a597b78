// Messages as the house opens them: looking each minute at what is due, and emptying the outbox. A test asks for both at a
// moment of its own.
import { openRounds } from "../underWay.ts";
import { type LookingNeeds, openLooking } from "./looking.ts";
import { openSender, type SenderNeeds } from "./sender.ts";

export interface MessagesRhythm {
  readonly lookEveryMs: number;
  readonly sendEveryMs: number;
}

export const usualRhythm: MessagesRhythm = { lookEveryMs: 60_000, sendEveryMs: 1_000 };

type Needs = LookingNeeds & Omit<SenderNeeds, "everyMs"> & { readonly rhythm: MessagesRhythm };

export const openMessages = ({ rhythm, ...needs }: Needs): { close(): Promise<void> } => {
  const sender = openSender({ ...needs, everyMs: rhythm.sendEveryMs });
  const looking = openLooking(needs);
  const looks = openRounds({
    everyMs: rhythm.lookEveryMs,
    look: looking.look,
    onError: (error) => needs.log.error("messagesNotLookedFor", error),
  });
  return {
    close: async () => {
      looking.stop();
      await looks.close();
      await sender.close();
    },
  };
};
