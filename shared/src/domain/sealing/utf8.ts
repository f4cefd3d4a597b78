// Text as the bytes it has in a file. The language itself has no such thing, and this side knows no platform.

/** UTF-8; half a character becomes U+FFFD, as everywhere. */
export const utf8 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text.toWellFormed()].flatMap((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
      if (code < 0x80) return [code];
      if (code < 0x8_00) return [0xc0 | (code >> 6), tail(0)];
      if (code < 0x1_00_00) return [0xe0 | (code >> 12), tail(6), tail(0)];
      return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
    }),
  );
