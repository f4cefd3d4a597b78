// The doors of the people at one table: the hours of the organisation somebody comes from, and their own days in it. Whoever is
// not paid for it has no opening hours, and is never closed.
import type { ClosedDays, OpenHours, WeekDay } from "../house/organisation.ts";
import { weekDays } from "../house/organisation.ts";
import type { Participant } from "../participant.ts";
import { isDay } from "./days.ts";
import type { Openness } from "./openness.ts";
import { weekDaysInWords } from "./weekDaysInWords.ts";
import { officeDays, type WorkingDays } from "./workingDays.ts";

/** The part of the facts of a board that tells of organisations; as the board file brought them, or the house told them. */
export interface WithOrganisations {
  readonly records: Readonly<Record<string, readonly { readonly id: string; readonly record: unknown }[]>>;
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const hoursIn = (record: unknown): readonly OpenHours[] =>
  listIn(fieldsOf(record)["officeHours"]).flatMap((each): readonly OpenHours[] => {
    const { days, open, close } = fieldsOf(each);
    const known = weekDays.filter((day) => listIn(days).includes(day));
    return typeof open === "string" && typeof close === "string" ? [{ days: known, open, close }] : [];
  });

const closedIn = (record: unknown): readonly ClosedDays[] =>
  listIn(fieldsOf(record)["closedOn"]).flatMap((each): readonly ClosedDays[] => {
    const { from, until } = fieldsOf(each);
    return typeof from === "string" && typeof until === "string" && isDay(from) && isDay(until)
      ? [{ from, until }]
      : [];
  });

const organisationOf = (person: Participant, { records }: WithOrganisations): unknown =>
  person.organisationId === null
    ? undefined
    : records["organisations"]?.find(({ id }) => id === person.organisationId)?.record;

/** What the organisation of this person is called at the table; `null`: none is said. */
export const organisationNameOf = (person: Participant, facts: WithOrganisations): string | null => {
  const { name } = fieldsOf(organisationOf(person, facts));
  return typeof name === "string" ? name : null;
};

/** What happens when the door of this person's organisation is closed, in its own words; empty when it said nothing. */
export const outsideHoursOf = (person: Participant, facts: WithOrganisations): string => {
  const said = fieldsOf(organisationOf(person, facts))["outsideOfficeHours"];
  return typeof said === "string" ? said : "";
};

/** Paid to be there, so there are hours at which they are not. */
export const keepsHours = ({ party }: Pick<Participant, "party">): boolean => party === "staff" || party === "host";

/** The days somebody works: as they ticked them, else as they wrote them, else `null`. */
const daysOf = ({ worksOn, reachability }: Participant): readonly WeekDay[] | null =>
  worksOn && worksOn.length > 0 ? worksOn : weekDaysInWords(reachability);

/** The hours in which somebody can be there: their own, else those of where they work. */
const hoursOf = (person: Participant, organisation: unknown): readonly OpenHours[] =>
  person.workHours ? [{ days: weekDays, ...person.workHours }] : hoursIn(organisation);

/** When this person can be reached; `null`: they keep no hours, or nobody knows them. */
export const opennessOf = (
  person: Participant,
  facts: WithOrganisations,
  holidays: ReadonlySet<string>,
): Openness | null => {
  const organisation = organisationOf(person, facts);
  const hours = hoursOf(person, organisation);
  if (!keepsHours(person) || hours.length === 0) return null;
  // Own hours say nothing of days: without those it is an office week.
  const worksOn = daysOf(person) ?? (person.workHours ? officeDays : null);
  return { hours, holidays, closedOn: closedIn(organisation), ...(worksOn ? { worksOn } : {}) };
};

/** Who at this table could explain a letter to a resident: the hours of those who work there as beroepskracht. */
export const explainersAmong = (
  people: readonly Participant[],
  facts: WithOrganisations,
  holidays: ReadonlySet<string>,
): readonly Openness[] =>
  people
    .filter(({ party, leftOn }) => party === "staff" && leftOn === null)
    .flatMap((person) => opennessOf(person, facts, holidays) ?? []);

/** The working days of this person: own days, else those of the organisation, else those of an office. */
export const workingDaysOf = (
  person: Participant,
  facts: WithOrganisations,
  holidays: ReadonlySet<string>,
): WorkingDays => {
  const organisation = organisationOf(person, facts);
  const open = new Set(hoursIn(organisation).flatMap(({ days }) => days));
  const days = daysOf(person) ?? weekDays.filter((day) => open.has(day));
  return { holidays, weekDays: days.length > 0 ? days : officeDays, closedOn: closedIn(organisation) };
};
