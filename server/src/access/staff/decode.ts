// What a browser carried for us, from the text that was sealed here.
import type { Ceremony } from "./ceremony.ts";

export const decodeCeremony = (text: string): { readonly ceremony: Ceremony; readonly until: number } =>
  JSON.parse(text) as { readonly ceremony: Ceremony; readonly until: number };
