// Quiet hints under what somebody writes: they ask, and never block. A number that passes the test of the burgerservicenummer
// and words of illness or of the law that are better told than written down.

/** The 11-test: nine digits, weights 9 to 2 and −1, the sum divisible by 11. */
export const isServiceNumber = (digits: string): boolean => {
  if (!/^[0-9]{9}$/.test(digits) || digits === "000000000") return false;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0;
};

/** With the sign before it, which is no part of the number. */
const nineDigits = /(^|[^0-9])([0-9](?:[ .-]?[0-9]){8})(?![0-9])/g;

/** As they stand in the text, dots and spaces included. */
export const serviceNumbersIn = (text: string): readonly string[] =>
  [...text.matchAll(nineDigits)]
    .flatMap(([, , digits]) => digits ?? [])
    .filter((each) => isServiceNumber(each.replace(/[^0-9]/g, "")));

export const withoutServiceNumbers = (text: string): string =>
  text.replace(nineDigits, (found, before: string, digits: string) =>
    isServiceNumber(digits.replace(/[^0-9]/g, "")) ? before : found,
  );

const illness =
  /(?:^|[^\p{L}])(?:diagnose\p{L}*|depressi\p{L}*|psychos\p{L}*|psychoti\p{L}*|schizofren\p{L}*|borderline|autis\p{L}*|adhd|ptss|kanker|hiv|dement\p{L}*|verslaa?f\p{L}*|verslav\p{L}*|medicijn\p{L}*|medicatie|antidepressiva|strafblad|strafzaak|strafzaken|veroordeeld|reclassering)(?!\p{L})/iu;

export const saysIllness = (text: string): boolean => illness.test(text);
