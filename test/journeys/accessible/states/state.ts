// One screen in one state, and how somebody comes there.
import type { BrowserContext, Page } from "playwright-core";
import type { Device } from "../../../support/openScreen.ts";
import type { SeatedLine } from "../../../support/lines/seatedLine.ts";
import type { CaughtMail } from "../../../support/mail/smtpHouse.ts";
import type { Journey } from "../../hands/openJourney.ts";

export interface House {
  readonly journey: Journey;
  /** The session of somebody who came in by the own link. */
  readonly cookieOf: (seat: string) => Promise<string>;
  /** The same person once more, without a screen. */
  readonly lineOf: (seat: string) => Promise<SeatedLine>;
  /** Another page of somebody, to do something that only a screen can; whoever asks closes it. */
  readonly pageOf: (seat: string | null, device: Device) => Promise<Page>;
  /** What mail came out of this house. */
  readonly mails: () => readonly CaughtMail[];
  /** The server's clock goes on. */
  readonly passDays: (days: number) => void;
}

export interface At {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly house: House;
}

export interface State {
  readonly name: string;
  /** `null`: nobody came in yet. */
  readonly seat: string | null;
  readonly device: Device;
  readonly reach: (at: At) => Promise<void>;
  /** The server's no is part of this state, and the browser says it in its console. */
  readonly expects?: RegExp;
  /** Rules of axe that cannot be judged here. */
  readonly without?: readonly string[];
  /** Who listens hears here what was heard in another state, or much more than anybody would read: its headings are asked for alone. */
  readonly isUnheard?: true;
  /** What one must be able to press here, on the smallest screen too. */
  readonly buttons?: readonly string[];
}
