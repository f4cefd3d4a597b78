// What somebody can be in the middle of while they prove who they are.
import type { PersonId } from "@werktafel/shared/ids";

/** Why somebody proves who they are now. */
export type Purpose = "enrol" | "signIn" | "stepUp";

export type Ceremony =
  /** Came with an invitation and its code, and now chooses how to come in from here on. */
  | { readonly kind: "invited"; readonly person: PersonId; readonly invite: string }
  /** A new passkey. `invite`: of who is not in yet. */
  | {
      readonly kind: "newPasskey";
      readonly person: PersonId;
      readonly challenge: string;
      readonly invite: string | null;
    }
  /** A proof by passkey. `session`: whose step-up it is; `null` at signing in. */
  | { readonly kind: "passkey"; readonly challenge: string; readonly session: string | null }
  /** On the way to one's own organisation and back. */
  | {
      readonly kind: "organisation";
      readonly purpose: Purpose;
      readonly provider: string;
      readonly state: string;
      readonly nonce: string;
      readonly verifier: string;
      readonly askedAt: number;
      readonly invite: { readonly person: PersonId; readonly hash: string } | null;
      readonly session: string | null;
    }
  /** The organisation vouched with one factor; a passkey is asked as the second. */
  | {
      readonly kind: "secondFactor";
      readonly person: PersonId;
      readonly provider: string;
      readonly subject: string;
      readonly sid: string | null;
      readonly idToken: string;
    };
