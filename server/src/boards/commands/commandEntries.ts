// Every kind of wish in one piece: its form, who may send it at all, and the verb that judges it. A kind that misses one of
// the three stops the start.
import { commandSchemas } from "@werktafel/shared/protocol/commandSchemas";
import type { PlacePolicy } from "../../access/registry/placePolicy.ts";
import type { Registry } from "../../access/registry/registry.ts";
import type { z } from "zod";
import { commandPolicies } from "./commandPolicies.ts";

interface CommandParts {
  readonly schemas: Readonly<Record<string, z.ZodType>>;
  readonly policies: Readonly<Record<string, PlacePolicy>>;
  readonly verbs: Readonly<Record<string, unknown>>;
}

const own = <Value>(parts: Readonly<Record<string, Value>>, kind: string): Value | undefined =>
  Object.hasOwn(parts, kind) ? parts[kind] : undefined;

/** Throws when a kind has no schema, no policy or no verb. */
export const entriesOf = ({ schemas, policies, verbs }: CommandParts): Registry => {
  const kinds = new Set([schemas, policies, verbs].flatMap((parts) => Object.keys(parts)));
  return [...kinds].map((kind) => {
    const schema = own(schemas, kind);
    const policy = own(policies, kind);
    if (schema === undefined) throw new Error(`command ${kind} has no schema`);
    if (typeof policy?.judge !== "function") throw new Error(`command ${kind} has no policy`);
    if (typeof own(verbs, kind) !== "function") throw new Error(`command ${kind} has no verb`);
    return { kind: "command", name: kind, says: schema.description ?? "", policy: policy.name, schema };
  });
};

export const commandEntries = (verbs: Readonly<Record<string, unknown>>): Registry =>
  entriesOf({ schemas: commandSchemas, policies: commandPolicies, verbs });
