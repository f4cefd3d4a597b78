// Coming in and going out: the token of a personal link is spent by the POST, never by opening a page.
import type { BoardId } from "@werktafel/shared/ids";
import { ask } from "./ask.ts";
import { decodeDoors, decodeOwed, decodeSession } from "./decode.ts";

export const askSession = async () => ask("/api/session", { decode: decodeSession });

export interface Coming {
  /** The code that goes with the link; `null`: without. */
  readonly code: string | null;
  /** Not one's own device: nothing stays on it. */
  readonly isBorrowed: boolean;
  /** Yes, another person was signed in here, and may be signed out. */
  readonly mayReplace: boolean;
  /** Yes, who is signed in here is me too. */
  readonly isMe: boolean;
}

export const comeIn = async (token: string, { code, isBorrowed, mayReplace, isMe }: Coming) =>
  ask("/api/session", {
    method: "POST",
    body: {
      token,
      ...(code === null ? {} : { code }),
      ...(isBorrowed ? { borrowed: true } : {}),
      ...(mayReplace ? { replace: true } : {}),
      ...(isMe ? { join: true } : {}),
    },
    decode: decodeSession,
  });

export const signOut = async () => ask("/api/session", { method: "DELETE", decode: () => true });

/** The tables that open once this person said what happens with what people tell them. */
export const askOwed = async () => ask("/api/session/owed", { decode: decodeOwed });

export const sayFirst = async (board: BoardId, sentence: string) =>
  ask(`/api/boards/${board}/first-sentence`, { method: "POST", body: { sentence }, decode: () => true });

/** The doors of the example table; refused where there is no demo. */
export const askDoors = async () => ask("/api/demo", { decode: decodeDoors });

/** `participant` null: the big screen's door. */
export const openDoor = async (participant: string | null, replaces: boolean) =>
  ask("/api/demo/door", {
    method: "POST",
    body: { participant: participant ?? "screen", ...(replaces ? { replace: true } : {}) },
    decode: decodeSession,
  });
