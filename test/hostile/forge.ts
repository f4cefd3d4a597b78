// Updates that no honest screen makes, put together struct by struct. Only for our own server's tests.
import * as encoding from "lib0/encoding";

export interface Id {
  readonly client: number;
  readonly clock: number;
}

/** Where a struct says it stands: after, before, or in a parent under a key. */
export interface Stand {
  readonly origin?: Id;
  readonly rightOrigin?: Id;
  readonly root?: string;
  readonly parent?: Id;
  readonly key?: string;
}

export type Content =
  | { readonly kind: "deleted"; readonly length: number }
  | { readonly kind: "string"; readonly text: string }
  | { readonly kind: "any"; readonly values: readonly unknown[] }
  | { readonly kind: "json"; readonly values: readonly unknown[] }
  | { readonly kind: "binary"; readonly bytes: Uint8Array }
  | { readonly kind: "embed"; readonly value: unknown }
  | { readonly kind: "format"; readonly key: string; readonly value: unknown }
  /** 0 array, 1 map, 2 text, 3 xml element, 4 fragment, 5 hook, 6 xml text. */
  | { readonly kind: "type"; readonly type: number }
  | { readonly kind: "doc"; readonly guid: string };

export type ForgedStruct =
  | { readonly gc: number }
  | { readonly skip: number }
  | (Stand & { readonly content: Content });

export interface ForgedSection {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly ForgedStruct[];
  /** What the header claims, when it is not the truth. */
  readonly claims?: number;
}

export interface ForgedRange extends Id {
  readonly length: number;
}

const contentRef: Readonly<Record<Content["kind"], number>> = {
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  doc: 9,
};

const writeContent = (to: encoding.Encoder, content: Content): void => {
  switch (content.kind) {
    case "deleted":
      return encoding.writeVarUint(to, content.length);
    case "string":
      return encoding.writeVarString(to, content.text);
    case "json":
      encoding.writeVarUint(to, content.values.length);
      return content.values.forEach((value) => encoding.writeVarString(to, JSON.stringify(value)));
    case "any":
      encoding.writeVarUint(to, content.values.length);
      return content.values.forEach((value) => encoding.writeAny(to, value as Parameters<typeof encoding.writeAny>[1]));
    case "binary":
      return encoding.writeVarUint8Array(to, content.bytes);
    case "embed":
      return encoding.writeVarString(to, JSON.stringify(content.value));
    case "format":
      encoding.writeVarString(to, content.key);
      return encoding.writeVarString(to, JSON.stringify(content.value));
    case "type":
      encoding.writeVarUint(to, content.type);
      if (content.type === 3 || content.type === 5) encoding.writeVarString(to, "p");
      return;
    case "doc":
      encoding.writeVarString(to, content.guid);
      return encoding.writeAny(to, {});
  }
};

const writeId = (to: encoding.Encoder, id: Id): void => {
  encoding.writeVarUint(to, id.client);
  encoding.writeVarUint(to, id.clock);
};

const writeStruct = (to: encoding.Encoder, struct: ForgedStruct): void => {
  if ("gc" in struct || "skip" in struct) {
    encoding.writeUint8(to, "gc" in struct ? 0 : 10);
    return encoding.writeVarUint(to, "gc" in struct ? struct.gc : struct.skip);
  }
  const { origin, rightOrigin, key, content } = struct;
  const info = contentRef[content.kind] | (origin ? 128 : 0) | (rightOrigin ? 64 : 0) | (key === undefined ? 0 : 32);
  encoding.writeUint8(to, info);
  if (origin) writeId(to, origin);
  if (rightOrigin) writeId(to, rightOrigin);
  if (!origin && !rightOrigin) {
    encoding.writeVarUint(to, struct.parent ? 0 : 1);
    if (struct.parent) writeId(to, struct.parent);
    else encoding.writeVarString(to, struct.root ?? "goals");
    if (key !== undefined) encoding.writeVarString(to, key);
  }
  writeContent(to, content);
};

/** One Yjs V1 update, true or not. */
export const forge = (sections: readonly ForgedSection[], removals: readonly ForgedRange[] = []): Uint8Array => {
  const to = encoding.createEncoder();
  encoding.writeVarUint(to, sections.length);
  for (const section of sections) {
    encoding.writeVarUint(to, section.claims ?? section.structs.length);
    encoding.writeVarUint(to, section.client);
    encoding.writeVarUint(to, section.clock);
    for (const struct of section.structs) writeStruct(to, struct);
  }
  encoding.writeVarUint(to, removals.length);
  for (const range of removals) {
    encoding.writeVarUint(to, range.client);
    encoding.writeVarUint(to, 1);
    encoding.writeVarUint(to, range.clock);
    encoding.writeVarUint(to, range.length);
  }
  return encoding.toUint8Array(to);
};

/** A frame of `length` bytes that claims to hold far more structs than it can. */
export const claimsTooMuch = (claims: number): Uint8Array => {
  const to = encoding.createEncoder();
  encoding.writeVarUint(to, 1);
  encoding.writeVarUint(to, claims);
  encoding.writeVarUint(to, 1);
  encoding.writeVarUint(to, 0);
  return encoding.toUint8Array(to);
};
