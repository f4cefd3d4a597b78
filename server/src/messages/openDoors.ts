// The doors through which messages leave, as the settings say: mail over SMTP, text messages over somebody's HTTPS, and where
// nothing is set up a line in the log.
import type { Log } from "../log.ts";
import { openLogDoor } from "../mail/logDoor.ts";
import { type MailSettings, openMailDoor } from "../mail/mailDoor.ts";
import { openTextDoor, type TextSettings } from "../mail/textDoor.ts";
import type { Doors } from "./sender.ts";

interface Needs {
  readonly mail: MailSettings | null;
  readonly text: TextSettings | null;
  /** The address of this house, where people come in. */
  readonly home: () => string;
  readonly now: () => number;
  readonly log: Pick<Log, "info">;
}

export const openDoors = ({ mail, text, home, now, log }: Needs): Doors => ({
  mail: mail === null ? openLogDoor("mail", log) : openMailDoor({ settings: mail, home, now }),
  text: text === null ? openLogDoor("text", log) : openTextDoor({ settings: text, home }),
});
