// What the store is asked about the house itself: organisations, accounts, how staff come in. Few rows, all of them sealed:
// each is a record of its kind, under its id, found again by whom or what it belongs to.

export const houseKinds = [
  "organisation",
  "organisationUntold",
  "account",
  "membership",
  "invite",
  "passkey",
  "provider",
  "subject",
  "staffSession",
  "breakGlass",
  "volunteerInvite",
  "standIn",
  "newsRead",
] as const;
export type HouseKind = (typeof houseKinds)[number];

export interface HouseRecord {
  readonly kind: HouseKind;
  readonly id: string;
  /** A person, an organisation or a board; the empty text: the house itself. */
  readonly belongsTo: string;
  /** What is known of it: JSON text. Sealed. */
  readonly json: string;
}

export interface HousePort {
  /** In the place of an earlier one of this kind and id. */
  putHouseRecord(record: HouseRecord): void;
  houseRecord(kind: HouseKind, id: string): HouseRecord | null;
  /** All of a kind, or those that belong to one person, organisation or board; in order of id. */
  houseRecords(kind: HouseKind, belongsTo?: string): readonly HouseRecord[];
  removeHouseRecord(kind: HouseKind, id: string): void;
}
