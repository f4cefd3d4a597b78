// Where somebody goes who just came in: to their table, to their tables, or, on an invitation, to their own account first.
import type { Session } from "../../requests/decode.ts";

export const addressAfter = ({ boards }: Session): string => {
  const [only, second] = boards;
  return only && !second ? `/b/${only.id}` : "/#tafels";
};

export const goTo = (address: string): void => {
  location.replace(address);
  // Only another fragment of this very page: then nothing loads by itself.
  if (location.pathname === "/" && address.startsWith("/#")) location.reload();
};
