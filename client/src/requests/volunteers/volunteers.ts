// Asking for one's coordinator, looking after volunteers, and who arranges the two.
import type { HelpChoice } from "@werktafel/shared/domain/house/volunteers";
import { ask } from "../ask.ts";
import { decodeLink, decodeMyCoordinator, decodeOffered, decodeOfOrganisation, decodeVolunteers } from "./decode.ts";

const done = () => true;
const post = async <Value>(path: string, body: object, decode: (found: unknown) => Value | null) =>
  ask(path, { method: "POST", body, decode });

export interface StandInChosen {
  readonly person: string;
  readonly until: string;
}

export const askMyCoordinator = async () => ask("/api/coordinator", { decode: decodeMyCoordinator });
export const askForHelp = async (choice: HelpChoice, phone: string) =>
  post("/api/coordinator/ask", { choice, phone: phone.trim() === "" ? null : phone }, done);
export const endHelp = async () => post("/api/coordinator/over", {}, done);
export const askOffered = async (token: string) => post("/api/coordinator/offered", { token }, decodeOffered);
export const sayYes = async (token: string) => post("/api/coordinator/yes", { token }, done);

export const askVolunteers = async () => ask("/api/volunteers", { decode: decodeVolunteers });
export const callThem = async (volunteer: string) => post(`/api/volunteers/${volunteer}/call`, {}, done);
export const askedThem = async (volunteer: string, everyWeeks: number) =>
  post(`/api/volunteers/${volunteer}/asked`, { everyWeeks }, done);
export const keepStandIn = async (standIn: StandInChosen | null) => post("/api/volunteers/stand-in", { standIn }, done);

const at = (organisation: string) => `/api/admin/organisations/${organisation}`;
export const askArranged = async (organisation: string) =>
  ask(`${at(organisation)}/volunteers`, { decode: decodeOfOrganisation });
export const inviteVolunteer = async (organisation: string, name: string, coordinator: string) =>
  post(`${at(organisation)}/volunteers`, { name, coordinator }, decodeLink);
export const dropVolunteer = async (organisation: string, id: string) =>
  ask(`${at(organisation)}/volunteers/${id}`, { method: "DELETE", decode: done });
export const giveVolunteers = async (
  organisation: string,
  from: { readonly person: string | null; readonly name: string },
  to: string,
) => post(`${at(organisation)}/coordinators`, { from: { person: from.person, name: from.name }, to }, done);
export const keepStandInOf = async (person: string, standIn: StandInChosen | null) =>
  post(`/api/admin/people/${person}/stand-in`, { standIn }, done);
