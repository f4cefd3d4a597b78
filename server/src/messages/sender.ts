// Empties the outbox: takes what is due, hands it to its door, writes down what became of it. A stop in the middle leaves a
// message waiting, and it goes again under the same name: at least once, and known by its Message-ID (0215).
import type { MessageWay } from "@werktafel/shared/domain/messages/choice";
import { holidaysAround } from "../boards/calendar/holidays.ts";
import type { Log } from "../log.ts";
import type { MessageDoor } from "../mail/messageDoor.ts";
import type { Store } from "../storage/store.ts";
import type { MessageToSend } from "../storage/works/messages/outbox.ts";
import { openRounds, type Rounds } from "../underWay.ts";

export type Doors = Readonly<Record<MessageWay, MessageDoor>>;

export interface SenderNeeds {
  readonly store: Pick<Store, "run">;
  readonly doors: Doors;
  readonly now: () => number;
  readonly log: Pick<Log, "info" | "warn" | "error">;
  readonly everyMs: number;
}

/** At once; a mail server takes a few at a time. */
const together = 4;
/** A stop waits no longer. */
const mayFinishMs = 2_000;
const forgetEveryMs = 24 * 60 * 60_000;

export const openSender = ({ store, doors, now, log, everyMs }: SenderNeeds): Rounds => {
  let isFirst = true;
  let isClosing = false;
  let forgotAt: number | null = null;

  const send = async ({ ids, way, address, tries }: MessageToSend): Promise<void> => {
    const [id = ""] = ids;
    const outcome = await doors[way].send({ id, address, says: { kind: "news" } });
    await store.run("settleMessage", { ids, tries, outcome, now: now() });
    if (outcome.kind === "sent") log.info("messageSent", { message: id, way, tries });
    else log.warn("messageNotSent", { message: id, way, tries, why: outcome.why, isOver: outcome.kind === "never" });
  };

  const look = async (): Promise<void> => {
    // Nobody else sends out of this store: what was being sent when it stopped is sent by nobody.
    if (isFirst) await store.run("releaseMessages", {});
    isFirst = false;
    if (forgotAt === null || now() - forgotAt > forgetEveryMs) {
      await store.run("forgetMessages", { now: now() });
      forgotAt = now();
    }
    for (;;) {
      if (isClosing) return;
      const at = now();
      const claimed = await store.run("claimMessages", { now: at, most: together, holidays: [...holidaysAround(at)] });
      if (claimed.length === 0) return;
      await Promise.all(claimed.map(send));
    }
  };

  const rounds = openRounds({ everyMs, look, onError: (error) => log.error("messagesNotSent", error) });
  return {
    ...rounds,
    close: async () => {
      isClosing = true;
      // A mail server that says nothing holds no stop: what it did not answer goes again, under the same name.
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, mayFinishMs);
      await Promise.race([rounds.close(), late]);
      clearTimeout(timer);
      for (const door of Object.values(doors)) door.close();
    },
  };
};
