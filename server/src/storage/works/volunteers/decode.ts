// How a volunteer is backed, from its text. Only the house writes it, and the seal guards it in between.
import type { VolunteerBacked } from "@werktafel/shared/domain/house/volunteers";

export const decodeBacked = (json: string): VolunteerBacked => JSON.parse(json) as VolunteerBacked;
