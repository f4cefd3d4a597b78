// Who sits beside somebody while they answer: their own choice, sent along with each answer of this visit to this table.
import type { ParticipantId } from "@werktafel/shared/ids";

export const besideMe: { who?: ParticipantId | undefined } = {};
