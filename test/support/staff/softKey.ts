// A passkey without a device: it makes a key and signs as an authenticator does, so that a test can also sign wrongly.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

interface Asked {
  readonly challenge: string;
  readonly name: string;
}

/** What a test bends. */
export interface Bent {
  readonly origin?: string;
  readonly name?: string;
  readonly challenge?: string;
  /** No finger, no face, no code: the key was only touched. */
  readonly isUnverified?: boolean;
  readonly counter?: number;
  readonly userHandle?: string;
  readonly type?: string;
}

const sha256 = (bytes: Uint8Array | string): Buffer => createHash("sha256").update(bytes).digest();
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");

/** CBOR of the few shapes an authenticator sends. */
const cbor = (value: number | string | Uint8Array | ReadonlyMap<number | string, unknown>): Buffer => {
  const head = (major: number, length: number): Buffer =>
    length < 24
      ? Buffer.from([(major << 5) | length])
      : length < 256
        ? Buffer.from([(major << 5) | 24, length])
        : Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
  if (typeof value === "number") return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === "string") return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const parts = [...value].flatMap(([key, each]) => [cbor(key), cbor(isCbor(each) ? each : 0)]);
  return Buffer.concat([head(5, value.size), ...parts]);
};
const isCbor = (value: unknown): value is number | string | Uint8Array | ReadonlyMap<number | string, unknown> =>
  typeof value === "number" || typeof value === "string" || value instanceof Uint8Array || value instanceof Map;

const flags = { present: 0x01, verified: 0x04, attested: 0x40 };

export class SoftKey {
  readonly id = randomBytes(32);
  readonly #origin: string;
  readonly #key: KeyObject;
  readonly #publicKey: Buffer;
  #counter = 0;
  #person = "";

  /** On this address. */
  constructor(origin: string) {
    this.#origin = origin;
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    this.#key = privateKey;
    const { x = "", y = "" } = publicKey.export({ format: "jwk" });
    const at = (text: string) => new Uint8Array(Buffer.from(text, "base64url"));
    const cose = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, at(x)],
      [-3, at(y)],
    ]);
    this.#publicKey = cbor(cose);
  }

  /** What a browser sends after `navigator.credentials.create`. */
  make(asked: Asked, person: string, bent: Bent = {}) {
    this.#person = person;
    const clientDataJSON = this.#said(bent.type ?? "webauthn.create", asked, bent);
    const length = Buffer.from([this.id.length >> 8, this.id.length & 255]);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, this.#publicKey]);
    const authData = Buffer.concat([this.#data(asked, bent, flags.attested), attested]);
    const attestationObject = cbor(
      new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", new Uint8Array(authData)],
      ]),
    );
    return {
      ...this.#outside(),
      response: {
        clientDataJSON: base64url(clientDataJSON),
        attestationObject: base64url(attestationObject),
        transports: ["internal"],
      },
    };
  }

  /** What a browser sends after `navigator.credentials.get`. */
  prove(asked: Asked, bent: Bent = {}) {
    this.#counter += 1;
    const clientDataJSON = this.#said(bent.type ?? "webauthn.get", asked, bent);
    const authenticatorData = this.#data(asked, bent, 0);
    const signed = Buffer.concat([authenticatorData, sha256(clientDataJSON)]);
    return {
      ...this.#outside(),
      response: {
        clientDataJSON: base64url(clientDataJSON),
        authenticatorData: base64url(authenticatorData),
        signature: base64url(sign("sha256", signed, this.#key)),
        userHandle: base64url(Buffer.from(bent.userHandle ?? this.#person)),
      },
    };
  }

  #outside() {
    return {
      id: base64url(this.id),
      rawId: base64url(this.id),
      type: "public-key",
      clientExtensionResults: {},
    } as const;
  }

  #said(type: string, { challenge }: Asked, bent: Bent): Buffer {
    const said = {
      type,
      challenge: bent.challenge ?? challenge,
      origin: bent.origin ?? this.#origin,
      crossOrigin: false,
    };
    return Buffer.from(JSON.stringify(said));
  }

  #data({ name }: Asked, bent: Bent, more: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(bent.counter ?? this.#counter);
    const verified = bent.isUnverified === true ? 0 : flags.verified;
    return Buffer.concat([sha256(bent.name ?? name), Buffer.from([flags.present | verified | more]), counter]);
  }
}
