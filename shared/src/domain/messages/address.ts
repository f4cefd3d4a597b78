// Addresses that a message can go to. Read narrowly: what is let through here ends up in a mail's envelope and in a call to
// another house, so nothing that could be read there as anything else than an address.
import type { MessageWay } from "./choice.ts";

/** No quotes, spaces, commas, angle brackets or line ends; letters of other alphabets only in the domain as `xn--`. */
const mail = /^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/;
const longestMail = 254;
/** With the country in front; a Dutch number may be written as people do. */
const phone = /^\+[1-9][0-9]{7,14}$/;

const phoneNumber = (text: string): string =>
  text
    .replace(/[\s()./-]/g, "")
    .replace(/^00/, "+")
    .replace(/^0(?=[1-9])/, "+31");

/** As it is kept; `null`: not an address of this kind. */
export const readAddress = (way: MessageWay, text: string): string | null => {
  const trimmed = text.trim();
  if (way === "mail") return trimmed.length <= longestMail && mail.test(trimmed) ? trimmed : null;
  const number = phoneNumber(trimmed);
  return phone.test(number) ? number : null;
};

/** Enough to know it again, too little to use it: `n…@voorbeeld.nl`, `+31…678`. */
export const hintOf = ({ way, address }: { readonly way: MessageWay; readonly address: string }): string => {
  if (way === "text") return `${address.slice(0, 3)}…${address.slice(-3)}`;
  const at = address.lastIndexOf("@");
  return `${address.slice(0, 1)}…${address.slice(at)}`;
};
