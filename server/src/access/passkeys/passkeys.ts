// A passkey: a key on somebody's own device that answers a question only after a finger, a face or a code. So it counts as
// two factors, and there is nothing in the store that a thief could use.
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { PersonId } from "@werktafel/shared/ids";
import type { Store } from "../../storage/store.ts";
import type { Passkey } from "../../storage/works/house/records.ts";
import { hashOf } from "../token.ts";
import type { Site } from "./site.ts";

export type NewPasskey = RegistrationResponseJSON;
export type PasskeyProof = AuthenticationResponseJSON;
export type NewPasskeyQuestion = PublicKeyCredentialCreationOptionsJSON;
export type PasskeyQuestion = PublicKeyCredentialRequestOptionsJSON;

export interface PasskeyMaking {
  readonly person: PersonId;
  readonly challenge: string;
  /** The invitation that is used up by it; `null`: of who is in already. */
  readonly invite: string | null;
}

export interface Passkeys {
  /** What the browser is asked to make. `name` stands on the person's own device, beside the key. */
  askNew(site: Site, person: PersonId, name: string): Promise<NewPasskeyQuestion>;
  /** Keeps a new one. False: not as it was asked, known already, or the invitation is over. */
  keepNew(site: Site, making: PasskeyMaking, made: NewPasskey): Promise<boolean>;
  /** What the browser is asked to sign; `person` null: whoever has a key here. */
  ask(site: Site, person: PersonId | null): Promise<PasskeyQuestion>;
  /** Who signed it; `null`: nobody we know, or not this question. */
  prove(site: Site, challenge: string, proof: PasskeyProof): Promise<PersonId | null>;
}

export interface PasskeysNeeds {
  readonly store: Store;
  readonly now: () => number;
}

/** Shown by a device beside the key; tells nothing of whom or what. */
const houseName = "Werktafel";

/** A key is found by the hash of its name: the name itself lies under the seal. */
const idOf = (credential: string): string => hashOf(`passkey ${credential}`);

const transportsOf = (found: readonly string[] | undefined): readonly string[] =>
  (found ?? []).filter((each) => /^[a-z-]{1,20}$/.test(each)).slice(0, 8);

const outside = ({ credential, transports }: Passkey) => ({ id: credential, transports: [...transports] });

export const openPasskeys = ({ store, now }: PasskeysNeeds): Passkeys => ({
  askNew: async (site, person, name) =>
    generateRegistrationOptions({
      rpName: houseName,
      rpID: site.name,
      userName: name,
      userDisplayName: name,
      userID: new Uint8Array(Buffer.from(person)),
      attestationType: "none",
      excludeCredentials: (await store.run("passkeysOf", { person })).map(outside),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    }),
  keepNew: async (site, { person, challenge, invite }, made) => {
    const found = await verifyRegistrationResponse({
      response: made,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.name,
      requireUserVerification: true,
    }).catch(() => null);
    if (found?.verified !== true) return false;
    const { credential, credentialDeviceType } = found.registrationInfo;
    const at = now();
    return store.run("putPasskey", {
      id: idOf(credential.id),
      person,
      invite,
      passkey: {
        credential: credential.id,
        publicKey: Buffer.from(credential.publicKey).toString("base64url"),
        counter: credential.counter,
        transports: transportsOf(made.response.transports),
        isShared: credentialDeviceType === "multiDevice",
        at,
        usedAt: at,
      },
    });
  },
  ask: async (site, person) => {
    const known = person === null ? [] : (await store.run("passkeysOf", { person })).map(outside);
    return generateAuthenticationOptions({
      rpID: site.name,
      userVerification: "required",
      ...(person === null ? {} : { allowCredentials: known }),
    });
  },
  prove: async (site, challenge, proof) => {
    const id = idOf(proof.id);
    const known = await store.run("passkey", { id });
    if (known === null) return null;
    const { userHandle } = proof.response;
    if (userHandle !== undefined && Buffer.from(userHandle, "base64url").toString() !== known.person) return null;
    const { credential, publicKey, counter } = known.passkey;
    const found = await verifyAuthenticationResponse({
      response: proof,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.name,
      credential: { id: credential, publicKey: new Uint8Array(Buffer.from(publicKey, "base64url")), counter },
      requireUserVerification: true,
    }).catch(() => null);
    if (found?.verified !== true || !found.authenticationInfo.userVerified) return null;
    const counts = await store.run("usePasskey", { id, counter: found.authenticationInfo.newCounter, now: now() });
    return counts ? known.person : null;
  },
});
