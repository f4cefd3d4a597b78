// Who reads a question and its answer: the residents, who leads, who is named in it, and who may legally say yes to it.
import type { BoardFacts } from "@werktafel/shared/domain/board";
import { maySayFor } from "@werktafel/shared/domain/representation";
import { readersOfConsent, type SharingConsent } from "@werktafel/shared/domain/sharingConsent";
import type { ParticipantId } from "@werktafel/shared/ids";

export const readersIn = (
  { participants, representations }: BoardFacts,
  { of, about, askedById, notedById, domains }: SharingConsent,
  { me, on }: { readonly me: ParticipantId; readonly on: string },
): readonly ParticipantId[] => {
  const sayers = representations
    .map(({ participant }) => participant)
    .filter((by) => maySayFor(representations, participants, { by, for: of, domains, on }));
  return readersOfConsent(participants, [of, about, askedById, notedById, me, ...sayers]);
};
