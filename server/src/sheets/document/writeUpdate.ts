// Our own bytes for what was read and judged: the only ones that are applied, stored and sent on. V1, one section per
// client, higher client ids first as Yjs itself writes them.
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import type { Range, Struct } from "./readUpdate.ts";

/** Structs of one client from `clock` on; the first one may begin before it and is cut. */
export interface Section {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly Struct[];
}

/** Encodes sections and removals as one Yjs V1 update. */
export const writeUpdate = (sections: readonly Section[], removals: readonly Range[]): Uint8Array => {
  const encoder = new Y.UpdateEncoderV1();
  const rest = encoder.restEncoder;
  const ordered = sections.toSorted((one, other) => other.client - one.client);
  encoding.writeVarUint(rest, ordered.length);
  for (const { client, clock, structs } of ordered) {
    encoding.writeVarUint(rest, structs.length);
    encoder.writeClient(client);
    encoding.writeVarUint(rest, clock);
    structs.forEach((struct, index) => struct.write(encoder, index === 0 ? clock - struct.id.clock : 0));
  }
  writeRemovals(rest, removals);
  return encoder.toUint8Array();
};

const writeRemovals = (rest: encoding.Encoder, removals: readonly Range[]): void => {
  const byClient = new Map<number, Range[]>();
  for (const range of removals) {
    const ranges = byClient.get(range.client);
    if (ranges) ranges.push(range);
    else byClient.set(range.client, [range]);
  }
  encoding.writeVarUint(rest, byClient.size);
  for (const [client, ranges] of byClient) {
    encoding.writeVarUint(rest, client);
    encoding.writeVarUint(rest, ranges.length);
    for (const { clock, length } of ranges) {
      encoding.writeVarUint(rest, clock);
      encoding.writeVarUint(rest, length);
    }
  }
};
