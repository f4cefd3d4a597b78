// The word for a part of life, a quiet label with a goal; a domain from elsewhere has none.
import { lifeDomains } from "@werktafel/shared/domain/lifeDomain";
import { nl } from "../../words/nl.ts";

export const domainWord = (domain: string | null): string => {
  const known = lifeDomains.find((each) => each === domain);
  return known ? nl.lifeDomains[known] : "";
};
