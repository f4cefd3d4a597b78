// How who works here comes in, and their own account.
import type { StaffCard } from "@werktafel/shared/domain/house/account";
import { ask } from "../ask.ts";
import { decodeAccount, decodeInvited, decodeNext, decodeStaffDoors, decodeUrl } from "./decode.ts";

const post = async <Value>(path: string, body: object, decode: (found: unknown) => Value | null) =>
  ask(path, { method: "POST", body, decode });

export const askStaffDoors = async () => ask("/api/staff/doors", { decode: decodeStaffDoors });
export const openInvitation = async (token: string, code: string) =>
  post("/api/invitation", { token, code }, decodeInvited);

/** Where to go to come in by an organisation, to be bound to it, or to show there that it is me. */
export const goToOrganisation = async (provider: string) => post("/api/organisation/begin", { provider }, decodeUrl);
export const bindOrganisation = async (provider: string) => post("/api/organisation/bind", { provider }, decodeUrl);
export const showAtOrganisation = async () => post("/api/organisation/step-up", {}, decodeUrl);
/** `search`: what this browser came back with. */
export const comeBack = async (search: string, replaces: boolean) =>
  post("/api/organisation/finish", { search, replace: replaces }, decodeNext);
export const signOutThere = async () => post("/api/organisation/sign-out", {}, decodeUrl);

export const askAccount = async () => ask("/api/account", { decode: decodeAccount });
/** A resident ends an administrator's look at this table. */
export const endLookHere = async (board: string, look: string) =>
  post(`/api/boards/${board}/emergency-looks/${look}/end`, {}, () => true);
/** Takes a new way into one's own account away. */
export const dropInvitation = async () => post("/api/account/invitation/end", {}, () => true);
export const keepCard = async (card: StaffCard) => post("/api/account/card", { card }, () => true);
