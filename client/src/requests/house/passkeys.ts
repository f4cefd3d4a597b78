// A key on this device: made, and shown. The browser asks for the finger, the face or the code; whoever closes that window
// is answered like somebody whose key is not known.
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import { type Answer, ask } from "../ask.ts";
import { decodeSession, type Session } from "../decode.ts";
import { decodeKeys, decodeOptions } from "./decode.ts";

/** True when this browser can hold a key at all. */
export const canHoldKeys = (): boolean => browserSupportsWebAuthn();

const closed = { kind: "refused", refusal: { reason: "unknown" }, body: null } as const;

/** Asks for a question, lets the device answer it, and sends the answer. */
const answered = async <Options, Made, Value>(
  question: string,
  device: (options: Options) => Promise<Made>,
  send: (made: Made) => Promise<Answer<Value>>,
): Promise<Answer<Value>> => {
  const asked = await ask(question, { method: "POST", body: {}, decode: decodeOptions<Options> });
  if (asked.kind !== "ok") return asked;
  let made: Made;
  try {
    made = await device(asked.value);
  } catch {
    // Closed by the person, or the device has no such key: which of the two, the browser does not tell.
    return closed;
  }
  return send(made);
};

const make = async (options: PublicKeyCredentialCreationOptionsJSON) => startRegistration({ optionsJSON: options });
const show = async (options: PublicKeyCredentialRequestOptionsJSON) => startAuthentication({ optionsJSON: options });

export const makeKey = async (): Promise<Answer<Session>> =>
  answered("/api/passkeys/new/question", make, async (passkey) =>
    ask("/api/passkeys/new", { method: "POST", body: { passkey }, decode: decodeSession }),
  );

/** `replaces`: another person was in here, and may be signed out. */
export const comeInByKey = async (replaces: boolean): Promise<Answer<Session>> =>
  answered("/api/passkeys/question", show, async (proof) =>
    ask("/api/passkeys/come-in", { method: "POST", body: { proof, replace: replaces }, decode: decodeSession }),
  );

/** Shows that it is me, before something that cannot be taken back; a locked screen opens by it too. */
export const showKey = async (): Promise<Answer<boolean>> =>
  answered("/api/passkeys/step-up/question", show, async (proof) =>
    ask("/api/passkeys/step-up", { method: "POST", body: { proof }, decode: () => true }),
  );

export const askKeys = async () => ask("/api/passkeys", { decode: decodeKeys });
export const dropKey = async (id: string) => ask(`/api/passkeys/${id}`, { method: "DELETE", decode: () => true });
