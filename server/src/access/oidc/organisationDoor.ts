// The door of one's own organisation: it vouches for who somebody is (OpenID Connect). The house asks with a state, a nonce
// and a proof key of its own, believes only what is signed and meant for it now, and knows people by issuer and subject alone.
import type { Ceremony, Purpose } from "../staff/ceremony.ts";

export type OnTheWay = Extract<Ceremony, { kind: "organisation" }>;

export interface WayAsked {
  readonly provider: string;
  readonly purpose: Purpose;
  /** Where the browser comes back. */
  readonly backIn: string;
  readonly invite: OnTheWay["invite"];
  readonly session: string | null;
}

/** What an organisation vouches for. */
export interface VouchedFor {
  readonly provider: string;
  /** The hash of issuer and subject: under this the house knows the person. */
  readonly subject: string;
  readonly sid: string | null;
  readonly idToken: string;
  /** It says that two factors were shown, in one of the ways that count for this organisation. */
  readonly isStrong: boolean;
}

/** What an organisation says is over: one session, or all of a person. */
export interface SignedOutThere {
  readonly provider: string;
  readonly sid: string | null;
  readonly subject: string | null;
}

export interface OrganisationDoor {
  /** True when an issuer answers at this address as the issuer that it says it is. */
  mayBe(issuer: string): Promise<boolean>;
  /** Where to send the browser, and what it carries meanwhile. `null`: no such provider, or it does not answer. */
  begin(asked: WayAsked): Promise<{ readonly url: string; readonly ceremony: OnTheWay } | null>;
  /** `search`: what the browser came back with, from the question mark on. `null`: not believed, whatever the reason. */
  finish(ceremony: OnTheWay, backIn: string, search: string): Promise<VouchedFor | null>;
  /** Where to sign out at the organisation as well; `null`: it has no such place. */
  signOutAt(provider: string, idToken: string, backTo: string): Promise<string | null>;
  /** What a message from an organisation, straight to the house, says is over. `null`: not believed. */
  signedOut(logoutToken: string): Promise<SignedOutThere | null>;
}
