// Why somebody hears that there is something new, each by its name: a fact, or a day that came. A part of the house that has
// something to tell gives its cause a name here; what it is, is in no message.

export const messageCauses = [
  "meetingInvited",
  "meetingChanged",
  "meetingCalledOff",
  "minutesAsked",
  "seatAsked",
  "consentAsked",
  "readingAsked",
  "closingAsked",
  /** An authority decided something. */
  "decisionTold",
  /** Somebody is asked to take over, first or after another. */
  "handoverAsked",
  "handoverAnswered",
  /** *Wie kan dit oplossen?* is asked, or answered; or nobody answered, for who leads. */
  "barrierAsked",
  "barrierAnswered",
  "barrierUnanswered",
  /** A waiting list is to be asked after again, by who keeps it up. */
  "listAskDue",
  /** About a line on the table: to somebody, or to the table; and what was answered. */
  "questionAsked",
  "questionAnswered",
  /** *Klopt niet*, about somebody's words: said, answered, or not answered in time, for who leads and then for who said it. */
  "statementMade",
  "statementAnswered",
  "statementWaits",
  "statementLate",
  /** Somebody who is not paid tried three times. */
  "triedOften",
  /** An action was proposed to somebody, and waits for their yes. */
  "actionProposed",
  /** Somebody's own date is tomorrow (the next day they work), or today. */
  "dateComes",
  "dateIsHere",
  /** It is time to ask somebody how it goes; or nobody came to it twice. */
  "askDue",
  "askMissed",
  /** A volunteer asks for their coordinator; of no table. */
  "helpAsked",
] as const;
export type MessageCause = (typeof messageCauses)[number];
