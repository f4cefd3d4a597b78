// What stands in each record of the house. Written and read by the house alone, so its shape is known.
import type { Membership, StaffCard } from "@werktafel/shared/domain/house/account";
import type { BreakGlass } from "@werktafel/shared/domain/house/breakGlass";
import type { StandIn } from "@werktafel/shared/domain/house/volunteers";
import type { Organisation } from "@werktafel/shared/domain/house/organisation";
import type { HouseKind } from "../../port/house.ts";
import type { Transaction } from "../../port.ts";
import { decodeRecord } from "./decode.ts";

/** A change that not every table heard of yet; under the id of the organisation. */
export interface Untold {
  /** Another one for each change. */
  readonly change: string;
}

/** Somebody who works here; under the id of the person. */
export interface Account {
  readonly card: StaffCard;
  readonly since: number;
  /** Somebody came in by it once; absent: nobody yet, or before this was written down. */
  readonly hasComeIn?: true;
}

/** A way in for who works here, not used yet; under the hash of its token. */
export interface Invite {
  /** Keyed with the token itself, which is nowhere: from the store alone no code can be guessed. */
  readonly code: string;
  readonly at: number;
  readonly until: number;
  readonly wrong: number;
  /** Used, replaced or taken back. */
  readonly isOver: boolean;
  /** Opens nothing before a second person's yes; the code is theirs to give along, and leaves this record with it. */
  readonly waits?: { readonly askedBy: string; readonly code: string };
  /** Of an account that was in use already: who asked for it and who said yes. */
  readonly isAnew?: { readonly askedBy: string; readonly agreedBy: string };
}

/** A key that lies on somebody's device; under the hash of its credential. */
export interface Passkey {
  /** base64url. */
  readonly credential: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  /** Lies in a safe that goes along to other devices. */
  readonly isShared: boolean;
  readonly at: number;
  readonly usedAt: number;
}

/** Where the people of an organisation prove who they are; belongs to the organisation. */
export interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** A sign-in counts as two factors when it says one of these; none of either: a passkey is asked as well. */
  readonly strongAcr: readonly string[];
  readonly strongAmr: readonly string[];
}

/** Whose account an issuer's subject is; under a keyed hash of the two. */
export interface Subject {
  readonly provider: string;
  readonly at: number;
}

/** A session that an organisation vouched for; under the session's hash. */
export interface StaffSession {
  readonly provider: string;
  /** The hash of issuer and subject. */
  readonly subject: string;
  readonly sid: string | null;
  /** Shown at signing out, so that the organisation knows which of its sessions is over. */
  readonly idToken: string;
}

/** A volunteer is asked to say yes to a coordinator; under the hash of its token, of the organisation. */
export interface VolunteerInvite {
  /** As the administrator calls them; gone with the yes. */
  readonly name: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly coordinator: string;
  readonly until: number;
}

/** Up to when somebody read what is new for them at a table. One moment, put in the place of the one before. */
export interface NewsRead {
  readonly until: number;
}

export interface HouseRecords {
  readonly organisation: Organisation;
  readonly organisationUntold: Untold;
  readonly account: Account;
  readonly membership: Membership;
  readonly invite: Invite;
  readonly passkey: Passkey;
  readonly provider: Provider;
  readonly subject: Subject;
  readonly staffSession: StaffSession;
  readonly breakGlass: BreakGlass;
  readonly volunteerInvite: VolunteerInvite;
  /** Under the id of the coordinator. */
  readonly standIn: StandIn;
  /** Under board and person; of the board. */
  readonly newsRead: NewsRead;
}

/** A record, opened. */
export interface Kept<Kind extends HouseKind> {
  readonly id: string;
  readonly belongsTo: string;
  readonly is: HouseRecords[Kind];
}

export const keptOf = <Kind extends HouseKind>(
  tx: Transaction,
  kind: Kind,
  belongsTo?: string,
): readonly Kept<Kind>[] =>
  tx.houseRecords(kind, belongsTo).map(({ id, belongsTo: owner, json }) => ({
    id,
    belongsTo: owner,
    is: decodeRecord<HouseRecords[Kind]>(json),
  }));

export const keptUnder = <Kind extends HouseKind>(tx: Transaction, kind: Kind, id: string): Kept<Kind> | null => {
  const found = tx.houseRecord(kind, id);
  return found && { id, belongsTo: found.belongsTo, is: decodeRecord<HouseRecords[Kind]>(found.json) };
};

export const keep = <Kind extends HouseKind>(tx: Transaction, kind: Kind, { id, belongsTo, is }: Kept<Kind>): void =>
  tx.putHouseRecord({ kind, id, belongsTo, json: JSON.stringify(is) });
