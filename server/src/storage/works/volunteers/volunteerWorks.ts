// All that is asked of the store about how volunteers are backed, under its names.
import {
  askedHowItGoes,
  backedAt,
  coordinated,
  coordinates,
  coordinatorsAt,
  giveVolunteers,
  putStandIn,
  standIn,
} from "./coordinating.ts";
import { askForHelp, endHelp, forgetHelp, helpOf, takeHelp } from "./help.ts";
import {
  acceptCoordinator,
  dropVolunteerInvite,
  putVolunteerInvite,
  volunteerInvite,
  volunteerInvites,
} from "./inviting.ts";

export const volunteerWorks = {
  acceptCoordinator,
  askedHowItGoes,
  askForHelp,
  backedAt,
  coordinated,
  coordinates,
  coordinatorsAt,
  dropVolunteerInvite,
  endHelp,
  forgetHelp,
  giveVolunteers,
  helpOf,
  putStandIn,
  putVolunteerInvite,
  standIn,
  takeHelp,
  volunteerInvite,
  volunteerInvites,
};
