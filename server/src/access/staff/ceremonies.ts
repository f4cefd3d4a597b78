// What a browser is in the middle of while somebody proves who they are: it carries that itself, sealed, in a cookie of five
// minutes. So a proof counts only in the browser it was asked in, and only once; the house stores nothing for strangers.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Ceremony } from "./ceremony.ts";
import { decodeCeremony } from "./decode.ts";

export type CeremonyKind = Ceremony["kind"];

export interface Ceremonies {
  /** The `Set-Cookie` line that begins one. */
  begin(ceremony: Ceremony): string;
  /** What this browser is in the middle of; may be looked at again. */
  look<Kind extends CeremonyKind>(request: IncomingMessage, kind: Kind): Extract<Ceremony, { kind: Kind }> | null;
  /** The same, for the one time that it counts. */
  take<Kind extends CeremonyKind>(request: IncomingMessage, kind: Kind): Extract<Ceremony, { kind: Kind }> | null;
  /** The `Set-Cookie` line that ends it. */
  over(kind: CeremonyKind): string;
}

const minuteMs = 60_000;
/** Reading what it says and touching a key takes a minute; choosing how to come in may take a talk with a colleague. */
const lastsMs: Readonly<Record<CeremonyKind, number>> = {
  invited: 30 * minuteMs,
  newPasskey: 5 * minuteMs,
  passkey: 5 * minuteMs,
  organisation: 10 * minuteMs,
  secondFactor: 5 * minuteMs,
};

/** Used ones that are remembered until they would be over anyhow; a house that is asked more than this is under attack. */
const mostUsed = 100_000;
const ivBytes = 12;
const tagBytes = 16;
const idBytes = 16;

export const openCeremonies = (now: () => number, publicUrl: string | null): Ceremonies => {
  // Made at each start: what was under way then begins anew.
  const key = randomBytes(32);
  const used = new Map<string, number>();
  const isSecure = publicUrl?.startsWith("https:") ?? false;
  const nameOf = (kind: CeremonyKind) => `${isSecure ? "__Host-" : ""}werktafel-${kind.toLowerCase()}`;
  // Lax: on the way back from the own organisation the browser must send it along.
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;

  const read = (request: IncomingMessage, kind: CeremonyKind) => {
    const name = `${nameOf(kind)}=`;
    const pair = (request.headers.cookie ?? "").split(";").find((each) => each.trim().startsWith(name));
    if (pair === undefined) return null;
    const bytes = Buffer.from(pair.trim().slice(name.length), "base64url");
    if (bytes.length <= ivBytes + tagBytes + idBytes) return null;
    try {
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, ivBytes));
      decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      const plain = Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]);
      const id = plain.subarray(0, idBytes).toString("hex");
      const { ceremony, until } = decodeCeremony(plain.subarray(idBytes).toString());
      return until <= now() || used.has(id) ? null : { id, until, ceremony };
    } catch {
      // Made up, or of before a restart: it opens nothing, and that is all there is to say.
      return null;
    }
  };
  const forgetOld = () => {
    for (const [id, until] of used) if (until <= now()) used.delete(id);
  };
  const ofKind = <Kind extends CeremonyKind>(ceremony: Ceremony, kind: Kind) =>
    isOfKind(ceremony, kind) ? ceremony : null;

  return {
    begin: (ceremony) => {
      const until = now() + lastsMs[ceremony.kind];
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv("aes-256-gcm", key, iv);
      const sealed = Buffer.concat([
        cipher.update(Buffer.concat([randomBytes(idBytes), Buffer.from(JSON.stringify({ ceremony, until }))])),
        cipher.final(),
      ]);
      const value = Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
      return `${nameOf(ceremony.kind)}=${value}; Max-Age=${lastsMs[ceremony.kind] / 1000}; ${attributes}`;
    },
    look: (request, kind) => {
      const found = read(request, kind);
      return found && ofKind(found.ceremony, kind);
    },
    take: (request, kind) => {
      const found = read(request, kind);
      if (found === null) return null;
      if (used.size >= mostUsed) forgetOld();
      if (used.size >= mostUsed) return null;
      used.set(found.id, found.until);
      return ofKind(found.ceremony, kind);
    },
    over: (kind) => `${nameOf(kind)}=; Max-Age=0; ${attributes}`,
  };
};

const isOfKind = <Kind extends CeremonyKind>(
  ceremony: Ceremony,
  kind: Kind,
): ceremony is Extract<Ceremony, { kind: Kind }> => ceremony.kind === kind;
