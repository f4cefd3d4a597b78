// Unknown → message, or a refusal that says where and what. The only door through which the live lane's words come in.
import type { z } from "zod";
import type { Refusal } from "../domain/refusal.ts";

export type Decoded<Message> =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly refusal: Extract<Refusal, { reason: "malformed" }> };

/** The first fault is enough for a developer; the rest usually follows from it. Never throws. */
export const decode = <Message>(schema: z.ZodType<Message>, sent: unknown): Decoded<Message> => {
  const { success, data, error } = schema.safeParse(sent);
  if (success) return { ok: true, message: data };
  const [fault] = error.issues;
  return {
    ok: false,
    refusal: {
      reason: "malformed",
      path: fault?.path.map(String).join(".").slice(0, 200) ?? "",
      detail: fault?.message.slice(0, 200) ?? "expected another form",
    },
  };
};
