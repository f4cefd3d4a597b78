// Whose hand an answer is from, as the file has it: a field that says nothing is left out.
import * as z from "zod";
import { type Hand, handOf } from "../../domain/ownHand.ts";
import { participantId } from "../../ids.ts";

type MoreOfHand = Omit<Hand, "notedById">;

/** Beside `notedById`, of every answer in the file. */
export const handShape = {
  onTheirPhone: z.boolean().nullish(),
  onPaper: z.boolean().nullish(),
  besideId: z.string().min(1).nullish(),
};

export interface HandInFile {
  readonly notedById?: string | null | undefined;
  readonly onTheirPhone?: boolean | null | undefined;
  readonly onPaper?: boolean | null | undefined;
  readonly besideId?: string | null | undefined;
}

export const handFromFile = ({ notedById, onTheirPhone, onPaper, besideId }: HandInFile): MoreOfHand =>
  handOf(
    notedById
      ? { ...(onTheirPhone && { onTheirPhone: true }), ...(onPaper && { onPaper: true }) }
      : besideId
        ? { besideId: participantId(besideId) }
        : {},
  );
