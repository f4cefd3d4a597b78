// Two sheets about the house itself, readable by everybody and without script.
import type { House } from "../../house.ts";
import { accessiblePaper, privacyPaper } from "../../pages/aboutPapers.ts";
import { paperPage } from "../../pages/paperPage.ts";
import type { Policies } from "../../policies.ts";
import { defineRoute, noBody, type Route } from "../../route.ts";

const links = { back: "/", pdf: null } as const;

export const aboutRoutes = (house: House, policies: Policies): readonly Route[] => [
  defineRoute({
    method: "get",
    path: "/privacy",
    says: "What this house does with what people write, made of its settings as they are now.",
    policy: policies.anyone,
    body: noBody,
    handler: async () => paperPage(privacyPaper(house), links),
  }),
  defineRoute({
    method: "get",
    path: "/toegankelijkheid",
    says: "For whom this can be used, and what is not good enough yet.",
    policy: policies.anyone,
    body: noBody,
    handler: async () => paperPage(accessiblePaper(house), links),
  }),
];
