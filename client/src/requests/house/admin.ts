// What an administrator arranges. No answer of it holds a title or a word of a table.
import type { StaffRole } from "@werktafel/shared/domain/house/account";
import type { Organisation } from "@werktafel/shared/domain/house/organisation";
import { ask } from "../ask.ts";
import {
  decodeCode,
  decodeHouse,
  decodeInvite,
  decodeLooks,
  decodePeopleReached,
  decodePerson,
  decodeReached,
} from "./decode.ts";

const done = () => true;
const post = async <Value>(path: string, body: object, decode: (found: unknown) => Value | null) =>
  ask(`/api/admin/${path}`, { method: "POST", body, decode });
const drop = async (path: string) => ask(`/api/admin/${path}`, { method: "DELETE", decode: done });

export interface NewProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly strongAcr: readonly string[];
  readonly strongAmr: readonly string[];
}

export const askHouse = async () => ask("/api/admin/house", { decode: decodeHouse });
/** `id` null: a new one. */
export const keepOrganisation = async (id: string | null, organisation: Organisation) =>
  post(id === null ? "organisations" : `organisations/${id}`, { organisation }, done);
export const closeOrganisation = async (id: string) => post(`organisations/${id}/close`, {}, done);
export const addMember = async (name: string, organisation: string | null, role: StaffRole) =>
  post("members", { name, organisation, role }, decodeInvite);
export const endMember = async (membership: string) => post(`members/${membership}/end`, {}, done);
export const addRole = async (person: string, organisation: string | null, role: StaffRole) =>
  post(`people/${person}/roles`, { organisation, role }, done);
export const inviteAgain = async (person: string) => post(`people/${person}/invitation`, {}, decodeInvite);
/** A yes gives the code, once. */
export const answerInvite = async (person: string, isYes: boolean) =>
  post(`people/${person}/invitation/answer`, { yes: isYes }, decodeCode);
export const askPerson = async (person: string) => ask(`/api/admin/people/${person}`, { decode: decodePerson });
export const closePerson = async (person: string, session?: string) =>
  post(`people/${person}/close`, session === undefined ? {} : { session }, done);
export const dropKeyOf = async (person: string, key: string) => drop(`people/${person}/passkeys/${key}`);
/** ISO instants. */
export const askReach = async (person: string, from: string, to: string) =>
  post(`people/${person}/reach`, { from, to }, decodeReached);
export const askWhoReached = async (table: string, from: string, to: string) =>
  post(`tables/${encodeURIComponent(table)}/reach`, { from, to }, decodePeopleReached);
export const closeTable = async (table: string) => post(`tables/${encodeURIComponent(table)}/close`, {}, done);
export const addProvider = async (organisation: string, provider: NewProvider) =>
  post(`organisations/${organisation}/providers`, { provider }, done);
export const dropProvider = async (provider: string) => drop(`providers/${provider}`);

export const askLooks = async () => ask("/api/admin/emergency-looks", { decode: decodeLooks });
export const askLook = async (board: string, reason: string) => post("emergency-looks", { board, reason }, done);
export const answerLook = async (look: string, isYes: boolean) =>
  post(`emergency-looks/${look}/answer`, { yes: isYes }, done);
export const endLook = async (look: string) => post(`emergency-looks/${look}/end`, {}, done);
