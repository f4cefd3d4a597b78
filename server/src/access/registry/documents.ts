// The kinds of sheet that can be synced, each in one piece: what lies in it, who reads it, who writes it. A sheet of a kind
// that is not here is opened to nobody.
import { reads } from "@werktafel/shared/domain/audience";
import { isResident } from "@werktafel/shared/domain/participant";
import { questionShape, tableShape } from "@werktafel/shared/sheet/shape";
import { z } from "zod";
import type { SheetKind, SheetRow } from "../../storage/port.ts";
import type { Place } from "../gate.ts";
import type { Entry } from "./registry.ts";

interface DocumentParts {
  readonly kind: SheetKind;
  readonly says: string;
  /** The root maps of the document and their fields. */
  readonly shape: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Its name. */
  readonly policy: string;
  readonly mayRead: (place: Place, sheet: SheetRow) => boolean;
  /** Asked only of who may read. */
  readonly mayWrite: (place: Place, sheet: SheetRow) => boolean;
}

/** Made by `defineDocument` alone. */
export class SheetDocument {
  readonly #parts: DocumentParts;

  private constructor(parts: DocumentParts) {
    this.#parts = parts;
  }

  /** Makes a kind of document. Throws without a policy. */
  static define(parts: DocumentParts): SheetDocument {
    const { kind, mayRead, mayWrite, policy } = parts;
    if (typeof mayRead !== "function" || typeof mayWrite !== "function" || !policy) {
      throw new Error(`document ${kind} has no policy`);
    }
    return new SheetDocument(parts);
  }

  get entry(): Entry {
    const { kind, says, policy, shape } = this.#parts;
    return { kind: "document", name: kind, says, policy, schema: z.strictObject(fieldsOf(shape)) };
  }

  isReadBy(place: Place, sheet: SheetRow): boolean {
    return this.#parts.mayRead(place, sheet);
  }

  isWrittenBy(place: Place, sheet: SheetRow): boolean {
    return this.#parts.mayRead(place, sheet) && this.#parts.mayWrite(place, sheet);
  }
}

const field = z.union([z.string(), z.number(), z.boolean(), z.null(), z.record(z.string(), z.literal(true))]);
const fieldsOf = (shape: DocumentParts["shape"]) =>
  Object.fromEntries(
    Object.entries(shape).map(([root, fields]) => [
      root,
      z.record(z.string(), z.strictObject(Object.fromEntries(Object.keys(fields).map((name) => [name, field])))),
    ]),
  );

/** The big screen reads what is for everyone. */
const isInAudience = ({ seat }: Place, { audience }: SheetRow): boolean =>
  seat === null ? audience === "everyone" : reads(audience, seat.participant);

export const documents: Readonly<Record<SheetKind, SheetDocument>> = {
  table: SheetDocument.define({
    kind: "table",
    says: "What people write together, for one audience.",
    shape: tableShape,
    policy: "audienceReadsAndSeatsWrite",
    mayRead: isInAudience,
    mayWrite: ({ seat, isClosed }) => seat !== null && isClosed !== true && seat.party !== "guest",
  }),
  question: SheetDocument.define({
    kind: "question",
    says: "The resident's own words: read by all, written by the residents (R-129).",
    shape: questionShape,
    policy: "audienceReadsAndResidentsWrite",
    mayRead: isInAudience,
    mayWrite: ({ seat, isClosed }) => seat !== null && isClosed !== true && isResident(seat),
  }),
};

/** `null`: no such kind, so nobody's. */
export const documentOf = (sheet: SheetRow): SheetDocument | null =>
  Object.hasOwn(documents, sheet.kind) ? documents[sheet.kind] : null;

export const documentEntries = (): readonly Entry[] => Object.values(documents).map(({ entry }) => entry);
