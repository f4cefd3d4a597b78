// Where no mail server and no text messages are set up: that a message would have gone stands in the log, by its id alone, and
// it waits until there is a way.
import type { MessageWay } from "@werktafel/shared/domain/messages/choice";
import type { Log } from "../log.ts";
import type { MessageDoor } from "./messageDoor.ts";

export const openLogDoor = (way: MessageWay, log: Pick<Log, "info">): MessageDoor => ({
  through: null,
  send: async ({ id }) => {
    log.info("messageOnlyLogged", { message: id, way });
    return { kind: "later", why: "notConfigured" };
  },
  close: () => undefined,
});
