// How somebody wants to hear, from its text. Only the house writes it, and the seal guards it in between.
import type { MessageChoice } from "@werktafel/shared/domain/messages/choice";

export const decodeChoice = (json: string): MessageChoice => JSON.parse(json) as MessageChoice;
