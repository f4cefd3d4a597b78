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

export interface Messages {
  /** Looks, and then sends what may go. */
  whole(): Promise<void>;
  close(): Promise<void>;
}

export const openMessages = ({ rhythm, ...needs }: Needs): Messages => {
  const sender = openSender({ ...needs, everyMs: rhythm.sendEveryMs });
  const looking = openLooking(needs);
  const looks = openRounds({
    everyMs: rhythm.lookEveryMs,
    look: looking.look,
    onError: (error) => needs.log.error("messagesNotLookedFor", error),
  });
  return {
    whole: async () => {
      await looks.whole();
      await sender.whole();
    },
    close: async () => {
      looking.stop();
      await looks.close();
      await sender.close();
    },
  };
};
