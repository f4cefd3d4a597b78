// Coming in at the table over HTTP: who waits asks whether they may, who is there says so.
import type { BoardId, ParticipantId } from "@werktafel/shared/ids";
import { ask } from "./ask.ts";
import { decodeAtTheDoor, decodeLobbyState, decodeSession } from "./decode.ts";

/** `token`: what the square led to. */
export const arrive = async (token: string, name: string) =>
  ask("/api/lobby", { method: "POST", body: { token, name }, decode: () => true });

export const askLobby = async () => ask("/api/lobby", { decode: decodeLobbyState });

/** `replace`: in the place of who is in here. `join`: that is me too. */
export const enter = async (how: "first" | "replace" | "join") =>
  ask("/api/lobby/enter", { method: "POST", body: how === "first" ? {} : { [how]: true }, decode: decodeSession });

/** Keeps the door open for as long as this is asked. */
export const askAtTheDoor = async (board: BoardId) =>
  ask(`/api/boards/${board}/lobby`, { method: "POST", body: {}, decode: decodeAtTheDoor });

/** `chair` null: not now. */
export const answerTheDoor = async (board: BoardId, visit: string, chair: ParticipantId | null) =>
  ask(`/api/boards/${board}/lobby/${visit}`, { method: "POST", body: { chair }, decode: () => true });
