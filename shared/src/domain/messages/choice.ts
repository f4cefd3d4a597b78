// How one person wants to hear that there is something new: by mail, by text message or not at all. Their own choice, their
// own quiet hours, and an address that they showed to be theirs. Never what there is: that is read behind the doors.

export const messageWays = ["mail", "text"] as const;
export type MessageWay = (typeof messageWays)[number];

/** `each`: for each thing as it comes; `weekly`: one for all of a week (staff, R-235). */
export const messageRhythms = ["each", "weekly"] as const;
export type MessageRhythm = (typeof messageRhythms)[number];

/** On which morning the one of a week comes: a day on which somebody works. */
export const weeklyDays = ["mo", "tu", "we", "th", "fr"] as const;
export type WeeklyDay = (typeof weeklyDays)[number];
export const usualWeeklyDay: WeeklyDay = "mo";

/** From one whole hour of the day at the table to another; the same hour twice: never quiet. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

/** After dinner and before work nobody needs to be startled (DOMAIN.md 5.3). */
export const usualQuiet: QuietHours = { from: 20, until: 8 };

/** Where messages go: shown to be theirs by a code that went there. */
export interface ShownAddress {
  readonly way: MessageWay;
  /** `noor@voorbeeld.nl`, `+31612345678`. */
  readonly address: string;
}

/** A code that is under way to an address, as a keyed fingerprint. */
export interface CodeUnderWay extends ShownAddress {
  readonly code: string;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly wrong: number;
}

export interface MessageChoice {
  /** `null`: no messages. What everybody begins with. */
  readonly to: ShownAddress | null;
  readonly quiet: QuietHours;
  readonly rhythm: MessageRhythm;
  /** Absent: not chosen, so `usualWeeklyDay`. */
  readonly weeklyOn?: WeeklyDay;
  readonly underWay: CodeUnderWay | null;
  /** When codes were asked for, of the last day. */
  readonly codesAsked: readonly number[];
}

export const noMessages: MessageChoice = {
  to: null,
  quiet: usualQuiet,
  rhythm: "each",
  underWay: null,
  codesAsked: [],
};

/** A code is six digits, lives half an hour and bears five wrong tries; a day has five codes (RELIABILITY.md T5). */
export const codePattern = /^[0-9]{6}$/;
const codeLivesMs = 30 * 60_000;
const mostWrong = 5;
const codesADay = 5;
const dayMs = 24 * 60 * 60_000;

const asked = ({ codesAsked }: MessageChoice, now: number): readonly number[] =>
  codesAsked.filter((at) => at > now - dayMs && at <= now);

/** A code goes to this address from now on, in the place of an earlier one; `null`: enough for today. */
export const askingCode = (
  choice: MessageChoice,
  { code, now, ...address }: ShownAddress & { readonly code: string; readonly now: number },
): MessageChoice | null => {
  const before = asked(choice, now);
  if (before.length >= codesADay) return null;
  const underWay = { ...address, code, until: now + codeLivesMs, wrong: 0 };
  return { ...choice, underWay, codesAsked: [...before, now] };
};

/** What becomes of the choice when somebody gives this code: theirs from now on, or one wrong try more. */
export const givingCode = (
  choice: MessageChoice,
  { code, now }: { readonly code: string; readonly now: number },
): { readonly choice: MessageChoice; readonly isRight: boolean } => {
  const { underWay } = choice;
  if (underWay === null || now >= underWay.until || underWay.wrong >= mostWrong) return { choice, isRight: false };
  if (code !== underWay.code) {
    return { choice: { ...choice, underWay: { ...underWay, wrong: underWay.wrong + 1 } }, isRight: false };
  }
  const { way, address } = underWay;
  return { choice: { ...choice, to: { way, address }, underWay: null }, isRight: true };
};
