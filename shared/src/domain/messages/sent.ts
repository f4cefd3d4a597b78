// What becomes of a message that is handed to another house: the mail server, or who sends text messages.

/** Why it did not go, in a word of ours: what another house answers may hold an address. */
export const sendFaults = [
  "unreachable",
  "timedOut",
  "refusedForNow",
  "addressRefused",
  "refused",
  "notConfigured",
  "unknown",
] as const;
export type SendFault = (typeof sendFaults)[number];

/** `later`: it is tried again; `never`: trying again would be answered alike. */
export type Sent =
  | { readonly kind: "sent" }
  | { readonly kind: "later"; readonly why: SendFault }
  | { readonly kind: "never"; readonly why: SendFault };
