// Coming in and going out: the token of a personal link is spent by the POST, never by opening a page.
import { ask } from "./ask.ts";
import { decodeDoors, decodeSession } from "./decode.ts";

export const askSession = async () => ask("/api/session", { decode: decodeSession });

/** `replaces`: yes, another person was signed in here, and may be signed out. */
export const comeIn = async (token: string, replaces: boolean) =>
  ask("/api/session", {
    method: "POST",
    body: replaces ? { token, replace: true } : { token },
    decode: decodeSession,
  });

export const signOut = async () => ask("/api/session", { method: "DELETE", decode: () => true });

/** The doors of the example table; refused where there is no demo. */
export const askDoors = async () => ask("/api/demo", { decode: decodeDoors });

/** `participant` null: the big screen's door. */
export const openDoor = async (participant: string | null, replaces: boolean) =>
  ask("/api/demo/door", {
    method: "POST",
    body: { participant: participant ?? "screen", ...(replaces ? { replace: true } : {}) },
    decode: decodeSession,
  });
