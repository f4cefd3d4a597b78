import { expect, test } from "@jest/globals";
import { hmacSha256, sha256, toHex } from "@werktafel/shared/domain/sealing/sha256";
import { utf8 } from "@werktafel/shared/domain/sealing/utf8";
import { createHash, createHmac } from "node:crypto";
import { seededRandom } from "../../../support/seededRandom.ts";

const encoder = new TextEncoder();

test("hashes as the standard's own examples do", () => {
  expect(toHex(sha256(encoder.encode("abc")))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(toHex(hmacSha256(encoder.encode("Jefe"), encoder.encode("what do ya want for nothing?")))).toBe(
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  );
});

test("hashes and keys every length as Node's own does", () => {
  const random = seededRandom(7);
  for (let length = 0; length < 200; length += 1) {
    const [some, key] = [random.bytes(length), random.bytes(length)];
    expect(toHex(sha256(some))).toBe(createHash("sha256").update(some).digest("hex"));
    expect(toHex(hmacSha256(key, some))).toBe(createHmac("sha256", key).update(some).digest("hex"));
  }
});

test("writes text as bytes as every platform does", () => {
  const text = "Noor zegt: “één”. 🌿 \ud800 half";
  expect(utf8(text)).toEqual(new Uint8Array(Buffer.from(text)));
});
