// Sentences for who works here: an invitation, the own account, in English.
import type { Translated } from "@werktafel/shared/words/translated";
import type {
  account as dutchAccount,
  invitation as dutchInvitation,
  roles as dutchRoles,
} from "../../nl/house/staff.ts";

export const invitation: Translated<typeof dutchInvitation> = {
  title: "You are invited",
  askCode: "What is your code?",
  codeWhere: "You got it separately from this link. For example by phone.",
  codeName: "Code of 6 digits",
  go: "Go on",
  wrong: "That is not the right code, or the invitation is too old.",
  hello: (name) => `Hello ${name}`,
  how: "How will you come in from now on?",
  makeKey: "Make a key on this device",
  noKey: "You cannot make a key at this address. Ask your administrator.",
};

export const account: Translated<typeof dutchAccount> = {
  title: "My account",
  toAdmin: "To the administration",
  toTables: "To my tables",
  cardTitle: "My card",
  cardReads: "Read by: everyone at your tables.",
  cardLead: "Others see this when you come to a table. It goes with you to every new table.",
  roleLabel: "What do you do? In plain words",
  whatISay: "What happens with what someone says to you?",
  whatISayHint: "For example: I write down what we agree. I do not pass on the rest.",
  decides: "What may you decide?",
  reach: "When and how can people reach you?",
  save: "Save my card",
  saved: "Saved",
  needed: "Add what you do, and what happens with what someone says.",
  rolesTitle: "You work here for",
  roleOf: (role, where) => `${role} at ${where}`,
  roleHere: (role) => `${role} of the whole house`,
  bindTitle: "Come in through your organisation",
  bind: (name) => `Connect with ${name}`,
  bound: (name) => `Connected with ${name}`,
  signOut: "Go out",
  invitation: {
    title: "A new invitation for you",
    asked: (by) => `Administrator ${by} asks for a new invitation for your account.`,
    made: (by, moment) => `Administrator ${by} asked for a new invitation for you. It is there since ${moment}.`,
    what: "Did you ask for it? Then all is well. You did not ask for it? Then remove it.",
    drop: "Remove the invitation",
    gone: "OK. The invitation is gone. Call your administrator too.",
    failed: "That did not work. Try again.",
  },
};

export const roles: Translated<typeof dutchRoles> = {
  facilitator: "Facilitator",
  staff: "Worker",
  admin: "Administrator",
};
